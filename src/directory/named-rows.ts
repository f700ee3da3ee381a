import type { LogDatabase } from '../log/log-database.ts';
import type { Localised } from '../publication/content.ts';
import { byAlphabet } from '../publication/spelling/alphabet.ts';
import type { Mergeable } from '../releasing/merged-rows.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { localisedText, rowId, type StoredRow, strings, text } from '../stored-rows/row-fields.ts';
import { endOfMerges } from './end-of-merges.ts';

/** A public tag or source under its present name. */
export interface NamedRow {
  slug: string;
  /** Slugs it had, and those of what was merged into it: addresses with them lead here. */
  formerSlugs: string[];
  names: Localised<string>;
  type: string;
  row: StoredRow;
}

/** All public tags, or all sources, in the order of their names; two rows that were merged are one. One query, however many there are. */
export async function listNamedRows(db: LogDatabase, collection: Mergeable): Promise<NamedRow[]> {
  const docs = await findRows(db, { collection });
  const rows = docs.filter((row) => row['internal'] !== true);
  const byId = new Map<string, StoredRow>(rows.map((row) => [rowId(row), row]));
  const former = new Map<StoredRow, string[]>();
  for (const row of rows) {
    const end = endOfMerges(row, byId);
    const slugs = [...strings(row['pastSlugs']), ...(end === row ? [] : [String(row['slug'])])];
    former.set(end, [...(former.get(end) ?? []), ...slugs]);
  }
  return rows
    .filter((row) => endOfMerges(row, byId) === row)
    .map((row) => ({
      slug: String(row['slug']),
      formerSlugs: [...new Set(former.get(row))].filter((slug) => slug !== row['slug']).sort(),
      names: localisedText(row['name']),
      type: String(row['type']),
      row,
    }))
    .sort((a, b) => compare(a.names.uk ?? a.slug, b.names.uk ?? b.slug));
}

const compare = byAlphabet('uk');

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
