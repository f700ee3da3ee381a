import { describe, expect, it } from 'vitest';
import { showTexts } from '../../../src/feeds/build/build-feed.ts';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { renderFeed } from '../../../src/feeds/render-feed.ts';
import { weekOf } from '../../../src/publication/dates/iso-week.ts';
import { readCase } from '../feed-cases.ts';

const since = (now: string) => showTexts([], [], weekOf(now).from).updatedAt;

describe('F06 the date of a feed that shows nothing', () => {
  it('is the beginning of the week it is read in: past, and the same all week', () => {
    expect(since('2026-11-29T23:59:59.999Z')).toBe('2026-11-23T00:00:00.000Z');
    expect(since('2026-11-23T00:00:00.000Z')).toBe('2026-11-23T00:00:00.000Z');
    expect(since('2026-11-30T00:00:00.000Z')).toBe('2026-11-30T00:00:00.000Z');
  });

  it('is that of what left it, where something has', () => {
    const departed = '2026-03-01T10:00:00.000Z';
    expect(showTexts([], [departed], weekOf('2026-11-29T00:00:00.000Z').from).updatedAt).toBe(departed);
  });

  it.each(FEED_FORMATS)('F03 is never 1970 in %s', (format) => {
    const doc = { ...readCase('empty'), updatedAt: since('2026-11-29T12:00:00.000Z') };
    expect(renderFeed(doc, format)).not.toContain('1970');
    expect(renderFeed(doc, format)).toMatch(/2026-11-23|23 Nov 2026/);
  });
});
