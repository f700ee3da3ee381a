import type { Payload } from 'payload';
import { findReleaseRows } from '../../log/reading/release-rows.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import type { Change } from '../../publication/decide-change.ts';
import type { Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { instant, strings } from '../../stored-rows/row-fields.ts';
import { factsOf, itemName } from './item-facts.ts';
import { type NamedThing, nameCause } from './name-cause.ts';

/** The last so many changes are looked at, to show so many lines. */
const LOOKED_AT = 120;
const LINES = 8;
/** Fewer are told one by one. */
const LEAST_GROUPED = 3;

/** A change of one text. */
export interface ReleaseLine {
  kind: 'one';
  row: ReleaseRow;
  /** Null where neither the text nor its item is there to name it. */
  title: string | null;
}

/** Many texts that one change elsewhere brought along. */
export interface GroupLine {
  kind: 'many';
  key: string;
  count: number;
  /** There may be more of them. */
  isOpen: boolean;
  at: Instant;
  /** What was changed; null where that is not known. */
  cause: NamedThing | null;
}

/** A row of the log without the text itself. */
interface LightRow {
  key: string;
  change: Change;
  releasedAt: Instant;
  shows: readonly string[];
}

/** What reached the world, or trusted partners alone, last, newest first; what one renaming brought along stands in one line. */
export async function justOut(payload: Pick<Payload, 'db'>): Promise<(ReleaseLine | GroupLine)[]> {
  const { db } = payload;
  const looked = await findRows(
    db,
    {
      collection: 'releases',
      limit: LOOKED_AT,
      sort: '-seq',
      where: { seq: { greater_than: 0 } },
      select: { key: true, change: true, releasedAt: true, shows: true },
    },
    (row): LightRow => ({
      key: String(row['key']),
      change: row['change'] as Change,
      releasedAt: instant(row['releasedAt']) ?? '',
      shows: strings(row['shows']),
    }),
  );
  const groups = groupReleases(looked).slice(0, LINES);
  const singles = groups.flatMap(({ rows: [row], shared }) => (shared === null && row !== undefined ? [row.key] : []));
  const rows = singles.length === 0 ? [] : await findReleaseRows(db, { where: { key: { in: singles } } });
  const facts = await factsOf(
    payload,
    rows.map(({ type, itemId }) => ({ type, id: itemId })),
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const lines = await Promise.all(
    groups.map(async ({ rows: group, shared }): Promise<ReleaseLine | GroupLine | null> => {
      const [first] = group;
      if (first === undefined) return null;
      if (shared !== null) {
        const cause = await nameCause(db, shared, group.at(-1)?.releasedAt ?? first.releasedAt);
        const isOpen = group.at(-1) === looked.at(-1) && looked.length === LOOKED_AT;
        return { kind: 'many', key: first.key, count: group.length, isOpen, at: first.releasedAt, cause };
      }
      const row = byKey.get(first.key);
      if (row === undefined) return null;
      const own = (row.snapshot ?? row.embargo?.release)?.title ?? facts.get(itemName(row.type, row.itemId))?.title;
      return { kind: 'one', row, title: own ?? null };
    }),
  );
  return lines.filter((line) => line !== null);
}

interface Group {
  rows: LightRow[];
  /** What all of them show; null for a change of one text. */
  shared: readonly string[] | null;
}

/** Changes without notice that follow each other and show one and the same thing are one group; all others stand alone. */
export function groupReleases(rows: readonly LightRow[]): Group[] {
  const groups: { rows: LightRow[]; shared: readonly string[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const shared = last?.shared.filter((thing) => row.shows.includes(thing)) ?? [];
    if (last !== undefined && row.change === 'touched' && shared.length > 0) {
      last.rows.push(row);
      last.shared = shared;
    } else groups.push({ rows: [row], shared: row.change === 'touched' ? row.shows : [] });
  }
  return groups.flatMap(({ rows: group, shared }): Group[] =>
    group.length < LEAST_GROUPED ? group.map((row) => ({ rows: [row], shared: null })) : [{ rows: group, shared }],
  );
}
