import { describe, expect, it } from 'vitest';
import { eventStanding, nextTurn } from '../../../src/publication/dates/event-standing.ts';
import type { EventFacts } from '../../../src/publication/release.ts';

const NONE: EventFacts = { startsAt: null, endsAt: null, place: null, registrationUrl: null, deadline: null };
const deadline = '2026-11-18T16:00:00.000Z';
const startsAt = '2026-11-20T10:00:00.000Z';
const endsAt = '2026-11-21T12:00:00.000Z';
/** Midnight in Kyiv, in winter. */
const midnightBefore = (day: number) => `2026-11-${day - 1}T22:00:00.000Z`;

describe('how an event stands', () => {
  it.each<[string, Partial<EventFacts>, string, string, string | null]>([
    ['nothing is known', {}, deadline, 'open', null],
    ['before the deadline', { deadline }, '2026-11-18T15:59:59.998Z', 'open', deadline],
    ['at the deadline', { deadline }, deadline, 'closed', null],
    ['after it, before the start', { deadline, startsAt, endsAt }, deadline, 'closed', midnightBefore(19)],
    ['after it, on the day', { deadline, startsAt, endsAt }, midnightBefore(20), 'closed', startsAt],
    ['after it, before the end', { deadline, startsAt, endsAt }, startsAt, 'closed', endsAt],
    [
      'long before both',
      { deadline, startsAt, endsAt },
      '2026-11-01T00:00:00.000Z',
      'open',
      '2026-11-03T22:00:00.000Z',
    ],
    ['while it lasts', { startsAt, endsAt }, startsAt, 'open', endsAt],
    ['at its end', { startsAt, endsAt }, endsAt, 'over', null],
    ['without an end, on its day', { startsAt }, '2026-11-20T21:59:59.999Z', 'open', midnightBefore(21)],
    ['without an end, when its day is over', { startsAt }, midnightBefore(21), 'over', null],
    ['over, whatever its deadline', { startsAt, deadline: '2027-01-01T00:00:00.000Z' }, endsAt, 'over', null],
  ])('%s', (_case, facts, now, state, turnsAt) => {
    expect(eventStanding({ ...NONE, ...facts }, now)).toMatchObject({ state, turnsAt });
  });

  it.each<[string, string, number | null]>([
    ['more than two weeks before', '2026-11-03T21:59:59.999Z', null],
    ['two weeks before', '2026-11-03T22:00:00.000Z', 14],
    ['the day before, to its last moment', '2026-11-17T21:59:59.999Z', 1],
    ['on its day', '2026-11-17T22:00:00.000Z', 0],
    ['a moment before', '2026-11-18T15:59:59.999Z', 0],
    ['when it has come', deadline, null],
  ])('days are counted as people in Kyiv count them: %s', (_case, now, days) => {
    expect(eventStanding({ ...NONE, deadline }, now).daysToDeadline).toBe(days);
    expect(eventStanding({ ...NONE, startsAt: deadline }, now).daysToStart).toBe(days);
  });

  it('a deadline at midnight belongs to the day that ends, a start to the one that begins', () => {
    const facts = { ...NONE, deadline: midnightBefore(18), startsAt: midnightBefore(18) };
    expect(eventStanding(facts, '2026-11-17T10:00:00.000Z')).toMatchObject({ daysToDeadline: 0, daysToStart: 1 });
  });

  it('counts days over the change of the clocks', () => {
    const facts = { ...NONE, startsAt: '2026-10-26T08:00:00.000Z' };
    expect(eventStanding(facts, '2026-10-23T08:00:00.000Z')).toMatchObject({
      daysToStart: 3,
      turnsAt: '2026-10-23T21:00:00.000Z',
    });
  });

  it('says the same until it turns, and something else then', () => {
    const facts = { ...NONE, deadline, startsAt, endsAt };
    const told = (now: string) => ({ ...eventStanding(facts, now), turnsAt: null });
    let now = '2026-10-01T00:00:00.000Z';
    for (let turn = eventStanding(facts, now).turnsAt; turn !== null; turn = eventStanding(facts, now).turnsAt) {
      expect(turn > now).toBe(true);
      expect(told(new Date(Date.parse(turn) - 1).toISOString())).toEqual(told(now));
      now = turn;
    }
    expect(told(now).state).toBe('over');
  });

  it('the first of several to turn is the one that counts', () => {
    const texts = [{ event: null }, { event: { ...NONE, startsAt } }, { event: { ...NONE, deadline } }];
    expect(nextTurn(texts, '2026-11-01T00:00:00.000Z')).toBe('2026-11-03T22:00:00.000Z');
    expect(nextTurn(texts, '2026-11-18T15:00:00.000Z')).toBe(deadline);
    expect(nextTurn(texts, endsAt)).toBeNull();
  });
});
