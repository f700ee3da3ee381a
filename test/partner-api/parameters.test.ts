import { describe, expect, it } from 'vitest';
import { ITEM_LIST_QUERY } from '../../src/partner-api/items/item-parameters.ts';
import { findKeyInQuery } from '../../src/partner-api/key-in-query.ts';
import { readParameters } from '../../src/partner-api/parameters.ts';

const read = (search: string) => readParameters(search, ITEM_LIST_QUERY);

describe('parameters of /v1/items', () => {
  it.each([
    ['', {}],
    ['&', {}],
    ['kind=announcement,call', { kind: ['announcement', 'call'] }],
    ['tag=hrant,osvita,hrant', { tag: ['hrant', 'osvita'] }],
    ['tag=hrant%2Cosvita', { tag: ['hrant', 'osvita'] }],
    ['tagAll=hrant&not=vybory&source=rada', { tagAll: ['hrant'], not: ['vybory'], source: ['rada'] }],
    ['region=UA-46,UA-32&locale=en', { region: ['UA-46', 'UA-32'], locale: ['en'] }],
    ['limit=1', { limit: 1 }],
    ['limit=100', { limit: 100 }],
    ['from=2026-11-22', { from: '2026-11-22T00:00:00.000Z' }],
    ['from=2026-11-22T10:00:00%2B02:00', { from: '2026-11-22T08:00:00.000Z' }],
    ['from=2026-11-22T10:00:00+02:00', { from: '2026-11-22T08:00:00.000Z' }],
    [
      'from=2026-11-22T10:00Z&until=2026-11-23',
      { from: '2026-11-22T10:00:00.000Z', until: '2026-11-23T00:00:00.000Z' },
    ],
    ['q=%D0%B3%D1%80%D0%BE%D0%BC%D0%B0%D0%B4%D0%B0+%D0%9B%D1%8C%D0%B2%D1%96%D0%B2', { q: 'громада Львів' }],
  ])('%s', (search, values) => {
    expect(read(search)).toEqual({ kind: 'parameters', values });
  });

  it.each([
    ['foo=1', 'foo', 'There is no such parameter. There are: kind, tag, tagAll, not, source, region, locale'],
    ['=1', '', 'There is no such parameter'],
    ['Tag=hrant', 'Tag', 'There is no such parameter'],
    ['tag=hrant&tag=osvita', 'tag', 'given twice'],
    ['tag=', 'tag', 'is empty'],
    ['tag', 'tag', 'is empty'],
    ['q=%20', 'q', 'is empty'],
    ['tag=%ZZ', 'tag=%ZZ', 'percent-encoding'],
    ['tag=%D0', 'tag=%D0', 'percent-encoding'],
    ['tag=hrant,', 'tag', '“” cannot be'],
    ['tag=%D0%B3%D1%80%D0%B0%D0%BD%D1%82', 'tag', '“грант” cannot be'],
    ['kind=announcements', 'kind', '“announcements” cannot be. There are news, announcement, call'],
    ['kind=__proto__', 'kind', 'cannot be'],
    ['__proto__=1', '__proto__', 'There is no such parameter'],
    ['constructor=1', 'constructor', 'There is no such parameter'],
    ['region=UA-99', 'region', 'cannot be'],
    ['locale=de', 'locale', 'There are uk, en'],
    ['limit=0', 'limit', 'from 1 to 100'],
    ['limit=101', 'limit', 'from 1 to 100'],
    ['limit=-1', 'limit', 'from 1 to 100'],
    ['limit=1e2', 'limit', 'from 1 to 100'],
    ['limit=999999999999', 'limit', 'from 1 to 100'],
    ['from=yesterday', 'from', 'date of the years 1991 to 2100'],
    ['from=1990-12-31', 'from', 'date of the years'],
    ['until=2101-01-01', 'until', 'date of the years'],
    ['from=2026-02-31', 'from', 'date of the years'],
    ['from=2026-13-01', 'from', 'date of the years'],
    ['from=2026-11-22T25:00:00Z', 'from', 'date of the years'],
    ['from=2026-11-22T10:00:00', 'from', 'date of the years'],
    ['from=2026-11-23&until=2026-11-22', 'until', 'later than “from”'],
    ['from=2026-11-22&until=2026-11-22', 'until', 'later than “from”'],
    ['q=a', 'q', 'at least 2'],
    [`q=${'a'.repeat(101)}`, 'q', 'at most 100'],
    [`${'x'.repeat(200)}=1`, `${'x'.repeat(60)}…`, 'There is no such parameter'],
  ])('%s is refused', (search, parameter, detail) => {
    const result = read(search);
    if (result.kind !== 'problem') throw new Error(`${search} was taken`);
    expect(result.problem).toMatchObject({ name: 'bad-parameter', parameter, detail: expect.stringContaining(detail) });
  });

  it('does not read what is longer than 4096 bytes', () => {
    expect(read(`q=${'a'.repeat(4094)}`)).toMatchObject({ problem: { name: 'bad-parameter' } });
    expect(read(`q=${'a'.repeat(4095)}`)).toMatchObject({ problem: { name: 'query-too-long' } });
  });
});

describe('a key in a query', () => {
  it.each([
    ['key=1', 'key'],
    ['API_KEY=1', 'API_KEY'],
    ['apikey=1&%ZZ', 'apikey'],
    ['limit=1&access_token=x', 'access_token'],
    ['token', 'token'],
    ['q=vsk_abc', undefined],
    ['q=%76sk_abc', undefined],
    ['vsk_abc', undefined],
  ])('%s', (search, parameter) => {
    const problem = findKeyInQuery(search);
    expect(problem?.name).toBe('key-in-query');
    expect(problem?.parameter).toBe(parameter);
    expect(JSON.stringify(problem)).not.toContain('vsk_');
  });

  it.each(['', 'q=keys', 'tag=token', 'q=a+vsk_', 'keyword=1'])('%s has none', (search) => {
    expect(findKeyInQuery(search)).toBeNull();
  });
});
