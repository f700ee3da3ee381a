import type { Payload } from 'payload';
import { calendarPlace, textsIn } from '../../log/placements/placements.ts';
import { textsByKey } from '../../log/reading/texts-by-key.ts';
import { dayOf, type KyivDay } from '../../publication/dates/kyiv-days.ts';
import { type ContentType, type Instant, LOCALES, type Locale } from '../../publication/release.ts';
import { itemName } from '../overview/item-facts.ts';
import { type ScheduleLine, scheduleWithin } from '../overview/schedule.ts';
import type { CalendarSpan } from './calendar-span.ts';

/** Of what came out, of each kind of plan, and of events: more than the busiest month has. */
const MOST = { out: 1_500, planned: 500, dated: 300 } as const;

/** One thing of a day: a text comes out, or something that a text announces happens. */
export interface CalendarLine {
  what: ScheduleLine['what'] | 'event' | 'deadline';
  at: Instant;
  type: ContentType;
  id: string;
  title: string;
  /** The languages it is so in: two texts that come out together stand together. */
  locales: Locale[];
}

/** What a span of the calendar holds, by day in Kyiv and minute. */
export async function calendarLines(
  payload: Pick<Payload, 'db'>,
  span: Pick<CalendarSpan, 'from' | 'until'>,
  now: Instant,
): Promise<Map<KyivDay, CalendarLine[]>> {
  const [scheduled, ...dated] = await Promise.all([
    scheduleWithin(payload, { ...span, mostOut: MOST.out, mostPlanned: MOST.planned }, now),
    ...LOCALES.map((locale) => datesIn(payload, locale, span)),
  ]);
  const together = new Map<string, CalendarLine>();
  for (const line of [...scheduled.map(lineOf), ...dated.flat()]) {
    const key = `${line.what}/${line.at}/${itemName(line.type, line.id)}`;
    const known = together.get(key);
    if (known === undefined) together.set(key, line);
    else known.locales.push(...line.locales);
  }
  const byDay = new Map<KyivDay, CalendarLine[]>();
  for (const line of [...together.values()].sort(inOrder)) {
    line.locales.sort((a, b) => LOCALES.indexOf(a) - LOCALES.indexOf(b));
    const day = dayOf(line.at);
    byDay.set(day, [...(byDay.get(day) ?? []), line]);
  }
  return byDay;
}

function lineOf({ what, at, type, id, title, locale }: ScheduleLine): CalendarLine {
  return { what, at, type, id, title, locales: [locale] };
}

const DATES = [
  ['event', 'events'],
  ['deadline', 'deadlines'],
] as const;

/** Events and deadlines of public texts, by their own dates. */
async function datesIn(
  { db }: Pick<Payload, 'db'>,
  locale: Locale,
  { from, until }: Pick<CalendarSpan, 'from' | 'until'>,
): Promise<CalendarLine[]> {
  const found = await Promise.all(
    DATES.map(async ([what, name]) => {
      const place = calendarPlace(name, locale);
      const query = { place, state: 'present', isAscending: true, from, until, limit: MOST.dated } as const;
      return (await textsIn(db, query)).map(({ at, text }) => ({ what, at, text }));
    }),
  );
  const dates = found.flat();
  const rows = await textsByKey(db, [...new Set(dates.map(({ text }) => text))]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return dates.flatMap(({ what, at, text }): CalendarLine[] => {
    const row = byKey.get(text);
    if (row === undefined || row.snapshot === null) return [];
    const { type, itemId: id, snapshot } = row;
    return [{ what, at: new Date(at).toISOString(), type, id, title: snapshot.title, locales: [locale] }];
  });
}

function inOrder(a: CalendarLine, b: CalendarLine): number {
  return a.at.localeCompare(b.at) || a.title.localeCompare(b.title, 'uk');
}
