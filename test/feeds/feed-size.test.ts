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
