import type { Change } from '../publication/decide-change.ts';
import type { EmbargoedText } from '../publication/decide-embargo.ts';
import type { ContentType, Instant, Kind, Locale, Release, Tombstone } from '../publication/release.ts';
import { instant, type StoredRow, strings } from '../stored-rows/row-fields.ts';

/** What trusted partners may see of a text before its minute comes, and under which channels. */
export interface Embargo extends EmbargoedText {
  channels: string[];
}

/** One row of the release log: one text in its latest state. */
export interface ReleaseRow {
  /** The text's `urn:uuid:…`; unique. */
  key: string;
  uid: string;
  locale: Locale;
  type: ContentType;
  /** Payload's id of the item, for the desk alone. */
  itemId: string;
  number: number;
  kind: Kind;
  url: string;
  change: Change;
  /** What the world sees; null once withdrawn, so that nothing of a recalled text stays, and null under embargo, so that no public reader can tell of one. */
  snapshot: Release | null;
  /** What trusted partners alone see; null unless the text is under embargo. */
  embargo: Embargo | null;
  /** Channels it is in now; empty once withdrawn. */
  channels: string[];
  /** Channels it was once in and has left: their followers must be told. */
  pastChannels: string[];
  /** Channels under which trusted partners alone were told of it in former states: a cancelled embargo must reach them. */
  trustedChannels: string[];
  /** What the text shows (`tags/7`, `media/3`): when one of these changes, the text is released again. */
  shows: string[];
  /** Fixed at first release; until then, the minute at which an embargo ends. */
  publishedAt: Instant;
  /** When this state was written. */
  releasedAt: Instant;
  /** When the world saw it last; of a text that only trusted partners had, when they did. */
  withdrawnAt: Instant | null;
  /** Why it was withdrawn, as its editor wants it told; null while somebody sees it. */
  notice: string | null;
  /** Position in the log; 0 until the sequencer has given the first one. */
  seq: number;
  /** Position of the last state that meant anything to everyone, where later ones concerned trusted partners alone; else null. */
  publicSeq: number | null;
  /** Written, but this state has no number yet. */
  isPending: boolean;
  /** It came from an archive, and nobody was ever told of it by push: they read it in the log. */
  isHistory: boolean;
}

/** Reads a stored row. */
export function readReleaseRow(row: StoredRow): ReleaseRow {
  return {
    key: String(row['key']),
    uid: String(row['uid']),
    locale: row['locale'] as Locale,
    type: row['type'] as ContentType,
    itemId: String(row['itemId']),
    number: Number(row['number']),
    kind: row['kind'] as Kind,
    url: String(row['url']),
    change: row['change'] as Change,
    snapshot: (row['snapshot'] ?? null) as Release | null,
    embargo: (row['embargo'] ?? null) as Embargo | null,
    channels: strings(row['channels']),
    pastChannels: strings(row['pastChannels']),
    trustedChannels: strings(row['trustedChannels']),
    shows: strings(row['shows']),
    publishedAt: instant(row['publishedAt']) ?? '',
    releasedAt: instant(row['releasedAt']) ?? '',
    withdrawnAt: instant(row['withdrawnAt']),
    notice: typeof row['notice'] === 'string' && row['notice'] !== '' ? row['notice'] : null,
    seq: Number(row['seq'] ?? 0),
    publicSeq: typeof row['publicSeq'] === 'number' ? row['publicSeq'] : null,
    isPending: row['isPending'] === true,
    isHistory: row['isHistory'] === true,
  };
}

/** What may be said of a withdrawn text. */
export function tombstoneOf(row: ReleaseRow): Tombstone {
  const { key, uid, locale, type, number, url, withdrawnAt, releasedAt, notice } = row;
  return { id: key, uid, locale, type, number, url, withdrawnAt: withdrawnAt ?? releasedAt, notice };
}
