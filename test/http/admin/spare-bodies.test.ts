import { describe, expect, it } from 'vitest';
import { MAX_BODIES, spareBodies } from '../../../src/http/admin/spare-bodies.ts';

const asked = (pathname: string, search: string) =>
  Object.fromEntries(new URLSearchParams(spareBodies(pathname, search)));
const WITHOUT = { 'select[body]': 'false' };

describe('how many bodies a list brings', () => {
  it.each<[pathname: string, search: string, added: object]>([
    ['/api/news', '', WITHOUT],
    ['/api/news/', 'limit=50&draft=true', WITHOUT],
    ['/api/Guides', 'limit=6', WITHOUT],
    ['/api/news', `limit=${MAX_BODIES}`, {}],
    ['/api/news', 'limit=50&select[title]=true', {}],
    ['/api/news', 'limit=50&select[body]=true', { limit: '5' }],
    ['/api/news', 'limit=50&select.body.root=true', { limit: '5' }],
    ['/api/news', 'limit=50&select[tags]=false', WITHOUT],
    ['/api/news', 'limit=50&select[body]=false', {}],
    ['/api/news/versions', 'limit=50', { 'select[version][body]': 'false' }],
    ['/api/news/versions', 'limit=50&select[version]=true', { limit: '5' }],
    ['/api/news/versions', 'limit=50&select[version][body]=true', { limit: '5' }],
    ['/api/news/versions', 'limit=50&select[version][title]=true', {}],
    ['/api/news/7', 'depth=1', {}],
    ['/api/news/versions/7', '', {}],
    ['/api/tags', 'limit=50', {}],
  ])('%s?%s', (pathname, search, added) => {
    expect(asked(pathname, search)).toEqual({ ...Object.fromEntries(new URLSearchParams(search)), ...added });
  });
});
