import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_news_v_latest_date_idx\`;`)
  await db.run(sql`CREATE INDEX \`_news_v_latest_number_idx\` ON \`_news_v\` (\`latest\`,\`version_number\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_latest_created_idx\` ON \`_news_v\` (\`latest\`,\`version_created_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_latest_date_idx\` ON \`_news_v\` (\`latest\`,\`version_updated_at\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`_guides_v_latest_date_idx\`;`)
  await db.run(sql`CREATE INDEX \`_guides_v_latest_number_idx\` ON \`_guides_v\` (\`latest\`,\`version_number\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_latest_created_idx\` ON \`_guides_v\` (\`latest\`,\`version_created_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_latest_date_idx\` ON \`_guides_v\` (\`latest\`,\`version_updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_number_idx\` ON \`releases\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`releases_kind_idx\` ON \`releases\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`releases_url_idx\` ON \`releases\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`releases_change_idx\` ON \`releases\` (\`change\`);`)
  await db.run(sql`CREATE INDEX \`releases_released_at_idx\` ON \`releases\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_withdrawn_at_idx\` ON \`releases\` (\`withdrawn_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_notice_idx\` ON \`releases\` (\`notice\`);`)
  await db.run(sql`CREATE INDEX \`locale_publishedAt_key_idx\` ON \`releases\` (\`locale\`,\`published_at\`,\`key\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_news_v_latest_number_idx\`;`)
  await db.run(sql`DROP INDEX \`_news_v_latest_created_idx\`;`)
  await db.run(sql`DROP INDEX \`_news_v_latest_date_idx\`;`)
  await db.run(sql`CREATE INDEX \`_news_v_latest_date_idx\` ON \`_news_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`DROP INDEX \`_guides_v_latest_number_idx\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_latest_created_idx\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_latest_date_idx\`;`)
  await db.run(sql`CREATE INDEX \`_guides_v_latest_date_idx\` ON \`_guides_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`DROP INDEX \`releases_number_idx\`;`)
  await db.run(sql`DROP INDEX \`releases_kind_idx\`;`)
  await db.run(sql`DROP INDEX \`releases_url_idx\`;`)
  await db.run(sql`DROP INDEX \`releases_change_idx\`;`)
  await db.run(sql`DROP INDEX \`releases_released_at_idx\`;`)
  await db.run(sql`DROP INDEX \`releases_withdrawn_at_idx\`;`)
  await db.run(sql`DROP INDEX \`releases_notice_idx\`;`)
  await db.run(sql`DROP INDEX \`locale_publishedAt_key_idx\`;`)
}
