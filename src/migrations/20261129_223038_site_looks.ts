import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`front_page\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`front_page_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`news_id\` integer,
  	\`guides_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`front_page\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_rels_order_idx\` ON \`front_page_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_parent_idx\` ON \`front_page_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_path_idx\` ON \`front_page_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_news_id_idx\` ON \`front_page_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_guides_id_idx\` ON \`front_page_rels\` (\`guides_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`press_mail\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`press_telephone\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`mark\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`mark_picture_id\` integer REFERENCES media(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`accent\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`accent_dark\` text;`)
  await db.run(sql`CREATE INDEX \`site_settings_mark_picture_idx\` ON \`site_settings\` (\`mark_picture_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings_locales\` ADD \`press_name\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings_locales\` ADD \`press_hours\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`front_page\`;`)
  await db.run(sql`DROP TABLE \`front_page_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_site_settings\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`licence\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site_settings\`("id", "licence", "updated_at", "created_at") SELECT "id", "licence", "updated_at", "created_at" FROM \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_site_settings\` RENAME TO \`site_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`ALTER TABLE \`site_settings_locales\` DROP COLUMN \`press_name\`;`)
  await db.run(sql`ALTER TABLE \`site_settings_locales\` DROP COLUMN \`press_hours\`;`)
}
