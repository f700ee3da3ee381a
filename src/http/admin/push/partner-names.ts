import type { LogDatabase } from '../../../log/log-database.ts';
import type { Webhook } from '../../../push/subscription.ts';
import { findRows } from '../../../stored-rows/find-rows.ts';
import { rowId } from '../../../stored-rows/row-fields.ts';

/** Names of the partners of some webhooks, by id. */
export async function loadPartnerNames(db: LogDatabase, webhooks: readonly Webhook[]): Promise<Map<string, string>> {
  const wanted = [...new Set(webhooks.map(({ partner }) => partner))];
  if (wanted.length === 0) return new Map();
  const docs = await findRows(db, {
    collection: 'partners',
    // Partners are dozens; their webhooks may be thousands.
    where: {},
  });
  return new Map(docs.map((row) => [rowId(row), String(row['name'] ?? '')]));
}
