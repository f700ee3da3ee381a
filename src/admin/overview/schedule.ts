import type { Payload } from 'payload';
import { dayOf, startOfDay } from '../../publication/dates/kyiv-days.ts';
import { CONTENT_TYPES, type ContentType, type Instant, LOCALES, type Locale } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { instant, record, rowId } from '../../stored-rows/row-fields.ts';
import { factsOf, type ItemFacts, itemName } from './item-facts.ts';

/** So many of each kind and language are read: a week of a busy press centre. */
const MOST = 40;
/** Of what is out already: the rest of the day stands in the lists. */
const MOST_OUT = 6;
const DAYS = 8;
const DAY_MS = 24 * 3_600_000;

/** A text and its minute: when it came or comes out, until when it is under embargo, when it will be withdrawn. */
export interface ScheduleLine extends ItemFacts {
  what: 'out' | 'planned' | 'embargoed' | 'withdrawal';
  at: Instant;
  type: ContentType;
  id: string;
  locale: Locale;
}

type Found = Pick<ScheduleLine, 'what' | 'at' | 'type' | 'id' | 'locale'>;

const MOMENTS = [
  ['publishedAt', 'planned'],
  ['embargoUntil', 'embargoed'],
  ['withdrawAt', 'withdrawal'],
] as const;

/** What came out today and what is planned for today and the seven days after it, by its minute. */
export async function schedule(payload: Pick<Payload, 'db'>, now: Instant): Promise<ScheduleLine[]> {
  const from = startOfDay(dayOf(now));
  const until = startOfDay(dayOf(new Date(Date.parse(now) + DAYS * DAY_MS).toISOString()));
  return scheduleWithin(payload, { from, until, mostOut: MOST_OUT, mostPlanned: MOST }, now);
}

/** A span of time, and how many are read of what came out in it (the latest), and of each kind of plan (the nearest). */
export interface ScheduleSpan {
  from: Instant;
  until: Instant;
  mostOut: number;
  mostPlanned: number;
}

/** What came out within a span of time, and what is planned for the rest of it, by its minute. */
export async function scheduleWithin(
  payload: Pick<Payload, 'db'>,
  { from, until, mostOut, mostPlanned }: ScheduleSpan,
  now: Instant,
): Promise<ScheduleLine[]> {
  const isPast = until <= now;
  const found = await Promise.all([
    ...(isPast ? [] : plansWithin(payload, { after: from > now ? from : now, until, limit: mostPlanned })),
    from > now ? [] : cameOut(payload, { from, until: isPast ? until : now, limit: mostOut }),
  ]);
  const lines = found.flat();
  const facts = await factsOf(payload, lines);
  return lines
    .flatMap((line) => {
      const known = facts.get(itemName(line.type, line.id));
      return known === undefined ? [] : [{ ...line, ...known }];
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.title.localeCompare(b.title, 'uk'));
}

function plansWithin(payload: Pick<Payload, 'db'>, span: Pick<Asked, 'after' | 'until' | 'limit'>): Promise<Found[]>[] {
  return CONTENT_TYPES.flatMap((type) =>
    LOCALES.flatMap((locale) =>
      MOMENTS.map(([field, what]) => planned(payload, { type, locale, field, what, ...span })),
    ),
  );
}

interface Asked {
  type: ContentType;
  locale: Locale;
  field: (typeof MOMENTS)[number][0];
  what: ScheduleLine['what'];
  after: Instant;
  until: Instant;
  limit: number;
}

async function planned({ db }: Pick<Payload, 'db'>, asked: Asked): Promise<Found[]> {
  const { type, locale, field, what, after, until, limit } = asked;
  const rows = await findRows(db, {
    collection: type,
    locale,
    where: {
      and: [
        { _status: { equals: 'published' } },
        { [field]: { greater_than: after } },
        { [field]: { less_than: until } },
      ],
    },
    sort: field,
    limit,
    select: { [field]: true },
  });
  return rows.map((row) => ({ what, at: instant(record(row[field])[locale]) ?? after, type, id: rowId(row), locale }));
}

/** What the world has seen for the first time from `from` on, `until` included. */
async function cameOut(
  { db }: Pick<Payload, 'db'>,
  { from, until, limit }: { from: Instant; until: Instant; limit: number },
): Promise<Found[]> {
  const rows = await findRows(db, {
    collection: 'releases',
    where: {
      and: [
        { publishedAt: { greater_than_equal: from } },
        { publishedAt: { less_than_equal: until } },
        { change: { not_in: ['withdrawn', 'embargoed'] } },
      ],
    },
    sort: ['-publishedAt', '-key'],
    limit,
    select: { publishedAt: true, type: true, itemId: true, locale: true },
  });
  return rows.map((row) => ({
    what: 'out' as const,
    at: instant(row['publishedAt']) ?? until,
    type: row['type'] as ContentType,
    id: String(row['itemId']),
    locale: row['locale'] as Locale,
  }));
}
