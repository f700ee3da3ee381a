import type { Instant } from '../../publication/release.ts';
import { wasPublic } from '../reading/view.ts';
import type { Embargo, ReleaseRow } from '../release-row.ts';
import type { LogEntry } from './log-entry.ts';

/** What changes in a row when its text does. */
export type RowState = Pick<
  ReleaseRow,
  | 'snapshot'
  | 'embargo'
  | 'channels'
  | 'pastChannels'
  | 'trustedChannels'
  | 'shows'
  | 'releasedAt'
  | 'withdrawnAt'
  | 'notice'
  | 'publicSeq'
>;

/** The row of a text after a change, not yet numbered. Pure. */
export function nextRow(entry: LogEntry, last: ReleaseRow | null, now: Instant): Omit<ReleaseRow, 'seq'> {
  const { key, uid, locale, type, itemId, number, kind, url, change, publishedAt, isHistory } = entry;
  const facts = { key, uid, locale, type, itemId, number, kind, url, change, publishedAt, isHistory };
  return { ...facts, ...nextState(entry, last, now), isPending: true };
}

/** The state after a change: who sees what from now on, and who must hear that they see it no longer. Pure. */
export function nextState(entry: LogEntry, last: ReleaseRow | null, now: Instant): RowState {
  const { release } = entry;
  const embargo: Embargo | null = entry.embargo === null ? null : { ...entry.embargo, channels: entry.channels };
  const channels = release === null ? [] : entry.channels;
  const pastChannels = without([...(last?.channels ?? []), ...(last?.pastChannels ?? [])], channels);
  const toTrusted = [...(last?.embargo?.channels ?? []), ...(last?.trustedChannels ?? [])];
  return {
    snapshot: release,
    embargo,
    channels,
    pastChannels,
    trustedChannels: without(toTrusted, [...channels, ...pastChannels, ...(embargo?.channels ?? [])]),
    shows: release === null && embargo === null ? [] : entry.shows,
    releasedAt: now,
    withdrawnAt: release === null ? withdrawnAt(entry, last, now) : null,
    notice: release === null && embargo === null ? entry.notice : null,
    publicSeq: release === null && last !== null && last.snapshot === null ? publicSeq(last) : null,
  };
}

/** A text that everyone lost is dated by that, whatever trusted partners are told later. */
function withdrawnAt({ embargo }: LogEntry, last: ReleaseRow | null, now: Instant): Instant | null {
  if (last?.snapshot != null) return now;
  if (last !== null && wasPublic(last)) return last.withdrawnAt ?? now;
  return embargo === null ? now : null;
}

/** Where the state before is still to be numbered, this one takes its place for everyone too. */
function publicSeq(last: ReleaseRow): number | null {
  if (!wasPublic(last)) return null;
  return last.publicSeq ?? (last.isPending ? null : last.seq);
}

function without(channels: readonly string[], others: readonly string[]): string[] {
  return [...new Set(channels)].filter((channel) => !others.includes(channel)).sort();
}
