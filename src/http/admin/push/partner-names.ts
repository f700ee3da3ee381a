import type { LogDatabase } from '../../../log/log-database.ts';
import type { Webhook } from '../../../push/subscription.ts';

/** Names of the partners of some webhooks, by id. */
export async function loadPartnerNames(db: LogDatabase, webhooks: readonly Webhook[]): Promise<Map<string, string>> {
  const wanted = [...new Set(webhooks.map(({ partner }) => partner))];
  if (wanted.length === 0) return new Map();
  const { docs } = await db.find<Record<string, unknown> & { id: string }>({
    collection: 'partners',
    // Partners are dozens; their webhooks may be thousands.
    where: {},
    limit: 0,
    pagination: false,
  });
  return new Map(docs.map((row) => [String(row.id), String(row['name'] ?? '')]));
}
