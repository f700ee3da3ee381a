import { localChannel } from '../../publication/channels.ts';
import type { Instant } from '../../publication/release.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import { calendarPlace, embargoedPlace, moveText, showsPlace } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import type { LogEntry } from './log-entry.ts';
import { nextRow } from './next-state.ts';
import { putRow } from './put-row.ts';

const collection = LOG_COLLECTIONS.releases;

/**
 * Writes the new state of a text, not yet numbered, in the transaction `req` carries. It comes after the content it was made from,
 * and its placements come before its row: without transactions a crash in between leaves a row that disagrees with its content,
 * which the sweep sees and repeats, or places that disagree with their row, which `reconcile` puts right.
 */
export async function append(
  db: LogDatabase,
  entry: LogEntry,
  last: ReleaseRow | null,
  now: Instant,
  req: InTransaction,
): Promise<void> {
  const data = nextRow(entry, last, now);
  const { key } = data;
  await moveText(db, { text: key, to: placesOf(data), now }, req);
  const isNew = last === null;
  await putRow(db, { collection, where: { key: { equals: key } }, data, initially: { seq: 0 }, isNew }, req);
}

/**
 * Puts right what the world does not see, without a new position in the log: what an unchanged text shows out of sight (a guide
 * still in draft, an internal tag), and places that a crash left half moved.
 */
export async function reconcile(
  db: LogDatabase,
  row: ReleaseRow,
  shows: readonly string[],
  now: Instant,
  req: InTransaction,
): Promise<void> {
  const { key, snapshot, embargo } = row;
  const shown = snapshot === null && embargo === null ? [] : [...shows];
  await moveText(db, { text: key, to: placesOf({ ...row, shows: shown }), now }, req);
  const isShownAlike = shown.length === row.shows.length && shown.every((thing) => row.shows.includes(thing));
  if (isShownAlike) return;
  const data = { shows: shown };
  await db.updateOne({ collection, where: { key: { equals: key } }, data, options: { atomic: true }, req });
}

type Standing = Pick<ReleaseRow, 'locale' | 'publishedAt' | 'channels' | 'shows' | 'snapshot' | 'embargo'>;

/** Where a text stands, and by what date: for everyone, or in places of their own for trusted partners, where no public reader looks. */
function placesOf({ locale, publishedAt, channels, shows, snapshot, embargo }: Standing): Map<string, Instant> {
  const event = (embargo?.release ?? snapshot)?.event ?? null;
  const inChannels = (embargo?.channels ?? channels).map((channel) => localChannel(locale, channel));
  const places: [string, Instant | null][] = [
    ...[...inChannels, ...shows.map(showsPlace)].map((place): [string, Instant] => [place, publishedAt]),
    [calendarPlace('events', locale), event?.startsAt ?? null],
    [calendarPlace('deadlines', locale), event?.deadline ?? null],
  ];
  return new Map(
    places.flatMap(([place, at]) => (at === null ? [] : [[embargo === null ? place : embargoedPlace(place), at]])),
  );
}
