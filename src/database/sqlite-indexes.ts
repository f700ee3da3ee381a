import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

type RawTable = SQLiteAdapter['rawTables'][string];

/**
 * Indexes the generated schema lacks: rows of localised values are looked up by their parent, and without an index a listing
 * costs the square of the archive; the admin's list of drafts is ordered by the version's date.
 */
export function addSqliteIndexes(tables: Record<string, RawTable>): void {
  for (const [name, table] of Object.entries(tables)) {
    if (name.endsWith('_locales')) addIndex(table, `${name}_parent_idx`, ['_parentID']);
    // Values of fields that hold several: Payload indexes them by their order first, which finds no parent.
    if (name.endsWith('_texts')) addIndex(table, `${name}_parent_idx`, ['parent']);
    if (/^_(news|guides)_v$/.test(name)) addIndex(table, `${name}_latest_date_idx`, ['latest', 'version_updatedAt']);
  }
}

function addIndex(table: RawTable, name: string, on: string[]): void {
  const missing = on.filter((column) => !(column in table.columns));
  if (missing.length > 0) throw new Error(`Table ${table.name} has no column ${missing.join(', ')} to index`);
  table.indexes = { ...table.indexes, [name]: { name, on } };
}
