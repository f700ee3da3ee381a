import { describe, expect, it } from 'vitest';
import { FEED_FORMATS, type FeedDocument } from '../../src/feeds/feed-document.ts';
import { inSummaryForm, MAX_FEED_BYTES } from '../../src/feeds/feed-size.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import type { Release, Tombstone } from '../../src/publication/release.ts';
import { readCase } from './feed-cases.ts';
import { READERS } from './read-back.ts';

const PARAGRAPH = '<p>Громада затвердила бюджет &amp; план робіт.</p>\n';

describe.each(FEED_FORMATS)('F15 a feed of at most 512 KB in %s', (format) => {
  const read = (doc: FeedDocument, maxBytes?: number) => {
    const rendered = renderFeed(doc, format, maxBytes);
    expect(Buffer.byteLength(rendered)).toBeLessThanOrEqual(maxBytes ?? MAX_FEED_BYTES);
    return READERS[format](rendered);
  };

  it('drops the oldest items, and no more than it must', () => {
    const entries = Array.from({ length: 30 }, (_, index) => entry(index, 30_000));
    const kept = read(feed({ entries }));
    expect(kept.map(({ id }) => id)).toEqual(entries.slice(0, kept.length).map(({ id }) => id));
    expect(kept.length).toBeGreaterThan(5);
    const oneMore = feed({ entries: entries.slice(0, kept.length + 1) });
    expect(Buffer.byteLength(renderFeed(oneMore, format, Number.POSITIVE_INFINITY))).toBeGreaterThan(MAX_FEED_BYTES);
  });

  it('F16 shortens the oldest items that no archive holds yet before it drops one of them', () => {
    const entries = Array.from({ length: 40 }, (_, index) => entry(index, 30_000));
    const kept = read(feed({ entries, archive: { kind: 'subscription', unarchived: 35, previous: null } }));
    expect(kept.map(({ id }) => id)).toEqual(entries.slice(0, 35).map(({ id }) => id));
    const full = kept.filter(({ html }) => !html?.includes('Читати повністю'));
    expect(full.length).toBeGreaterThan(5);
    expect(full).toEqual(kept.slice(0, full.length));
  });

  it('F16 drops even those, the oldest first, where no shortening helps', () => {
    const entries = Array.from({ length: 40 }, (_, index) => entry(index, 1_000));
    const kept = read(feed({ entries, archive: { kind: 'subscription', unarchived: 40, previous: null } }), 15_000);
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.map(({ id }) => id)).toEqual(entries.slice(0, kept.length).map(({ id }) => id));
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
    expect(giant?.html).toContain('Читати повністю');
    expect(last?.id).toBe('urn:uuid:2');
  });

  it('keeps the newest items when tombstones are many', () => {
    const withdrawn = Array.from({ length: 400 }, (_, index) => tombstone(index));
    expect(read(feed({ entries: [entry(0, 2_000), entry(1, 2_000)], withdrawn }), 40_000)).toHaveLength(2);
  });

  it('says where the full text is when it is asked for in summary form (F09)', () => {
    const [item] = read(inSummaryForm(feed({ entries: [entry(0, 5_000)] })));
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
