import { transactionIdOf } from '../../concurrency/transaction-id.ts';
import { WriteFaultError } from '../../concurrency/write-faults.ts';
import type { InTransaction, LogDatabase } from '../../log/log-database.ts';
import { ensureCounter, readCounter, readCounters, swapCounter } from '../../log/writing/counters.ts';
import { PUSH_COUNTERS } from './collections.ts';

/** Which subscriptions changed last: every change moves the version by one and leaves the id of what changed. */
export interface SubscriptionsVersion {
  value: number;
  /** Ids of the last changes, the latest last; the id of change `value` is the last one. */
  recent: readonly string[];
}

/** How many changes are remembered one by one; whoever missed more reads everything. */
const RECENT = 64;
const NAME = PUSH_COUNTERS.subscriptions;

/** Tells the workers that a subscription, or where it stands, has changed. In the transaction of the change. */
export async function touchSubscription(db: LogDatabase, id: string, req?: InTransaction): Promise<void> {
  await ensureCounter(db, NAME, req);
  for (;;) {
    const { value, note } = await readCounter(db, NAME, req);
    const recent = [...readRecent(note), id].slice(-RECENT);
    if (await swapCounter(db, NAME, value, { value: value + 1, note: recent }, req)) return;
    // What a transaction sees does not move: only a new one sees the row that another has made.
    if ((await transactionIdOf(req)) !== null) throw new WriteFaultError('conflict');
  }
}

/** The version as it stands, and beside it the value of another counter. One look at the database. */
export async function readSubscriptionsVersion(
  db: LogDatabase,
  beside: string,
): Promise<{ version: SubscriptionsVersion; beside: number }> {
  const [own, other] = await readCounters(db, [NAME, beside]);
  return { version: { value: own?.value ?? 0, recent: readRecent(own?.note) }, beside: other?.value ?? 0 };
}

/** What changed since version `seen`; null where it is not known any more, or never was. */
export function touchedSince({ value, recent }: SubscriptionsVersion, seen: number | null): readonly string[] | null {
  if (seen === null || value < seen || value - seen > recent.length) return null;
  return value === seen ? [] : [...new Set(recent.slice(seen - value))];
}

function readRecent(note: unknown): string[] {
  return Array.isArray(note) ? note.map(String) : [];
}
