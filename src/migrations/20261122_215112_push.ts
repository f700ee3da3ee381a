import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`subscriptions_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`subscriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscriptions_kinds_order_idx\` ON \`subscriptions_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_kinds_parent_idx\` ON \`subscriptions_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`subscriptions_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`subscriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscriptions_regions_order_idx\` ON \`subscriptions_regions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_regions_parent_idx\` ON \`subscriptions_regions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`subscriptions_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`subscriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscriptions_languages_order_idx\` ON \`subscriptions_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_languages_parent_idx\` ON \`subscriptions_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`subscriptions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`partner_id\` integer NOT NULL,
  	\`address\` text NOT NULL,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`secrets\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`subscriptions_partner_idx\` ON \`subscriptions\` (\`partner_id\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_address_idx\` ON \`subscriptions\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_status_idx\` ON \`subscriptions\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_updated_at_idx\` ON \`subscriptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_created_at_idx\` ON \`subscriptions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`subscriptions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`tags_id\` integer,
  	\`sources_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`subscriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tags_id\`) REFERENCES \`tags\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscriptions_rels_order_idx\` ON \`subscriptions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_rels_parent_idx\` ON \`subscriptions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_rels_path_idx\` ON \`subscriptions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_rels_tags_id_idx\` ON \`subscriptions_rels\` (\`tags_id\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_rels_sources_id_idx\` ON \`subscriptions_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`subscription_positions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`subscription\` text NOT NULL,
  	\`bucket\` numeric NOT NULL,
  	\`position\` numeric NOT NULL,
  	\`since\` numeric NOT NULL,
  	\`generation\` numeric NOT NULL,
  	\`due_at\` text,
  	\`failing_since\` text,
  	\`failures\` numeric NOT NULL,
  	\`delivered_at\` text,
  	\`last_answers\` text,
  	\`notice\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`subscription_positions_subscription_idx\` ON \`subscription_positions\` (\`subscription\`);`)
  await db.run(sql`CREATE INDEX \`subscription_positions_bucket_idx\` ON \`subscription_positions\` (\`bucket\`);`)
  await db.run(sql`CREATE TABLE \`push_attempts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`bucket\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`entries\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`push_attempts_at_idx\` ON \`push_attempts\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`bucket_at_idx\` ON \`push_attempts\` (\`bucket\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`takedowns\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`subscription\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`event\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`confirmed_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`takedowns_name_idx\` ON \`takedowns\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_subscription_idx\` ON \`takedowns\` (\`subscription\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_text_idx\` ON \`takedowns\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`websub_subscriptions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`callback\` text NOT NULL,
  	\`callback_host\` text NOT NULL,
  	\`topic\` text NOT NULL,
  	\`topic_name\` text NOT NULL,
  	\`is_combined\` integer DEFAULT false NOT NULL,
  	\`secret\` text,
  	\`lease_until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`websub_subscriptions_name_idx\` ON \`websub_subscriptions\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`websub_subscriptions_callback_host_idx\` ON \`websub_subscriptions\` (\`callback_host\`);`)
  await db.run(sql`CREATE INDEX \`websub_subscriptions_topic_name_idx\` ON \`websub_subscriptions\` (\`topic_name\`);`)
  await db.run(sql`CREATE INDEX \`websub_subscriptions_is_combined_idx\` ON \`websub_subscriptions\` (\`is_combined\`);`)
  await db.run(sql`CREATE INDEX \`websub_subscriptions_lease_until_idx\` ON \`websub_subscriptions\` (\`lease_until\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`subscriptions_id\` integer REFERENCES subscriptions(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_subscriptions_id_idx\` ON \`payload_locked_documents_rels\` (\`subscriptions_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`subscriptions_kinds\`;`)
  await db.run(sql`DROP TABLE \`subscriptions_regions\`;`)
  await db.run(sql`DROP TABLE \`subscriptions_languages\`;`)
  await db.run(sql`DROP TABLE \`subscriptions\`;`)
  await db.run(sql`DROP TABLE \`subscriptions_rels\`;`)
  await db.run(sql`DROP TABLE \`subscription_positions\`;`)
  await db.run(sql`DROP TABLE \`push_attempts\`;`)
  await db.run(sql`DROP TABLE \`takedowns\`;`)
  await db.run(sql`DROP TABLE \`websub_subscriptions\`;`)
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
  	\`partners_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tags_id\`) REFERENCES \`tags\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`saved_feeds_id\`) REFERENCES \`saved_feeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "news_id", "guides_id", "tags_id", "sources_id", "saved_feeds_id", "media_id", "documents_id", "users_id", "partners_id") SELECT "id", "order", "parent_id", "path", "news_id", "guides_id", "tags_id", "sources_id", "saved_feeds_id", "media_id", "documents_id", "users_id", "partners_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
}
