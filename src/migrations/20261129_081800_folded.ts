import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`news_locales\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`_news_v_locales\` ADD \`version_folded\` text;`)
  await db.run(sql`ALTER TABLE \`guides_locales\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v_locales\` ADD \`version_folded\` text;`)
  await db.run(sql`ALTER TABLE \`tags_locales\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`sources_locales\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`saved_feeds_locales\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`media_locales\` ADD \`folded\` text;`)
  await db.run(sql`ALTER TABLE \`documents_locales\` ADD \`folded\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`news_locales\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`_news_v_locales\` DROP COLUMN \`version_folded\`;`)
  await db.run(sql`ALTER TABLE \`guides_locales\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v_locales\` DROP COLUMN \`version_folded\`;`)
  await db.run(sql`ALTER TABLE \`tags_locales\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`sources_locales\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`saved_feeds_locales\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`media_locales\` DROP COLUMN \`folded\`;`)
  await db.run(sql`ALTER TABLE \`documents_locales\` DROP COLUMN \`folded\`;`)
}
