import type { EventFacts, Instant } from '../release.ts';
import { daysToDeadline, daysUntil } from './days-left.ts';
import { dayOf, endOfDay } from './kyiv-days.ts';

/** What can still be done about an event, a competition or a vacancy: the deadline is to come, has passed, or all is over. */
export interface EventStanding {
  state: 'open' | 'closed' | 'over';
  /** Days in Kyiv until the deadline, 0 on the last; null: there is none to come, or it is far off. */
  daysToDeadline: number | null;
  /** Days in Kyiv until it begins, 0 on its day; null likewise. */
  daysToStart: number | null;
  /** When any of this is otherwise next, though nobody edits anything; null: never. */
  turnsAt: Instant | null;
}

/** How an event stands at `now`. Without an end it lasts until its day in Kyiv is over; without a deadline it closes with its end. */
export function eventStanding({ startsAt, endsAt, deadline }: EventFacts, now: Instant): EventStanding {
  const end = endsAt ?? (startsAt === null ? null : endOfDay(dayOf(startsAt)));
  if (end !== null && end <= now) return { state: 'over', daysToDeadline: null, daysToStart: null, turnsAt: null };
  const toDeadline = deadline === null ? NEVER : daysToDeadline(deadline, now);
  const toStart = startsAt === null ? NEVER : daysUntil(startsAt, now);
  const moments = [startsAt, deadline].filter((moment) => moment !== null && moment > now);
  return {
    state: deadline !== null && deadline <= now ? 'closed' : 'open',
    daysToDeadline: toDeadline.days,
    daysToStart: toStart.days,
    turnsAt: earliest([end, ...moments, toDeadline.turnsAt, toStart.turnsAt]),
  };
}

const NEVER = { days: null, turnsAt: null };

/** When the first of several texts tells of its event otherwise; null: none will. */
export function nextTurn(texts: readonly { event: EventFacts | null }[], now: Instant): Instant | null {
  return earliest(texts.map(({ event }) => (event === null ? null : eventStanding(event, now).turnsAt)));
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.filter((instant) => instant !== null).sort()[0] ?? null;
}
