import { localChannel } from '../../publication/channels.ts';
import type { Instant } from '../../publication/release.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import { embargoedPlace, moveText, showsPlace } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import type { LogEntry } from './log-entry.ts';
import { nextState } from './next-state.ts';
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
  const { key, uid, locale, type, itemId, number, kind, url, change, publishedAt } = entry;
  const state = nextState(entry, last, now);
  await moveText(db, { text: key, to: placesOf(locale, state), publishedAt, now }, req);
  const facts = { key, uid, locale, type, itemId, number, kind, url, change, publishedAt };
  const data = { ...facts, ...state, isPending: true };
  await putRow(db, { collection, where: { key: { equals: key } }, data, initially: { seq: 0 } }, req);
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
  const { key, locale, publishedAt, snapshot, embargo } = row;
  const shown = snapshot === null && embargo === null ? [] : [...shows];
  await moveText(db, { text: key, to: placesOf(locale, { ...row, shows: shown }), publishedAt, now }, req);
  const isShownAlike = shown.length === row.shows.length && shown.every((thing) => row.shows.includes(thing));
  if (isShownAlike) return;
  const data = { shows: shown };
  await db.updateOne({ collection, where: { key: { equals: key } }, data, options: { atomic: true }, req });
}

/** Where a text stands: for everyone, or in places of their own for trusted partners, where no public reader looks. */
function placesOf(
  locale: ReleaseRow['locale'],
  { channels, shows, embargo }: Pick<ReleaseRow, 'channels' | 'shows' | 'embargo'>,
): string[] {
  const inChannels = (embargo?.channels ?? channels).map((channel) => localChannel(locale, channel));
  const places = [...inChannels, ...shows.map(showsPlace)];
  return embargo === null ? places : places.map(embargoedPlace);
}
