import { describe, expect, it } from 'vitest';
import type { TextSchedule } from '../../src/publication/content.ts';
import { embargoUntil, isVisible, visibleFrom } from '../../src/publication/visibility.ts';

const EARLIER = '2026-11-20T08:00:00.000Z';
const LATER = '2026-11-20T09:00:00.000Z';
const JUST_BEFORE_LATER = '2026-11-20T08:59:59.999Z';

describe('when the world may see an item', () => {
  it.each([
    ['a draft', { isPublished: false, publishedAt: EARLIER, embargoUntil: null }, null],
    ['a draft under embargo', { isPublished: false, publishedAt: EARLIER, embargoUntil: LATER }, null],
    ['published without a date', { isPublished: true, publishedAt: null, embargoUntil: null }, null],
    ['an embargo without a date', { isPublished: true, publishedAt: null, embargoUntil: EARLIER }, null],
    ['published', { isPublished: true, publishedAt: EARLIER, embargoUntil: null }, EARLIER],
    ['an embargo after its date', { isPublished: true, publishedAt: EARLIER, embargoUntil: LATER }, LATER],
    ['an embargo before its date', { isPublished: true, publishedAt: LATER, embargoUntil: EARLIER }, LATER],
    ['an embargo at its date', { isPublished: true, publishedAt: LATER, embargoUntil: LATER }, LATER],
  ])('%s', (_case, schedule, from) => {
    const staying = { ...schedule, withdrawAt: null };
    expect(visibleFrom(staying)).toBe(from);
    expect(isVisible(staying, '2100-01-01T00:00:00.000Z')).toBe(from !== null);
    if (from === null) return;
    expect(isVisible(staying, from)).toBe(true);
    expect(isVisible(staying, from === LATER ? JUST_BEFORE_LATER : '2026-11-20T07:59:59.999Z')).toBe(false);
  });
});

describe('a text that is to be withdrawn', () => {
  const text: Omit<TextSchedule, 'isMinorChange'> = {
    isPublished: true,
    publishedAt: EARLIER,
    embargoUntil: null,
    withdrawAt: LATER,
  };

  it.each([
    ['before its date', '2026-11-20T07:59:59.999Z', false],
    ['until the last moment', JUST_BEFORE_LATER, true],
    ['from its minute on', LATER, false],
  ])('%s', (_case, now, isSeen) => expect(isVisible(text, now)).toBe(isSeen));
});

describe('until when trusted partners alone have an item', () => {
  const LAST = '2026-11-20T10:00:00.000Z';
  const open = { isPublished: true, withdrawAt: null as string | null, publishedAt: EARLIER, embargoUntil: LATER };

  it.each([
    ['an embargo to come', open, EARLIER, false, LATER],
    ['its minute', open, LATER, false, null],
    ['a draft', { ...open, isPublished: false }, EARLIER, false, null],
    ['a date to come, and no embargo', { ...open, publishedAt: LATER, embargoUntil: null }, EARLIER, true, null],
    ['a date after the embargo', { ...open, publishedAt: LAST }, EARLIER, false, LAST],
    ['the same, the embargo being over', { ...open, publishedAt: LAST }, LATER, false, null],
    ['the same, where partners have it', { ...open, publishedAt: LAST }, LATER, true, LAST],
    ['a withdrawal before it ends', { ...open, withdrawAt: EARLIER }, EARLIER, true, null],
    ['an embargo that was over long ago', { ...open, embargoUntil: EARLIER, publishedAt: LAST }, LATER, false, null],
  ])('%s', (_case, schedule, now, isHeld, until) => {
    expect(embargoUntil(schedule, now, isHeld)).toBe(until);
  });
});
