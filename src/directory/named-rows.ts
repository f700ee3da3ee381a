import type { LogDatabase } from '../log/log-database.ts';
import type { Localised } from '../publication/content.ts';
import type { Mergeable } from '../releasing/merged-rows.ts';
import { ids, localisedText, type StoredRow, strings, text } from '../releasing/stored-row.ts';

/** A public tag or source under its present name. */
export interface NamedRow {
  slug: string;
  /** Slugs it had, and those of what was merged into it: addresses with them lead here. */
  formerSlugs: string[];
  names: Localised<string>;
  type: string;
  row: StoredRow;
}

/** Longer chains of merges than anybody makes; a loop ends here too. */
const MAX_STEPS = 50;

/** All public tags, or all sources, in the order of their names; two rows that were merged are one. One query, however many there are. */
export async function listNamedRows(db: LogDatabase, collection: Mergeable): Promise<NamedRow[]> {
  const { docs } = await db.find<StoredRow & { id: string }>({
    collection,
    sort: 'listTitle',
    limit: 0,
    pagination: false,
  });
  const rows = docs.filter((row) => row['internal'] !== true);
  const byId = new Map<string, StoredRow>(rows.map((row) => [String(row.id), row]));
  const former = new Map<StoredRow, string[]>();
  for (const row of rows) {
    const end = endOf(row, byId);
    const slugs = [...strings(row['pastSlugs']), ...(end === row ? [] : [String(row['slug'])])];
    former.set(end, [...(former.get(end) ?? []), ...slugs]);
  }
  return rows
    .filter((row) => endOf(row, byId) === row)
    .map((row) => ({
      slug: String(row['slug']),
      formerSlugs: [...new Set(former.get(row))].filter((slug) => slug !== row['slug']).sort(),
      names: localisedText(row['name']),
      type: String(row['type']),
      row,
    }));
}

/** Where a row leads in the end; a loop leaves it where it is. */
function endOf(start: StoredRow, byId: ReadonlyMap<string, StoredRow>): StoredRow {
  let row = start;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const [target] = ids(row['mergedInto']);
    const next = target === undefined ? undefined : byId.get(target);
    if (next === undefined) return row;
    row = next;
  }
  return start;
}

/** A source with what it says of itself. */
export interface NamedSource extends Omit<NamedRow, 'row'> {
  site: string | null;
  licence: string | null;
  attribution: Localised<string>;
}

export async function listNamedSources(db: LogDatabase): Promise<NamedSource[]> {
  return (await listNamedRows(db, 'sources')).map(({ row, ...named }) => ({
    ...named,
    site: text(row['url']),
    licence: text(row['licence']),
    attribution: localisedText(row['attribution']),
  }));
}
