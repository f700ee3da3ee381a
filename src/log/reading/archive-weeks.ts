import { localChannel } from '../../publication/channels.ts';
import { type IsoWeek, weekOf } from '../../publication/dates/iso-week.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import type { LogDatabase } from '../log-database.ts';
import { type PlacePosition, type Span, textsIn } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { MAX_EXAMINED } from './examine-narrowest.ts';
import { type ReadTexts, textsByKey } from './texts-by-key.ts';

/** Departures read at once. */
const BATCH = 100;

/** A channel in one language. */
export interface LocalChannel {
  locale: Locale;
  channel: string;
}

/** Published texts of a channel that are dated within a span, newest first, at most `limit` (0: all). */
export async function textsWithin(
  db: LogDatabase,
  { locale, channel }: LocalChannel,
  span: Span & { limit?: number },
  read: ReadTexts = (keys) => textsByKey(db, keys),
): Promise<ReleaseRow[]> {
  const place = localChannel(locale, channel);
  const positions = await textsIn(db, { place, state: 'present', limit: 0, ...span });
  const rows = await read(positions.map((position) => position.text));
  return rows.filter((row) => row.snapshot !== null);
}

/** The nearest week before `until` in which a channel has texts; null where there is none. One look at an index. */
export async function weekBefore(db: LogDatabase, of: LocalChannel, until: Instant): Promise<IsoWeek | null> {
  return nearestWeek(db, of, { until });
}

/** The nearest week from `from` on in which a channel has texts, if it begins before `until`. */
export async function weekAfter(
  db: LogDatabase,
  of: LocalChannel,
  from: Instant,
  until: Instant,
): Promise<IsoWeek | null> {
  return nearestWeek(db, of, { from, until, isAscending: true });
}

/**
 * Whether texts that have left a channel were dated in a week. They are placed by when they left, which was later: so all that left since
 * the week began are looked at, `MAX_EXAMINED` at most.
 */
export async function everHeldWithin(
  db: LogDatabase,
  { locale, channel }: LocalChannel,
  { from, until }: IsoWeek,
): Promise<boolean> {
  const place = localChannel(locale, channel);
  let below: PlacePosition | undefined;
  for (let examined = 0; examined < MAX_EXAMINED; examined += BATCH) {
    const positions = await textsIn(db, { place, state: 'past', limit: BATCH, from, below });
    const rows = await textsByKey(
      db,
      positions.map(({ text }) => text),
    );
    if (rows.some(({ publishedAt }) => publishedAt >= from && publishedAt < until)) return true;
    below = positions.at(-1);
    if (positions.length < BATCH) return false;
  }
  return false;
}

async function nearestWeek(
  db: LogDatabase,
  { locale, channel }: LocalChannel,
  span: Span & { isAscending?: boolean },
): Promise<IsoWeek | null> {
  const place = localChannel(locale, channel);
  const [nearest] = await textsIn(db, { place, state: 'present', limit: 1, ...span });
  return nearest === undefined ? null : weekOf(nearest.at);
}
