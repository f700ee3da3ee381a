import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`partners\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`contact_name\` text,
  	\`contact_email\` text,
  	\`allowed_addresses\` text,
  	\`note\` text,
  	\`is_active\` integer DEFAULT true,
  	\`sees_embargoed\` integer DEFAULT false,
  	\`requests_per_minute\` numeric DEFAULT 600 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`partner_keys\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`partner\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`place\` text NOT NULL,
  	\`prefix\` text NOT NULL,
  	\`label\` text,
  	\`made_at\` text NOT NULL,
  	\`expires_at\` text,
  	\`revoked_at\` text,
  	\`last_used_at\` text,
  	\`session_round\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_keys_partner_idx\` ON \`partner_keys\` (\`partner\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`partner_keys_hash_idx\` ON \`partner_keys\` (\`hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`partner_keys_place_idx\` ON \`partner_keys\` (\`place\`);`)
  await db.run(sql`CREATE TABLE \`partner_usage\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`partner\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`counts\` text NOT NULL,
  	\`step\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`partner_usage_name_idx\` ON \`partner_usage\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`partner_usage_partner_idx\` ON \`partner_usage\` (\`partner\`);`)
  await db.run(sql`CREATE INDEX \`partner_usage_day_idx\` ON \`partner_usage\` (\`day\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`embargo\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`trusted_channels\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`public_seq\` numeric;`)
  await db.run(sql`CREATE INDEX \`releases_public_seq_idx\` ON \`releases\` (\`public_seq\`);`)
  await db.run(sql`CREATE INDEX \`publishedAt_key_idx\` ON \`releases\` (\`published_at\`,\`key\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`partners_id\` integer REFERENCES partners(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`DROP TABLE \`partner_keys\`;`)
  await db.run(sql`DROP TABLE \`partner_usage\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`news_id\` integer,
  	\`guides_id\` integer,
  	\`tags_id\` integer,
  	\`sources_id\` integer,
  	\`saved_feeds_id\` integer,
  	\`media_id\` integer,
  	\`documents_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tags_id\`) REFERENCES \`tags\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`saved_feeds_id\`) REFERENCES \`saved_feeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "news_id", "guides_id", "tags_id", "sources_id", "saved_feeds_id", "media_id", "documents_id", "users_id") SELECT "id", "order", "parent_id", "path", "news_id", "guides_id", "tags_id", "sources_id", "saved_feeds_id", "media_id", "documents_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_id_idx\` ON \`payload_locked_documents_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tags_id_idx\` ON \`payload_locked_documents_rels\` (\`tags_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sources_id_idx\` ON \`payload_locked_documents_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_saved_feeds_id_idx\` ON \`payload_locked_documents_rels\` (\`saved_feeds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`releases_public_seq_idx\`;`)
  await db.run(sql`DROP INDEX \`publishedAt_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`embargo\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`trusted_channels\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`public_seq\`;`)
}
