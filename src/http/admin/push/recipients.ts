import type { LogDatabase } from '../../../log/log-database.ts';
import { rowsOfItemId } from '../../../log/reading/texts-of-item.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import type { ContentType } from '../../../publication/release.ts';
import { deliveryTimes } from '../../../push/readings/delivery-times.ts';
import { type DeliveryStatus, findRecipients, type Recipient } from '../../../push/readings/recipients.ts';
import { rowIdOf, type Subscription, type Webhook } from '../../../push/subscription.ts';
import type { SubscriptionSource } from '../../../push/worker/deliverer.ts';
import { loadPartnerNames } from './partner-names.ts';
import type { ItemRecipients, RecipientView, TextRecipients } from './push-view.ts';

/** More subscribers of the hub than these are not asked one by one to count them. */
export const MOST_HUB = 2_000;

export interface RecipientSources {
  db: LogDatabase;
  webhooks: () => Promise<Webhook[]>;
  hub: SubscriptionSource;
}

/** Who got an item, who has not yet, and which take-downs were confirmed. */
export async function itemRecipients(
  sources: RecipientSources,
  type: ContentType,
  itemId: string,
): Promise<ItemRecipients> {
  const { db } = sources;
  const rows = (await rowsOfItemId(db, type, itemId)).filter(({ seq }) => seq > 0);
  if (rows.length === 0) return { texts: [] };
  const webhooks = await sources.webhooks();
  const { totalDocs } = await db.count({ collection: 'websub-subscriptions', where: {} });
  const hub = totalDocs > MOST_HUB ? null : await sources.hub.load(null);
  const names = await loadPartnerNames(db, webhooks);
  const texts: TextRecipients[] = [];
  for (const row of rows) texts.push(await textRecipients(db, row, { webhooks, hub, names }));
  return { texts: texts.sort((a, b) => (a.locale < b.locale ? 1 : -1)) };
}

async function textRecipients(
  db: LogDatabase,
  row: ReleaseRow,
  known: { webhooks: readonly Webhook[]; hub: readonly Subscription[] | null; names: ReadonlyMap<string, string> },
): Promise<TextRecipients> {
  const { webhooks, hub, names } = known;
  const got = await findRecipients(db, [...webhooks, ...(hub ?? [])], row.key);
  const delivered = got.recipients
    .filter(({ status }) => status === 'delivered')
    .map(({ subscription }) => subscription.id);
  const times = await deliveryTimes(db, { subscriptions: delivered, seq: row.seq, since: row.releasedAt });
  const byId = new Map(
    webhooks.map((webhook) => [webhook.id, `${names.get(webhook.partner) ?? ''} · ${webhook.address}`]),
  );
  const recipients = got.recipients.flatMap(({ subscription, event, status }): RecipientView[] => {
    if (subscription.kind !== 'webhook') return [];
    const { id, address, partner } = subscription;
    return [
      {
        id: rowIdOf('webhook', id) ?? id,
        address,
        partner: names.get(partner) ?? '',
        event,
        reached: status,
        deliveredAt: times.get(id) ?? null,
      },
    ];
  });
  const takedowns = got.takedowns
    .filter(({ subscription }) => subscription.startsWith('webhook:'))
    .map(({ subscription, event, at, confirmedAt }) => ({
      subscriber: byId.get(subscription) ?? subscription,
      event,
      at,
      confirmedAt,
    }));
  return { locale: row.locale, recipients, takedowns, hub: hub === null ? null : countHub(got.recipients) };
}

function countHub(recipients: readonly Recipient[]): Record<DeliveryStatus, number> {
  const counts = { delivered: 0, waiting: 0, failing: 0, stopped: 0, before: 0 };
  for (const { subscription, status } of recipients) if (subscription.kind === 'websub') counts[status] += 1;
  return counts;
}
