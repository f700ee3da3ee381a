import type { CalendarEntry } from '../../publication/dates/calendar-entry.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import type { LogDatabase } from '../log-database.ts';
import { calendarPlace, type PlacePosition, type Span, textsIn } from '../placements/placements.ts';
import { textsByKey } from './texts-by-key.ts';

const PLACE_OF = { event: 'events', deadline: 'deadlines' } as const;
const KINDS = ['event', 'deadline'] as const;

/** Events and deadlines of a span of time in one language, by their own dates, the earliest first; at most `limit` of each. */
export async function calendarWithin(
  db: LogDatabase,
  locale: Locale,
  span: Span & { limit: number },
): Promise<CalendarEntry[]> {
  const found = await Promise.all(
    KINDS.map(async (what) =>
      (await positionsIn(db, what, locale, { ...span, isAscending: true })).map((position) => ({ what, position })),
    ),
  );
  const all = found.flat();
  const rows = await textsByKey(db, [...new Set(all.map(({ position }) => position.text))]);
  const releases = new Map(rows.flatMap(({ key, snapshot }) => (snapshot === null ? [] : [[key, snapshot] as const])));
  return all
    .flatMap(({ what, position: { at, text } }): CalendarEntry[] => {
      const release = releases.get(text);
      return release === undefined ? [] : [{ what, at, release }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
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

function positionsIn(
  db: LogDatabase,
  what: CalendarEntry['what'],
  locale: Locale,
  query: Span & { limit: number; isAscending: boolean },
): Promise<PlacePosition[]> {
  return textsIn(db, { place: calendarPlace(PLACE_OF[what], locale), state: 'present', ...query });
}
