import type { EventFacts, Instant } from '../release.ts';
import { dayOf, endOfDay } from './kyiv-days.ts';

/** What can still be done about an event, a competition or a vacancy: the deadline is to come, has passed, or all is over. */
export interface EventStanding {
  state: 'open' | 'closed' | 'over';
  /** When the state is another next, though nobody edits anything; null: never. */
  turnsAt: Instant | null;
}

/** How an event stands at `now`. Without an end it lasts until its day in Kyiv is over; without a deadline it closes with its end. */
export function eventStanding({ startsAt, endsAt, deadline }: EventFacts, now: Instant): EventStanding {
  const end = endsAt ?? (startsAt === null ? null : endOfDay(dayOf(startsAt)));
  if (end !== null && end <= now) return { state: 'over', turnsAt: null };
  if (deadline !== null && deadline <= now) return { state: 'closed', turnsAt: end };
  return { state: 'open', turnsAt: earliest([end, deadline]) };
}

/** When the first of several texts tells of its event otherwise; null: none will. */
export function nextTurn(texts: readonly { event: EventFacts | null }[], now: Instant): Instant | null {
  return earliest(texts.map(({ event }) => (event === null ? null : eventStanding(event, now).turnsAt)));
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.filter((instant) => instant !== null).sort()[0] ?? null;
}
