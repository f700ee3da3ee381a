import type { InTransaction, LogDatabase } from '../../log/log-database.ts';
import type { Selection } from '../../publication/selection.ts';
import { findRow, findRows } from '../../stored-rows/find-rows.ts';
import { rowId, type StoredRow } from '../../stored-rows/row-fields.ts';
import { touchSubscription } from '../state/subscriptions-version.ts';
import {
  rowIdOf,
  SUBSCRIPTION_STATES,
  type SubscriptionStatus,
  subscriptionId,
  type Webhook,
} from '../subscription.ts';
import type { SubscriptionSource } from '../worker/deliverer.ts';
import type { SecretBox } from './secret-box.ts';
import { makeWebhookSecret } from './signature.ts';

const collection = 'subscriptions';
const MAX_IDS = 500;
/** The one in use, its successor, and one to spare: a successor whose answer was lost must not end the one that the receiver knows. */
const MAX_SECRETS = 3;

export interface WebhookRowParts {
  db: LogDatabase;
  box: SecretBox;
  /** Makes a function that turns a row's fields (topics, sources, kinds …) into what it asks for; it may remember names while it lives. */
  selections: () => (row: Readonly<Record<string, unknown>>) => Promise<Selection>;
  /** Told of a secret that cannot be read; its webhook counts as paused, and the others go on. */
  onTrouble: (cause: unknown, what: string) => void;
}

/** Webhooks as the worker takes them. A row whose partner is gone or shut out counts as paused. */
export function webhookSource({ db, box, selections, onTrouble }: WebhookRowParts): Omit<SubscriptionSource, 'load'> & {
  load(ids: readonly string[] | null): Promise<Webhook[]>;
} {
  return {
    kind: 'webhook',
    async load(ids) {
      const rows = await rowsOf(db, ids);
      const partners = await partnersOf(db, rows);
      const selectionOf = selections();
      const webhooks: Webhook[] = [];
      for (const row of rows) {
        const partner = partners.get(relationId(row['partner']));
        const secrets = openSecrets(box, row, onTrouble);
        const status = partner?.isActive === true && secrets.length > 0 ? readStatus(row['status']) : 'paused';
        webhooks.push({
          kind: 'webhook',
          id: subscriptionId('webhook', rowId(row)),
          address: String(row['address']),
          status,
          secrets,
          partner: relationId(row['partner']),
          audience: partner?.seesEmbargoed === true ? 'trusted' : 'everyone',
          selection: await selectionOf(row),
        });
      }
      return webhooks;
    },
    async setStatus(id, status) {
      const rowId = rowIdOf('webhook', id);
      if (rowId === null) return;
      await db.updateOne({ collection, where: { id: { equals: rowId } }, data: { status }, options: { atomic: true } });
      await touchSubscription(db, id);
    },
  };
}

/**
 * Gives a webhook a new secret and tells it, once; those before sign beside it until `retireSecret`, the last three at most.
 * Null where there is no such webhook.
 */
export async function rotateSecret(
  { db, box }: Pick<WebhookRowParts, 'db' | 'box'>,
  id: string,
  req: InTransaction = {},
): Promise<string | null> {
  const secret = makeWebhookSecret();
  const changed = await changeSecrets(db, id, (sealed) => [box.seal(secret), ...sealed].slice(0, MAX_SECRETS), req);
  return changed ? secret : null;
}

/** Ends a rotation: only the newest secret signs from now on. Tells whether there is such a webhook. */
export async function retireSecret(db: LogDatabase, id: string, req: InTransaction = {}): Promise<boolean> {
  return changeSecrets(db, id, (sealed) => sealed.slice(0, 1), req);
}

async function changeSecrets(
  db: LogDatabase,
  id: string,
  change: (sealed: string[]) => string[],
  req: InTransaction,
): Promise<boolean> {
  const where = { id: { equals: rowIdOf('webhook', id) } };
  const row = await findRow(db, { collection, where, req });
  if (row === null) return false;
  const secrets = change(readSecrets(row));
  await db.updateOne({ collection, where, data: { secrets }, options: { atomic: true }, req });
  await touchSubscription(db, id, req);
  return true;
}

async function rowsOf(db: LogDatabase, ids: readonly string[] | null): Promise<StoredRow[]> {
  const base = { collection, limit: 0, pagination: false } as const;
  if (ids === null) return await findRows(db, { ...base, where: {} });
  const rowIds = ids.flatMap((id) => rowIdOf('webhook', id) ?? []);
  const rows: StoredRow[] = [];
  for (let start = 0; start < rowIds.length; start += MAX_IDS) {
    const where = { id: { in: rowIds.slice(start, start + MAX_IDS) } };
    rows.push(...(await findRows(db, { ...base, where })));
  }
  return rows;
}

async function partnersOf(
  db: LogDatabase,
  rows: readonly StoredRow[],
): Promise<Map<string, { isActive: boolean; seesEmbargoed: boolean }>> {
  const wanted = [...new Set(rows.map((row) => relationId(row['partner'])))];
  const found = new Map<string, { isActive: boolean; seesEmbargoed: boolean }>();
  for (let start = 0; start < wanted.length; start += MAX_IDS) {
    const docs = await findRows(db, {
      collection: 'partners',
      where: { id: { in: wanted.slice(start, start + MAX_IDS) } },
    });
    for (const row of docs)
      found.set(rowId(row), { isActive: row['isActive'] === true, seesEmbargoed: row['seesEmbargoed'] === true });
  }
  return found;
}

function openSecrets(box: SecretBox, row: StoredRow, onTrouble: WebhookRowParts['onTrouble']): string[] {
  try {
    return readSecrets(row).map((sealed) => box.open(sealed));
  } catch (cause) {
    onTrouble(cause, `webhook ${row.id} is paused`);
    return [];
  }
}

function readSecrets(row: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(row['secrets']) ? row['secrets'].map(String) : [];
}

function readStatus(value: unknown): SubscriptionStatus {
  return SUBSCRIPTION_STATES.find((known) => known === value) ?? 'paused';
}

/** A relation is stored as an id, or as what it leads to. */
function relationId(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? rowId(value) : String(value ?? '');
}

/** Tells the workers that a partner has changed, and with it what its webhooks may get. */
export async function touchPartnerWebhooks(db: LogDatabase, partner: string, req: InTransaction = {}): Promise<void> {
  const docs = await findRows(db, {
    collection,
    where: { partner: { equals: partner } },
    req,
  });
  for (const row of docs) await touchSubscription(db, subscriptionId('webhook', rowId(row)), req);
}
