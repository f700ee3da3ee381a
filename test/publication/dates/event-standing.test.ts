import { describe, expect, it } from 'vitest';
import { eventStanding, nextTurn } from '../../../src/publication/dates/event-standing.ts';
import type { EventFacts } from '../../../src/publication/release.ts';

const NONE: EventFacts = { startsAt: null, endsAt: null, place: null, registrationUrl: null, deadline: null };
const deadline = '2026-11-18T16:00:00.000Z';
const startsAt = '2026-11-20T10:00:00.000Z';
const endsAt = '2026-11-21T12:00:00.000Z';
/** Midnight in Kyiv, in winter. */
const endOfItsDay = '2026-11-20T22:00:00.000Z';

describe('how an event stands', () => {
  it.each<[string, Partial<EventFacts>, string, string, string | null]>([
    ['nothing is known', {}, deadline, 'open', null],
    ['before the deadline', { deadline }, '2026-11-18T15:59:59.999Z', 'open', deadline],
    ['at the deadline', { deadline }, deadline, 'closed', null],
    ['after it, before the end', { deadline, startsAt, endsAt }, startsAt, 'closed', endsAt],
    ['before both', { deadline, startsAt, endsAt }, '2026-11-01T00:00:00.000Z', 'open', deadline],
    ['a deadline that is later than the end', { deadline: endsAt, startsAt }, startsAt, 'open', endOfItsDay],
    ['while it lasts', { startsAt, endsAt }, startsAt, 'open', endsAt],
    ['at its end', { startsAt, endsAt }, endsAt, 'over', null],
    ['without an end, on its day', { startsAt }, '2026-11-20T21:59:59.999Z', 'open', endOfItsDay],
    ['without an end, when its day is over', { startsAt }, endOfItsDay, 'over', null],
    ['over, whatever its deadline', { startsAt, deadline: '2027-01-01T00:00:00.000Z' }, endsAt, 'over', null],
  ])('%s', (_case, facts, now, state, turnsAt) => {
    expect(eventStanding({ ...NONE, ...facts }, now)).toEqual({ state, turnsAt });
  });

  it('the first of several to turn is the one that counts', () => {
    const texts = [{ event: null }, { event: { ...NONE, startsAt } }, { event: { ...NONE, deadline } }];
    expect(nextTurn(texts, '2026-11-01T00:00:00.000Z')).toBe(deadline);
    expect(nextTurn(texts, deadline)).toBe(endOfItsDay);
    expect(nextTurn(texts, endsAt)).toBeNull();
  });
});
