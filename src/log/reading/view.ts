import type { Instant, Release } from '../../publication/release.ts';
import type { ReleaseRow } from '../release-row.ts';

/** For whom a row is read: trusted partners see texts under embargo. */
export type Audience = 'everyone' | 'trusted';

/** What an audience may see of a text. */
export type View =
  | { kind: 'published'; release: Release; channels: readonly string[]; pastChannels: readonly string[] }
  | {
      kind: 'embargoed';
      release: Release;
      until: Instant;
      channels: readonly string[];
      pastChannels: readonly string[];
    }
  | { kind: 'withdrawn'; pastChannels: readonly string[] }
  /** This audience was never told of it: as if there were no such row. */
  | { kind: 'unseen' };

export type VisibleView = Extract<View, { release: Release }>;

/** A row as an audience sees it. */
export function viewFor(row: ReleaseRow, audience: Audience): View {
  const { snapshot: release, channels, embargo } = row;
  const told = audience === 'everyone' ? row.pastChannels : [...row.pastChannels, ...row.trustedChannels];
  const past = (present: readonly string[]) => told.filter((channel) => !present.includes(channel)).sort();
  if (release !== null) return { kind: 'published', release, channels, pastChannels: past(channels) };
  if (audience === 'trusted' && embargo !== null) {
    const { until, channels: heldIn } = embargo;
    return { kind: 'embargoed', release: embargo.release, until, channels: heldIn, pastChannels: past(heldIn) };
  }
  return told.length === 0 ? { kind: 'unseen' } : { kind: 'withdrawn', pastChannels: past([]) };
}

/**
 * Position of the last state of a row that meant anything to an audience. For everyone it does not move while trusted partners
 * alone are told something: else a withdrawn text would be withdrawn again whenever the desk prepares its return.
 */
export function positionFor(row: ReleaseRow, audience: Audience): number {
  return audience === 'everyone' ? (row.publicSeq ?? row.seq) : row.seq;
}

/** Whether a row means anything to an audience: everyone is told nothing of what only trusted partners were ever told of. */
export function concernsAudience(row: ReleaseRow, audience: Audience): boolean {
  return audience === 'trusted' || wasPublic(row);
}

/** Whether everyone sees a text, or once did. */
export function wasPublic(row: ReleaseRow | null): boolean {
  return row !== null && viewFor(row, 'everyone').kind !== 'unseen';
}
