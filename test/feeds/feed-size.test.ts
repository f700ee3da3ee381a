import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForm } from '../../src/feeds/entry/forms.ts';
import { FEED_FORMATS, type FeedDocument, type FeedFormat } from '../../src/feeds/feed-document.ts';
import { MAX_FEED_BYTES } from '../../src/feeds/feed-size.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import type { Release, Tombstone } from '../../src/publication/release.ts';
import { readCase } from './feed-cases.ts';
import { READERS } from './read-back.ts';

const PARAGRAPH = '<p>Громада затвердила бюджет &amp; план робіт.</p>\n';
const LINK = 'Читати повністю';

const bytesOf = (doc: FeedDocument, format: FeedFormat) =>
  Buffer.byteLength(renderFeed(doc, format, Number.POSITIVE_INFINITY));

describe.each(FEED_FORMATS)('F15 a feed of at most 512 KB in %s', (format) => {
  const read = (doc: FeedDocument, maxBytes?: number) => {
    const rendered = renderFeed(doc, format, maxBytes);
    expect(Buffer.byteLength(rendered)).toBeLessThanOrEqual(maxBytes ?? MAX_FEED_BYTES);
    return READERS[format](rendered);
  };
  const isShort = ({ html }: { html: string | undefined }) => html?.includes(LINK) === true;

  it('keeps every item, and gives the largest as summaries, no more of them than it must', () => {
    const sizes = [9_000, 90_000, 20_000, 200_000, 9_000, 90_000, 150_000, 20_000];
    const entries = sizes.map((size, index) => entry(index, size));
    const kept = read(feed({ entries }));
    expect(kept.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(kept.map(isShort)).toEqual(sizes.map((size) => size === 200_000));
  });

  it('of items that are as large, gives the oldest as summaries', () => {
    const kept = read(feed({ entries: Array.from({ length: 30 }, (_, index) => entry(index, 30_000)) }));
    const full = kept.filter((item) => !isShort(item));
    expect(kept).toHaveLength(30);
    expect(full.length).toBeGreaterThan(5);
    expect(full).toEqual(kept.slice(0, full.length));
  });

  it('F16 drops the oldest where no shortening helps, and no more than it must', () => {
    const entries = Array.from({ length: 40 }, (_, index) => entry(index, 1_000));
    const kept = read(feed({ entries }), 15_000);
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.map(({ id }) => id)).toEqual(entries.slice(0, kept.length).map(({ id }) => id));
    const oneMore = inForm(feed({ entries: entries.slice(0, kept.length + 1) }), 'summary');
    expect(bytesOf(oneMore, format)).toBeGreaterThan(15_000);
  });

  it('F16 keeps an archive document whole', () => {
    const entries = Array.from({ length: 30 }, (_, index) => entry(index, 30_000));
    const { urls } = feed({});
    const archive = { kind: 'archive', current: urls, previous: null, next: null } as const;
    expect(READERS[format](renderFeed(feed({ entries, archive }), format))).toHaveLength(30);
  });

  it('gives an item that is too large in summary form and keeps its neighbours', () => {
    const [first, giant, last] = read(feed({ entries: [entry(0, 100), entry(1, 900_000), entry(2, 100)] }));
    expect(first?.html?.length).toBeGreaterThan(100);
    expect(giant?.html).toContain(LINK);
    expect(last?.id).toBe('urn:uuid:2');
  });

  it('an item that is too large even so takes no other with it', () => {
    const endless = { ...entry(0, 100), summary: 'а'.repeat(400_000) };
    expect(read(feed({ entries: [endless, entry(1, 100)] })).map(({ id }) => id)).toEqual(['urn:uuid:1']);
  });

  it('keeps the newest items when tombstones are many', () => {
    const withdrawn = Array.from({ length: 400 }, (_, index) => tombstone(index));
    expect(read(feed({ entries: [entry(0, 2_000), entry(1, 2_000)], withdrawn }), 40_000)).toHaveLength(2);
  });

  it('never gives a summary that is not shorter, nor one where a larger item stands in full (any sizes, any limit)', () => {
    const size = fc.oneof(fc.constantFrom(0, 1), fc.nat(12_000));
    const sizes = fc.array(fc.record({ body: size, summary: size }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2_000, max: 60_000 }), (given, maxBytes) => {
        const entries = given.map(({ body, summary }, index) => ({
          ...entry(index, body),
          summary: 'с'.repeat(1 + summary / 2),
        }));
        const alone = (one: Release) => bytesOf(feed({ entries: [one] }), format);
        const rendered = renderFeed(feed({ entries }), format, maxBytes);
        const items = READERS[format](rendered);
        if (items.length > 0) expect(Buffer.byteLength(rendered)).toBeLessThanOrEqual(maxBytes);
        const kept = items.map((item) => {
          const release = entries.find(({ id }) => id === item.id);
          if (release === undefined) throw new Error('an item nobody wrote');
          const short = { ...release, html: '' };
          return { isShort: isShort(item) && release.html !== '', full: alone(release), short: alone(short) };
        });
        const shortened = kept.filter((item) => item.isShort);
        for (const item of shortened) expect(item.short).toBeLessThan(item.full);
        const smallest = Math.min(...shortened.map(({ full }) => full));
        for (const { isShort: isCut, full, short } of kept) {
          if (!isCut && short < full) expect(full).toBeLessThanOrEqual(smallest);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says where the full text is when it is asked for in summary form (F09)', () => {
    const [item] = read(inForm(feed({ entries: [entry(0, 5_000)] }), 'summary'));
    expect(item?.html).toBe(
      '<p>Стислий виклад &amp; суть</p>\n<p><a href="https://herald.example/news/20021">Читати повністю</a></p>',
    );
  });
});

function feed(part: Partial<FeedDocument>): FeedDocument {
  return { ...readCase('withdrawn'), withdrawn: [], ...part };
}

function entry(index: number, bytes: number): Release {
  const [model] = readCase('withdrawn').entries;
  if (model === undefined) throw new Error('the case has no entry');
  const html = PARAGRAPH.repeat(Math.ceil(bytes / Buffer.byteLength(PARAGRAPH)));
  return { ...model, id: `urn:uuid:${index}`, summary: 'Стислий виклад & суть', html };
}

function tombstone(index: number): Tombstone {
  const [model] = readCase('withdrawn').withdrawn;
  if (model === undefined) throw new Error('the case has no tombstone');
  return { ...model, id: `urn:uuid:gone-${index}` };
}
