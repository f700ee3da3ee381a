import { localChannel } from '../publication/channels.ts';
import type { Change } from '../publication/decide-change.ts';
import type { ContentType, Instant, Kind, Locale, Release } from '../publication/release.ts';
import type { InTransaction, LogDatabase } from './log-database.ts';
import { LOG_COLLECTIONS } from './log-database.ts';
import { moveText, showsPlace } from './placements.ts';
import { putRow } from './put-row.ts';
import type { ReleaseRow } from './release-row.ts';

/** A change of one text, decided and ready to be written. */
export interface LogEntry {
  key: string;
  uid: string;
  locale: Locale;
  type: ContentType;
  itemId: string;
  number: number;
  kind: Kind;
  url: string;
  change: Change;
  /** Null withdraws. */
  release: Release | null;
  channels: string[];
  shows: string[];
  publishedAt: Instant;
}

/**
 * Writes the new state of a text, not yet numbered, in the transaction `req` carries. It comes after the content it was made from,
 * and its placements come before its row: without transactions a crash in between leaves a row that disagrees with its content,
 * which the sweep sees and repeats, or places that disagree with their row, which `settle` puts right.
 */
export async function append(
  db: LogDatabase,
  entry: LogEntry,
  last: ReleaseRow | null,
  now: Instant,
  req: InTransaction,
): Promise<void> {
  const { release, ...facts } = entry;
  const channels = release === null ? [] : entry.channels;
  const shows = release === null ? [] : entry.shows;
  const left = [...(last?.channels ?? []), ...(last?.pastChannels ?? [])];
  const pastChannels = [...new Set(left)].filter((channel) => !channels.includes(channel)).sort();
  await moveText(
    db,
    {
      text: entry.key,
      to: placesOf(entry.locale, channels, shows),
      publishedAt: entry.publishedAt,
      now,
    },
    req,
  );
  const data = {
    ...facts,
    snapshot: release,
    channels,
    pastChannels,
    shows,
    releasedAt: now,
    withdrawnAt: release === null ? now : null,
    isPending: true,
  };
  const where = { key: { equals: entry.key } };
  await putRow(db, { collection: LOG_COLLECTIONS.releases, where, data, initially: { seq: 0 } }, req);
}

/**
 * Puts right what the world does not see, without a new position in the log: what an unchanged text shows out of sight (a guide
 * still in draft, an internal tag), and places that a crash left half moved.
 */
export async function settle(
  db: LogDatabase,
  row: ReleaseRow,
  shows: readonly string[],
  now: Instant,
  req: InTransaction,
): Promise<void> {
  const shown = row.snapshot === null ? [] : [...shows];
  const { key, locale, channels, publishedAt } = row;
  await moveText(db, { text: key, to: placesOf(locale, channels, shown), publishedAt, now }, req);
  if (shown.length === row.shows.length && shown.every((thing) => row.shows.includes(thing))) return;
  const where = { key: { equals: key } };
  const collection = LOG_COLLECTIONS.releases;
  await db.updateOne({ collection, where, data: { shows: shown }, options: { atomic: true }, req });
}

function placesOf(locale: Locale, channels: readonly string[], shows: readonly string[]): string[] {
  return [...channels.map((channel) => localChannel(locale, channel)), ...shows.map(showsPlace)];
}
