import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

type Run = (statement: string) => Promise<void>;

/** The table of a collection's rows and that of its versions, with what the columns of each begin with. */
const TABLES = [
  { table: 'news', prefix: '', parent: null, statusIndex: '_status_publishedAt_createdAt_idx' },
  { table: '_news_v', prefix: 'version_', parent: 'news', statusIndex: 'version__status_version_publishedAt_version_createdAt_idx' },
  { table: 'guides', prefix: '', parent: null, statusIndex: '_status_publishedAt_createdAt_1_idx' },
  { table: '_guides_v', prefix: 'version_', parent: 'guides', statusIndex: 'version__status_version_publishedAt_version_createdAt_1_idx' },
] as const;
type Table = (typeof TABLES)[number];

/** What belonged to an item and belongs to each of its texts from now on. */
const MOVED = [
  { column: 'published_at', type: 'text' },
  { column: 'embargo_until', type: 'text' },
  { column: 'minor_change', type: 'integer DEFAULT false' },
  { column: '_status', type: "text DEFAULT 'draft'" },
] as const;
const NEW = ['withdraw_at', 'withdrawal_notice', 'withdrawal_note'] as const;
const INDEXED = ['published_at', 'embargo_until', 'withdraw_at', '_status'] as const;

/**
 * Gives each text the status and the dates its item had, where the item was written in its language. Nothing is released by it:
 * what was public stays so under the same dates, and a draft that waits over a public text goes on waiting in the language whose
 * words it changes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const run: Run = async (statement) => void (await db.run(sql.raw(statement)))
  for (const table of TABLES) await addColumns(run, table)
  for (const table of TABLES) await giveToTexts(run, table)
  for (const table of TABLES) await keepUnchangedPublic(run, table)
  for (const table of TABLES) await dropColumns(run, table)
  await run('ALTER TABLE `releases` ADD `notice` text;')
}

async function addColumns(run: Run, { table, prefix }: Table): Promise<void> {
  for (const { column, type } of MOVED) await run(`ALTER TABLE \`${table}_locales\` ADD \`${prefix}${column}\` ${type};`)
  for (const column of NEW) await run(`ALTER TABLE \`${table}_locales\` ADD \`${prefix}${column}\` text;`)
}

async function giveToTexts(run: Run, { table, prefix }: Table): Promise<void> {
  const own = MOVED.map(({ column }) => `\`${prefix}${column}\``).join(', ')
  await run(
    `UPDATE \`${table}_locales\` SET (${own}) = (SELECT ${own} FROM \`${table}\` WHERE \`id\` = \`${table}_locales\`.\`_parent_id\`)
     WHERE trim(coalesce(\`${prefix}title\`, '')) <> '';`,
  )
}

/** A draft over a public item names no language: it is a draft in those whose words differ from the public ones. */
async function keepUnchangedPublic(run: Run, { table, parent }: Table): Promise<void> {
  if (parent === null) return
  const same = ['title', 'summary', 'body', 'correction'].map((column) => `p.\`${column}\` IS v.\`version_${column}\``)
  await run(
    `UPDATE \`${table}_locales\` SET \`version__status\` = 'published' WHERE \`id\` IN (
       SELECT v.\`id\` FROM \`${table}_locales\` v
       JOIN \`${table}\` d ON d.\`id\` = v.\`_parent_id\` AND d.\`latest\` = 1
       JOIN \`${parent}_locales\` p ON p.\`_parent_id\` = d.\`parent_id\` AND p.\`_locale\` = v.\`_locale\`
       WHERE p.\`_status\` = 'published' AND ${same.join(' AND ')});`,
  )
}

async function dropColumns(run: Run, { table, prefix, parent, statusIndex }: Table): Promise<void> {
  const index = indexOf(table, prefix)
  for (const column of ['published_at', 'embargo_until', '_status']) await run(`DROP INDEX \`${index(column)}\`;`)
  await run(`DROP INDEX \`${statusIndex}\`;`)
  if (parent !== null) await run(`DROP INDEX \`${table}_latest_date_idx\`;`)
  for (const { column } of MOVED) await run(`ALTER TABLE \`${table}\` DROP COLUMN \`${prefix}${column}\`;`)
  for (const column of INDEXED)
    await run(`CREATE INDEX \`${index(column)}\` ON \`${table}_locales\` (\`${prefix}${column}\`,\`_locale\`);`)
  if (parent !== null) await run(`CREATE INDEX \`${table}_latest_date_idx\` ON \`${table}\` (\`latest\`,\`version_updated_at\`);`)
}

/** Gives each item the status and the dates of its Ukrainian text, or of the English one where there is no other. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  const run: Run = async (statement) => void (await db.run(sql.raw(statement)))
  await run('ALTER TABLE `releases` DROP COLUMN `notice`;')
  for (const { table, prefix, parent, statusIndex } of TABLES) {
    const index = indexOf(table, prefix)
    for (const { column, type } of MOVED) await run(`ALTER TABLE \`${table}\` ADD \`${prefix}${column}\` ${type};`)
    for (const column of INDEXED) await run(`DROP INDEX \`${index(column)}\`;`)
    if (parent !== null) await run(`DROP INDEX \`${table}_latest_date_idx\`;`)
    const own = MOVED.map(({ column }) => `\`${prefix}${column}\``).join(', ')
    // One public text made the item public; one that waited made the whole version a draft.
    const first = parent === null ? 'published' : 'draft'
    await run(
      `UPDATE \`${table}\` SET (${own}) = (SELECT ${own} FROM \`${table}_locales\` WHERE \`_parent_id\` = \`${table}\`.\`id\`
         ORDER BY trim(coalesce(\`${prefix}title\`, '')) = '', \`${prefix}_status\` = '${first}' DESC, \`_locale\` = 'uk' DESC LIMIT 1)
       WHERE \`id\` IN (SELECT \`_parent_id\` FROM \`${table}_locales\`);`,
    )
    for (const column of [...MOVED.map((moved) => moved.column), ...NEW])
      await run(`ALTER TABLE \`${table}_locales\` DROP COLUMN \`${prefix}${column}\`;`)
    for (const column of ['published_at', 'embargo_until', '_status'])
      await run(`CREATE INDEX \`${index(column)}\` ON \`${table}\` (\`${prefix}${column}\`);`)
    await run(`CREATE INDEX \`${statusIndex}\` ON \`${table}\` (\`${prefix}_status\`,\`${prefix}published_at\`,\`${prefix}created_at\`);`)
    if (parent !== null)
      await run(`CREATE INDEX \`${table}_latest_date_idx\` ON \`${table}\` (\`latest\`,\`version_published_at\`,\`created_at\`);`)
  }
}

function indexOf(table: string, prefix: string): (column: string) => string {
  return (column) => (prefix === '' ? `${table}_${column}_idx` : `${table}_version_${prefix}${column}_idx`)
}
