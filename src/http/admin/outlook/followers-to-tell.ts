import type { LogDatabase } from '../../../log/log-database.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import { concernOf } from '../../../presenters/change-entry.ts';
import { audienceOf, type Subscription, type Webhook } from '../../../push/subscription.ts';
import { loadPartnerNames } from '../push/partner-names.ts';
import { MOST_HUB, type RecipientSources } from '../push/recipients.ts';
import type { WebhookOutlook } from './outlook-view.ts';

/** Who follows the log by push, read once for all changes of an outlook. */
export interface Followers {
  webhooks: readonly Webhook[];
  /** Names of partners by id. */
  names: ReadonlyMap<string, string>;
  /** Null where there are too many to be asked one by one. */
  hub: readonly Subscription[] | null;
}

export async function loadFollowers({ db, webhooks, hub }: RecipientSources): Promise<Followers> {
  const active = (await webhooks()).filter(({ status }) => status === 'active');
  return { webhooks: active, names: await loadPartnerNames(db, active), hub: await loadHub(db, hub) };
}

async function loadHub(db: LogDatabase, hub: RecipientSources['hub']): Promise<readonly Subscription[] | null> {
  const { totalDocs } = await db.count({ collection: 'websub-subscriptions', where: {} });
  return totalDocs > MOST_HUB ? null : (await hub.load(null)).filter(({ status }) => status === 'active');
}

/** The webhooks that a change is sent to, and what each is told. */
export function webhooksToTell(after: ReleaseRow, { webhooks, names }: Followers): WebhookOutlook[] {
  return webhooks.flatMap((webhook): WebhookOutlook[] => {
    const event = eventFor(after, webhook);
    if (event === null) return [];
    const { address, audience, partner } = webhook;
    return [{ partner: names.get(partner) ?? '', address, event, isTrusted: audience === 'trusted' }];
  });
}

/** How many subscribers of the hub a change is sent to. */
export function hubToTell(after: ReleaseRow, { hub }: Followers): number | null {
  return hub === null ? null : hub.filter((subscription) => eventFor(after, subscription) !== null).length;
}

function eventFor(after: ReleaseRow, subscription: Subscription): WebhookOutlook['event'] | null {
  const audience = audienceOf(subscription);
  // What trusted partners alone are told does not move the text for everyone.
  if (audience === 'everyone' && after.publicSeq !== null) return null;
  return concernOf(after, { selection: subscription.selection, audience })?.event ?? null;
}
