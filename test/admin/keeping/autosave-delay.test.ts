import { describe, expect, it } from 'vitest';
import { autosaveDelay } from '../../../src/admin/keeping/autosave-delay.ts';
import type { TextState } from '../../../src/publication/text-state.ts';

const NOW = 1_800_000_000_000;
const state = (kind: TextState['kind']): TextState => ({ kind, at: null, waits: false });
const TYPED = { state: state('draft'), isModified: true, isOnline: true, sinceMs: NOW, failedAtMs: null, nowMs: NOW };

describe('a draft is saved by itself', () => {
  it.each([
    { when: 'five seconds after the last key', given: {}, delay: 5_000 },
    {
      when: 'half a minute after the last time, however long somebody types',
      given: { sinceMs: NOW - 28_000 },
      delay: 2_000,
    },
    { when: 'at once where that is over', given: { sinceMs: NOW - 90_000 }, delay: 0 },
    { when: 'a minute after a failure, and not before', given: { failedAtMs: NOW - 10_000 }, delay: 50_000 },
    { when: 'of a text that was never written', given: { state: state('none') }, delay: 5_000 },
    { when: 'of one that was withdrawn', given: { state: state('withdrawn') }, delay: 5_000 },
  ])('$when', ({ given, delay }) => {
    expect(autosaveDelay({ ...TYPED, ...given })).toBe(delay);
  });

  it.each([
    { when: 'the world sees the text', given: { state: state('public') } },
    { when: 'it is going to', given: { state: state('planned') } },
    { when: 'partners have it', given: { state: state('embargoed') } },
    { when: 'that is not known', given: { state: null } },
    { when: 'nothing was typed', given: { isModified: false } },
    { when: 'there is no connection', given: { isOnline: false } },
  ])('but not where $when', ({ given }) => {
    expect(autosaveDelay({ ...TYPED, ...given })).toBeNull();
  });
});
