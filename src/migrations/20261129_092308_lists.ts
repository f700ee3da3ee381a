import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`news_texts_parent_idx\` ON \`news_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_texts_parent_idx\` ON \`_news_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`tags_texts_parent_idx\` ON \`tags_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sources_texts_parent_idx\` ON \`sources_texts\` (\`parent_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`news_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_news_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`tags_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`sources_texts_parent_idx\`;`)
}
