import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

type RawTable = SQLiteAdapter['rawTables'][string];

/** What grows with the archive. Sorted by it without an index, each row stands before all others and is made whole, to be dropped again. */
const GROWING = { date: 'version_updatedAt', number: 'version_number', created: 'version_createdAt' };

/**
 * Indexes the generated schema lacks: rows of localised values are looked up by their parent, and without an index a listing
 * costs the square of the archive. The desk's lists read the latest versions, in the order of a column and then of their creation: an
 * index that is both is walked until a page is full, and keeps SQLite from beginning with every version of every text in a language.
 */
export function addSqliteIndexes(tables: Record<string, RawTable>): void {
  for (const [name, table] of Object.entries(tables)) {
    if (name.endsWith('_locales')) addIndex(table, `${name}_parent_idx`, ['_parentID']);
    // Values of fields that hold several: Payload indexes them by their order first, which finds no parent.
    if (name.endsWith('_texts')) addIndex(table, `${name}_parent_idx`, ['parent']);
    if (/^_(news|guides|themes|pages)_v$/.test(name))
      for (const [what, column] of Object.entries(GROWING))
        addIndex(table, `${name}_latest_${what}_idx`, ['latest', column, 'createdAt']);
  }
}

function addIndex(table: RawTable, name: string, on: string[]): void {
  const missing = on.filter((column) => !(column in table.columns));
  if (missing.length > 0) throw new Error(`Table ${table.name} has no column ${missing.join(', ')} to index`);
  table.indexes = { ...table.indexes, [name]: { name, on } };
}
