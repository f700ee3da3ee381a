import type { LogDatabase } from '../log-database.ts';
import type { ReleaseRow } from '../release-row.ts';
import { readHead } from '../writing/sequencer.ts';
import { changesAfter } from './changes-after.ts';
import { findReleaseRows } from './release-rows.ts';
import { type Audience, positionFor, wasPublic } from './view.ts';

/** Rows looked at together from the end of the log: the last is public as a rule. */
const NEWEST = 10;

/** Rows in the order in which they concern an audience, and how far that is all there is. */
export interface AudienceChanges {
  rows: ReleaseRow[];
  upTo: number;
}

/**
 * Changes after a position as an audience sees it, in the order of `positionFor`, about `limit` (1..500) of them.
 *
 * Everyone's log differs from the trusted partners' in the rows that moved on while only the latter were told something. For everyone
 * such a row stands where it stood: told again it would give away that something is prepared, and passed over wherever its number is
 * higher than its place, a follower who reads page by page might never get it.
 */
export async function changesFor(
  db: LogDatabase,
  audience: Audience,
  after: number,
  limit: number,
): Promise<AudienceChanges> {
  const head = await readHead(db);
  const numbered = await changesAfter(db, after, limit);
  const upTo = numbered.length < limit ? Math.max(head, numbered.at(-1)?.seq ?? 0) : (numbered.at(-1)?.seq ?? head);
  if (audience === 'trusted' || upTo <= after) return { rows: numbered, upTo: Math.max(upTo, after) };
  const held = await heldBack(db, { after, upTo, limit });
  const end = held.length < limit ? upTo : (held.at(-1)?.publicSeq ?? upTo);
  const rows = mergeForEveryone(numbered, held).filter((row) => positionFor(row, 'everyone') <= end);
  return { rows, upTo: end };
}

/**
 * How far the log has moved as an audience sees it: the position of the last row that means something to it. For everyone it
 * stands still while trusted partners alone are told something, and costs a look at as many rows as these were told last.
 */
export async function headFor(db: LogDatabase, audience: Audience): Promise<number> {
  const upTo = await readHead(db);
  if (audience === 'trusted') return upTo;
  const told = await newest(db, 'publicSeq', upTo + 1, 1);
  const floor = Math.max(0, ...told.map(({ publicSeq }) => publicSeq ?? 0));
  for (let below = upTo + 1; ; ) {
    const rows = await newest(db, 'seq', below, NEWEST);
    const seen = rows.find((row) => row.publicSeq === null && wasPublic(row));
    if (seen !== undefined) return Math.max(floor, seen.seq);
    const last = rows.at(-1);
    if (last === undefined || last.seq <= floor) return floor;
    below = last.seq;
  }
}

/** The rows that stand highest below a position, the highest first. */
async function newest(db: LogDatabase, by: 'seq' | 'publicSeq', below: number, limit: number): Promise<ReleaseRow[]> {
  return findReleaseRows(db, {
    where: { and: [{ [by]: { greater_than: 0 } }, { [by]: { less_than: below } }] },
    sort: `-${by}`,
    limit,
  });
}

/** Changes of rows that are at hand: all rows of the log after a position, by their numbers. */
export function inOrderFor(rows: readonly ReleaseRow[], audience: Audience, after: number): ReleaseRow[] {
  if (audience === 'trusted') return [...rows];
  const heard = rows.filter((row) => positionFor(row, audience) > after);
  return heard.sort((a, b) => positionFor(a, audience) - positionFor(b, audience));
}

/** Rows that are numbered higher than their position for everyone. */
async function heldBack(
  db: LogDatabase,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<ReleaseRow[]> {
  return findReleaseRows(db, {
    where: { and: [{ publicSeq: { greater_than: after } }, { publicSeq: { less_than_equal: upTo } }] },
    sort: 'publicSeq',
    limit,
  });
}

/** Each row once: one that was held back between the two readings is in both. */
function mergeForEveryone(numbered: readonly ReleaseRow[], held: readonly ReleaseRow[]): ReleaseRow[] {
  const isHeld = new Set(held.map(({ key }) => key));
  const own = numbered.filter(({ key, publicSeq }) => publicSeq === null && !isHeld.has(key));
  return inOrderFor([...own, ...held], 'everyone', 0);
}
