import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { foldedWords } from '../publication/spelling/fold.ts'

/** Tables of words by language, and the columns whose words rows are found by. */
const TABLES = [
  { table: 'news_locales', prefix: '', columns: ['title', 'summary'] },
  { table: '_news_v_locales', prefix: 'version_', columns: ['title', 'summary'] },
  { table: 'guides_locales', prefix: '', columns: ['title', 'summary', 'publisher'] },
  { table: '_guides_v_locales', prefix: 'version_', columns: ['title', 'summary', 'publisher'] },
  { table: 'tags_locales', prefix: '', columns: ['name'] },
  { table: 'sources_locales', prefix: '', columns: ['name'] },
  { table: 'saved_feeds_locales', prefix: '', columns: ['name', 'description'] },
  { table: 'media_locales', prefix: '', columns: ['alt', 'credit'] },
  { table: 'documents_locales', prefix: '', columns: ['title'] },
] as const
/** Rows that are read at once. */
const BATCH = 500

/**
 * Folds the words of rows that were saved before there was a column for it: the desk's lists look nowhere else, and did not find them. What
 * is folded already is left alone, so it may be done again.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { table, prefix, columns } of TABLES) {
    const folded = sql.raw(`\`${prefix}folded\``)
    const names = columns.map((column) => `\`${prefix}${column}\` AS \`${column}\``).join(', ')
    const from = sql.raw(`\`${table}\``)
    for (let last = 0, isWhole = true; isWhole; ) {
      const rows = await db.all<{ id: number; [column: string]: unknown }>(
        sql`SELECT id, ${sql.raw(names)} FROM ${from} WHERE id > ${last} AND ${folded} IS NULL ORDER BY id LIMIT ${BATCH}`,
      )
      for (const row of rows) {
        const words = columns.flatMap((column) => wordsOf(row[column])).join(' ')
        await db.run(sql`UPDATE ${from} SET ${folded} = ${words} WHERE id = ${row.id} AND ${folded} IS NULL`)
        last = row.id
      }
      isWhole = rows.length === BATCH
    }
  }
}

function wordsOf(text: unknown): string[] {
  return typeof text === 'string' ? foldedWords(text) : []
}

/** Folded words are what a save would have written: there is nothing to take back. */
export async function down(): Promise<void> {}
