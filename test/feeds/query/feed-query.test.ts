import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedForm } from '../../../src/feeds/feed-form.ts';
import {
  type FeedQuery,
  filterOf,
  onlyChannel,
  QUERY_PARAMETERS,
  writeQuery,
} from '../../../src/feeds/query/feed-query.ts';
import { parseFeedQuery } from '../../../src/feeds/query/parse-feed-query.ts';
import { matches } from '../../../src/publication/text-filter.ts';

const canonical = (search: string) => {
  const parsed = parseFeedQuery(search);
  return parsed.kind === 'query' ? writeQuery(parsed.query, parsed.form) : parsed;
};

describe('one way to write a query', () => {
  it.each([
    ['', ''],
    ['tag=b,a', 'tag=a,b'],
    ['tag=a,a,b', 'tag=a,b'],
    ['tag=a%2Cb', 'tag=a,b'],
    ['tag=a+b', 'tag=a,b'],
    ['tag=%61,+b,', 'tag=a,b'],
    ['%74ag=a', 'tag=a'],
    ['kind=news&tag=a', 'tag=a&kind=news'],
    [
      'region=UA-46&kind=news,announcements&source=s&not=c&tag=a',
      'tag=a&not=c&source=s&kind=announcements,news&region=UA-46',
    ],
    ['form=summary&tag=a', 'tag=a&form=summary'],
    ['form=summary', 'form=summary'],
    ['tag=a&&not=&form=', 'tag=a'],
    ['tag', ''],
    ['tag=a,b&not=b', 'tag=a&not=b'],
  ])('%s → %s', (search, expected) => {
    expect(canonical(search)).toBe(expected);
  });

  it.each([
    ['tag=a&tag=b', 'tag'],
    ['utm=x', 'utm'],
    ['tag=a&x', 'x'],
    ['=a', ''],
    ['kind=article', 'kind'],
    ['kind=announcement', 'kind'],
    ['region=ua-46', 'region'],
    ['region=UA-99', 'region'],
    ['form=short', 'form'],
    ['form=summary&form=summary', 'form'],
    ['tag=%', 'tag=%'],
    ['%E0%A4=a', '%E0%A4=a'],
    ['tag=a&not=a', 'not'],
    [`tag=${Array.from({ length: 21 }, (_, index) => `t${index}`).join()}`, 'tag'],
    [`tag=${'a'.repeat(10_000)}`, ''],
    ['__proto__=a', '__proto__'],
  ])('%s is a fault of “%s”', (search, parameter) => {
    expect(parseFeedQuery(search)).toMatchObject({ kind: 'fault', parameter });
  });

  it.each(['tag=Osvita', 'not=освіта', 'source=a/b', 'tag=a--b'])('%s names what there cannot be', (search) => {
    expect(parseFeedQuery(search)).toMatchObject({ kind: 'fault', isUnknown: true });
  });

  it('takes a form’s repeated parameters for a list', () => {
    const parsed = parseFeedQuery('tag=b&tag=a&not=&kind=news&form=', { spread: true });
    expect(parsed.kind === 'query' && writeQuery(parsed.query, parsed.form)).toBe('tag=a,b&kind=news');
  });

  it.each([
    ['', 'all'],
    ['tag=a', 'tag/a'],
    ['source=s', 'source/s'],
    ['kind=guides', 'guides'],
    ['region=UA-46', 'region/UA-46'],
    ['tag=a,b', null],
    ['tag=a&kind=news', null],
    ['not=a', null],
    ['tag=a&not=b', null],
  ])('“%s” says what the feed of %s says', (search, channel) => {
    const parsed = parseFeedQuery(search);
    expect(parsed.kind === 'query' && onlyChannel(parsed.query)).toBe(channel);
  });
});

const SLUGS = ['a', 'b', 'c', 'd'];
const KINDS = ['news', 'guides', 'calls'];
const REGIONS = ['UA-05', 'UA-46'];
const lists = fc.record({
  tag: fc.array(fc.constantFrom(...SLUGS), { maxLength: 5 }),
  not: fc.array(fc.constantFrom(...SLUGS), { maxLength: 3 }),
  source: fc.array(fc.constantFrom('s', 't'), { maxLength: 3 }),
  kind: fc.array(fc.constantFrom(...KINDS), { maxLength: 3 }),
  region: fc.array(fc.constantFrom(...REGIONS), { maxLength: 3 }),
});
const forms = fc.constantFrom<FeedForm>('full', 'summary');

describe('properties', () => {
  it('the canonical form is its own canonical form, whatever order a query was written in', () => {
    fc.assert(
      fc.property(lists, forms, fc.shuffledSubarray([...QUERY_PARAMETERS], { minLength: 5 }), (values, form, order) => {
        const written = [
          ...order.map((name) => `${name}=${values[name].join('+')}`),
          `form=${form === 'full' ? '' : form}`,
        ];
        const first = canonical(written.join('&'));
        if (typeof first !== 'string') return;
        expect(canonical(first)).toBe(first);
        expect(first).toBe(canonical([...written].reverse().join('&')));
      }),
    );
  });

  it('anything at all is a query or a fault, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (search) => {
        expect(['query', 'fault']).toContain(parseFeedQuery(search).kind);
      }),
    );
  });

  it('matches as a naive reading of the parameters does', () => {
    const texts = fc.record({
      tags: fc.subarray(SLUGS),
      sources: fc.subarray(['s', 't']),
      kind: fc.constantFrom(...KINDS),
      regions: fc.subarray(REGIONS),
    });
    fc.assert(
      fc.property(lists, texts, (values, text) => {
        const parsed = parseFeedQuery(QUERY_PARAMETERS.map((name) => `${name}=${values[name].join()}`).join('&'));
        if (parsed.kind === 'fault') return;
        const channels = [
          'all',
          text.kind,
          ...text.tags.map((slug) => `tag/${slug}`),
          ...text.sources.map((slug) => `source/${slug}`),
          ...text.regions.map((code) => `region/${code}`),
        ];
        expect(matches(filterOf(parsed.query), channels)).toBe(oracle(values, text));
      }),
    );
  });
});

function oracle(
  asked: FeedQuery,
  text: { tags: string[]; sources: string[]; kind: string; regions: string[] },
): boolean {
  const isMet = (wanted: readonly string[], has: string[]) =>
    wanted.length === 0 || wanted.some((one) => has.includes(one));
  if (asked.not.some((slug) => text.tags.includes(slug))) return false;
  return (
    isMet(asked.tag, text.tags) &&
    isMet(asked.source, text.sources) &&
    isMet(asked.kind, [text.kind]) &&
    isMet(asked.region, text.regions)
  );
}
