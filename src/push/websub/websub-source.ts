import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import type { Selection } from '../../publication/selection.ts';
import type { StoredRow } from '../../stored-rows/row-fields.ts';
import { rowIdOf, type WebSubSubscription } from '../subscription.ts';
import { type SecretBox, SecretBoxError } from '../webhooks/secret-box.ts';
import type { SubscriptionSource } from '../worker/deliverer.ts';
import type { WebSubStore } from './store.ts';
import type { SelectTopic } from './topic.ts';
import { findAll, readWebSubRow } from './websub-rows.ts';

export interface WebSubSourceParts {
  db: LogDatabase;
  store: WebSubStore;
  box: SecretBox;
  selectTopic: SelectTopic;
  now: () => Instant;
  /** Told of a topic that somebody is subscribed to and that is no feed any more. */
  onGone: (topic: string) => void;
  /** Told of a secret that does not open. */
  onTrouble: (cause: unknown) => void;
}

/** What a feed that is gone is made of. */
const NOTHING: Selection = { locales: [], filter: { anyOf: [[]], noneOf: [] } };
/** A query takes only so many values. */
const MAX_IDS = 500;

/** The hub's subscriptions as the worker takes them. What a topic is made of is asked again whenever names change: it may have moved. */
export function webSubSource(parts: WebSubSourceParts): SubscriptionSource & {
  load(ids: readonly string[] | null): Promise<WebSubSubscription[]>;
} {
  const { db, store } = parts;
  return {
    kind: 'websub',
    async load(ids) {
      const selectionOf = remembering(parts);
      const subscriptions: WebSubSubscription[] = [];
      for (const row of await rowsOf(db, ids)) subscriptions.push(await present(parts, selectionOf, row));
      return subscriptions;
    },
    async setStatus(id, status) {
      // The lease is a promise: whoever fails is asked on until it ends (WebSub 7).
      if (status === 'disabled') return;
      const [row] = await rowsOf(db, [id]);
      if (row !== undefined) await store.end(readWebSubRow(row));
    },
  };
}

async function present(
  { box, now, onTrouble }: WebSubSourceParts,
  selectionOf: (topic: string) => Promise<Selection>,
  row: StoredRow,
): Promise<WebSubSubscription> {
  const { id, callback, topic, sealedSecret, leaseUntil } = readWebSubRow(row);
  const secrets = sealedSecret === null ? [] : openSecret(sealedSecret, { box, onTrouble });
  return {
    kind: 'websub',
    id,
    address: callback,
    // What cannot be signed is not sent: its subscriber would refuse it.
    status: leaseUntil <= now() ? 'ended' : secrets === null ? 'paused' : 'active',
    secrets: secrets ?? [],
    topic,
    selection: await selectionOf(topic),
    leaseUntil,
  };
}

/** Null where it does not open: one such row must not hold up all the others. */
function openSecret(sealed: string, { box, onTrouble }: Pick<WebSubSourceParts, 'box' | 'onTrouble'>): [string] | null {
  try {
    return [box.open(sealed)];
  } catch (cause) {
    if (!(cause instanceof SecretBoxError)) throw cause;
    onTrouble(cause);
    return null;
  }
}

/** Many follow the same feed: each is looked up once. */
function remembering({ selectTopic, onGone }: WebSubSourceParts): (topic: string) => Promise<Selection> {
  const known = new Map<string, Selection>();
  return async (topic) => {
    const before = known.get(topic);
    if (before !== undefined) return before;
    const selection = await selectTopic(topic);
    if (selection === null) onGone(topic);
    known.set(topic, selection ?? NOTHING);
    return selection ?? NOTHING;
  };
}

async function rowsOf(db: LogDatabase, ids: readonly string[] | null): Promise<StoredRow[]> {
  if (ids === null) return findAll(db, {});
  const rowIds = ids.flatMap((id) => rowIdOf('websub', id) ?? []);
  const rows: StoredRow[] = [];
  for (let start = 0; start < rowIds.length; start += MAX_IDS)
    rows.push(...(await findAll(db, { id: { in: rowIds.slice(start, start + MAX_IDS) } })));
  return rows;
}
