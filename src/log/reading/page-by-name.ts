import { localChannel, pagePlace } from '../../publication/channels.ts';
import type { Locale, Release, Tombstone } from '../../publication/release.ts';
import type { LogDatabase } from '../log-database.ts';
import { textsIn } from '../placements/placements.ts';
import { type ReleaseRow, tombstoneOf } from '../release-row.ts';
import { textsByKey } from './texts-by-key.ts';

/** What an address of a plain page answers. */
export type PageStanding =
  | { kind: 'published'; release: Release }
  /** The page that had this name last has another one. */
  | { kind: 'moved'; url: string }
  | { kind: 'withdrawn'; tombstone: Tombstone }
  | { kind: 'absent' };

/** The page behind `/pages/{name}` in one language. Every name it ever had is a place, which it stands in or has left. */
export async function pageByName(db: LogDatabase, locale: Locale, name: string): Promise<PageStanding> {
  const place = localChannel(locale, pagePlace(name));
  const [present] = await rowsIn(db, place, 'present');
  if (present?.snapshot != null) return { kind: 'published', release: present.snapshot };
  const [past] = await rowsIn(db, place, 'past');
  if (past === undefined) return { kind: 'absent' };
  return past.snapshot === null
    ? { kind: 'withdrawn', tombstone: tombstoneOf(past) }
    : { kind: 'moved', url: past.snapshot.url };
}

async function rowsIn(db: LogDatabase, place: string, state: 'present' | 'past'): Promise<ReleaseRow[]> {
  const positions = await textsIn(db, { place, state, limit: 1 });
  return textsByKey(
    db,
    positions.map(({ text }) => text),
  );
}
