import type { Client } from '@libsql/client';
import type { ReadRowsByKey } from '../../log/reading/texts-by-key.ts';

/** Columns by the fields that they hold, as readers of rows know them. */
const COLUMNS = {
  key: 'key',
  uid: 'uid',
  locale: 'locale',
  type: 'type',
  itemId: 'item_id',
  number: 'number',
  kind: 'kind',
  url: 'url',
  change: 'change',
  embargo: 'embargo',
  snapshot: 'snapshot',
  channels: 'channels',
  pastChannels: 'past_channels',
  trustedChannels: 'trusted_channels',
  shows: 'shows',
  publishedAt: 'published_at',
  releasedAt: 'released_at',
  withdrawnAt: 'withdrawn_at',
  notice: 'notice',
  seq: 'seq',
  publicSeq: 'public_seq',
  isPending: 'is_pending',
} as const;
const JSON_FIELDS: ReadonlySet<string> = new Set([
  'embargo',
  'snapshot',
  'channels',
  'pastChannels',
  'trustedChannels',
  'shows',
]);
const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const SELECT = `select ${FIELDS.map((field) => `"${COLUMNS[field]}"`).join(', ')} from releases where key in (select value from json_each(?))`;

/**
 * Reads rows of the log by key, as they are stored, at the price the database has for it: the adapter puts each row together from its
 * collection's description, field by field, which costs several times as much as reading it.
 *
 * @param client asked for at each read: a database may connect anew
 */
export function readReleasesOnSqlite(client: () => Client): ReadRowsByKey {
  return async (keys) => {
    const { rows } = await client().execute({ sql: SELECT, args: [JSON.stringify(keys)] });
    return rows.map((row) => {
      const stored: Record<string, unknown> = {};
      for (let index = 0; index < FIELDS.length; index += 1) {
        const field = FIELDS[index] ?? 'key';
        const value: unknown = row[index];
        stored[field] = JSON_FIELDS.has(field) && typeof value === 'string' ? JSON.parse(value) : value;
      }
      // SQLite has no truth values.
      stored['isPending'] = Number(stored['isPending']) === 1;
      return stored;
    });
  };
}
