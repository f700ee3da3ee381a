import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`old_addresses\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`locale\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`old_addresses_name_idx\` ON \`old_addresses\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`imported_files\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`file\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`imported_files_name_idx\` ON \`imported_files\` (\`name\`);`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`imported\` text;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_imported\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`is_history\` integer;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`old_addresses\`;`)
  await db.run(sql`DROP TABLE \`imported_files\`;`)
  await db.run(sql`ALTER TABLE \`news\` DROP COLUMN \`imported\`;`)
  await db.run(sql`ALTER TABLE \`_news_v\` DROP COLUMN \`version_imported\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`is_history\`;`)
}
