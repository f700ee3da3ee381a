import type { LogDatabase } from '../../log/log-database.ts';
import type { WebhookAnswer, WebhookFacts } from '../../partner-api/subscriptions/subscription-schema.ts';
import { isSuccess, type LastAnswer } from '../../push/state/attempt.ts';
import { type SubscriberState, statesOf } from '../../push/state/subscriber-states.ts';
import { SUBSCRIPTION_STATES, subscriptionId } from '../../push/subscription.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { instant, type StoredRow } from '../../stored-rows/row-fields.ts';
import { selectionOf } from './selection-fields.ts';

const collection = 'subscriptions';

/** The rows of a partner's webhooks, oldest first. */
export async function rowsOfPartner(db: LogDatabase, partner: string): Promise<StoredRow[]> {
  const docs = await findRows(db, {
    collection,
    where: { partner: { equals: partner } },
    sort: 'createdAt',
  });
  return docs;
}

/** What the owner of some webhooks may know of each; never a secret. */
export async function factsOf(db: LogDatabase, rows: readonly StoredRow[]): Promise<WebhookFacts[]> {
  const positions = await positionsByRow(db, rows);
  return Promise.all(
    rows.map(async (row) => {
      const status = SUBSCRIPTION_STATES.find((known) => known === row['status']) ?? 'paused';
      const position = positions.get(nameOf(row));
      return {
        id: String(row['id']),
        address: String(row['address']),
        status,
        selection: await selectionOf(db, row),
        secrets: Array.isArray(row['secrets']) ? row['secrets'].length : 0,
        madeAt: instant(row['createdAt']) ?? '',
        deliveredAt: position?.deliveredAt ?? null,
        failingSince: position?.failingSince ?? null,
        failures: position?.failures ?? 0,
        nextAttemptAt: status === 'active' ? (position?.dueAt ?? null) : null,
      };
    }),
  );
}

/** The last answers of some webhooks, the latest first. */
export async function answersOf(db: LogDatabase, rows: readonly StoredRow[]) {
  const positions = await positionsByRow(db, rows);
  const answers = rows.flatMap((row) =>
    (positions.get(nameOf(row))?.lastAnswers ?? []).map((answer) => ({
      ...readAnswer(answer),
      subscription: String(row['id']),
      address: String(row['address']),
    })),
  );
  return answers.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A kept answer in words of the API. */
export function readAnswer([at, outcome, ms]: LastAnswer): WebhookAnswer {
  return { at: new Date(at * 1000).toISOString(), isSuccess: isSuccess(outcome), ...cameOf(outcome), ms };
}

/** A status, or where it came to grief. */
export function cameOf(outcome: LastAnswer[1]): Pick<WebhookAnswer, 'status' | 'failure'> {
  return typeof outcome === 'number' ? { status: outcome, failure: null } : { status: null, failure: outcome };
}

async function positionsByRow(db: LogDatabase, rows: readonly StoredRow[]): Promise<Map<string, SubscriberState>> {
  const positions = await statesOf(db, rows.map(nameOf));
  return new Map(positions.map((position) => [position.subscription, position]));
}

function nameOf(row: StoredRow): string {
  return subscriptionId('webhook', String(row['id']));
}
