import { describe, expect, it } from 'vitest';
import { clampQuery, MAX_DEPTH, MAX_LIMIT, QueryRefusedError } from '../../../src/http/admin/clamp-query.ts';

const read = (search: string) => Object.fromEntries(new URLSearchParams(clampQuery(search)));

describe('clampQuery', () => {
  it.each([
    ['limit=5', { limit: '5' }],
    ['limit=0', { limit: String(MAX_LIMIT) }],
    ['limit=101', { limit: String(MAX_LIMIT) }],
    ['limit=-1', { limit: String(MAX_LIMIT) }],
    ['limit=1e3', { limit: String(MAX_LIMIT) }],
    ['limit=99999999999999999999', { limit: String(MAX_LIMIT) }],
    ['limit=1&limit=0', { limit: String(MAX_LIMIT) }],
    ['depth=1', { depth: '1' }],
    ['depth=9', { depth: String(MAX_DEPTH) }],
    ['depth=x', { depth: String(MAX_DEPTH) }],
    ['page=0', { page: '1' }],
    ['page=x', { page: '1' }],
    ['pagination=false', { pagination: 'false', limit: String(MAX_LIMIT) }],
    ['pagination=false&limit=0', { pagination: 'false', limit: String(MAX_LIMIT) }],
    ['joins[posts][limit]=0', { 'joins[posts][limit]': String(MAX_LIMIT) }],
    ['joins.posts.limit=0', { 'joins.posts.limit': String(MAX_LIMIT) }],
    ['where[limit][equals]=0', { 'where[limit][equals]': '0' }],
    ['sort=a,b,c,d', { sort: 'a,b,c,d' }],
    ['locale=uk&draft=true', { locale: 'uk', draft: 'true' }],
    ['where={"slug":{"equals":"x"}}', { where: '{"slug":{"equals":"x"}}' }],
    ['populate[guides][body]=true&populate.tags.name=true', {}],
    ['', {}],
  ])('%s', (search, expected) => {
    expect(read(search)).toEqual(expected);
  });

  it.each([
    [Array.from({ length: 21 }, (_, index) => `where[or][${index}][a][equals]=1`).join('&'), 'where'],
    [`where=${JSON.stringify({ or: Array.from({ length: 21 }, () => ({ a: { equals: 1 } })) })}`, 'where'],
    [`joins[x][where]=${JSON.stringify({ a: { in: Array.from({ length: 21 }, () => 1) } })}`, 'where'],
    [`where=${'{"and":['.repeat(12)}1${']}'.repeat(12)}`, 'where'],
    ['where=%7B', 'where'],
    [`where${'[and]'.repeat(10)}=1`, 'where'],
    ['sort=a,b,c,d,e', 'sort'],
    ['sort[]=a&sort[]=b&sort[]=c&sort[]=d&sort[]=e', 'sort'],
    ['limit[]=0', 'limit'],
    ['limit[0]=0', 'limit'],
    ['limit.a=0', 'limit'],
    ['depth[]=9', 'depth'],
    ['page[]=9', 'page'],
    ['pagination[]=false', 'pagination'],
    ['x'.repeat(8001), 'query'],
  ])('refuses %#', (search, named) => {
    expect(() => clampQuery(search)).toThrow(QueryRefusedError);
    expect(() => clampQuery(search)).toThrow(new RegExp(named));
  });
});
