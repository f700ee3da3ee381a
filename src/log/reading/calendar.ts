import type { CalendarEntry } from '../../publication/dates/calendar-entry.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import type { LogDatabase } from '../log-database.ts';
import { calendarPlace, type PlacePosition, type Span, textsIn } from '../placements/placements.ts';
import { textsByKey } from './texts-by-key.ts';

const PLACE_OF = { event: 'events', deadline: 'deadlines' } as const;
const KINDS = ['event', 'deadline'] as const;

/**
 * Events and deadlines of a span of time in one language, by their own dates, the earliest first. Where there are more than `limit` of a
 * sort, all ends with the last of those, so that nothing in between is left out.
 */
export async function calendarWithin(
  db: LogDatabase,
  locale: Locale,
  span: Span & { limit: number },
): Promise<CalendarEntry[]> {
  const found = await Promise.all(KINDS.map((what) => positionsIn(db, what, locale, { ...span, isAscending: true })));
  const [end] = found.flatMap((dates) => (dates.length < span.limit ? [] : (dates.at(-1)?.at ?? []))).sort();
  return entriesAt(
    db,
    found.flat().filter(({ at }) => end === undefined || at <= end),
  );
}

/** Events that began within a span of time, the earliest first; at most `limit`, of which the latest count. */
export async function eventsBegun(
  db: LogDatabase,
  locale: Locale,
  span: Span & { limit: number },
): Promise<CalendarEntry[]> {
  return entriesAt(db, await positionsIn(db, 'event', locale, { ...span, isAscending: false }));
}

/** When the nearest entry before `until`, or from `from` on, is; null where there is none. */
export async function nearestInCalendar(
  db: LogDatabase,
  locale: Locale,
  span: { until: Instant } | { from: Instant },
): Promise<Instant | null> {
  const isAscending = 'from' in span;
  const found = await Promise.all(
    KINDS.map((what) => positionsIn(db, what, locale, { ...span, limit: 1, isAscending })),
  );
  const dates = found
    .flat()
    .map(({ at }) => at)
    .sort();
  return (isAscending ? dates[0] : dates.at(-1)) ?? null;
}

interface Dated extends PlacePosition {
  what: CalendarEntry['what'];
}

async function positionsIn(
  db: LogDatabase,
  what: CalendarEntry['what'],
  locale: Locale,
  query: Span & { limit: number; isAscending: boolean },
): Promise<Dated[]> {
  const positions = await textsIn(db, { place: calendarPlace(PLACE_OF[what], locale), state: 'present', ...query });
  return positions.map((position) => ({ what, ...position }));
}

/** In the order of their dates. */
async function entriesAt(db: LogDatabase, dates: readonly Dated[]): Promise<CalendarEntry[]> {
  const rows = await textsByKey(db, [...new Set(dates.map(({ text }) => text))]);
  const releases = new Map(rows.flatMap(({ key, snapshot }) => (snapshot === null ? [] : [[key, snapshot] as const])));
  return dates
    .flatMap(({ what, at, text }): CalendarEntry[] => {
      const release = releases.get(text);
      return release === undefined ? [] : [{ what, at, release }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
