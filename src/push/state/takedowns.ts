import type { LogDatabase } from '../../log/log-database.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import type { Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { instant } from '../../stored-rows/row-fields.ts';
import { PUSH_COLLECTIONS } from './collections.ts';

/** That a subscriber was told, and confirmed, that a text was withdrawn or left what it had asked for. Kept for ever. */
export interface Takedown {
  /** Subscription, text and position in one: unique. */
  name: string;
  subscription: string;
  /** Key of the text. */
  text: string;
  seq: number;
  event: 'withdrawn' | 'removed';
  /** When the text was taken back. */
  at: Instant;
  confirmedAt: Instant;
}

const collection = PUSH_COLLECTIONS.takedowns;

export function takedown(facts: Omit<Takedown, 'name'>): Takedown {
  return { name: `${facts.subscription} ${facts.seq} ${facts.text}`, ...facts };
}

/** When a text was taken back from a subscriber: whatever trusted partners are told later, it was withdrawn when it was. */
export function takenBackAt(
  { withdrawnAt, releasedAt }: Pick<ReleaseRow, 'withdrawnAt' | 'releasedAt'>,
  event: Takedown['event'],
): Instant {
  return event === 'withdrawn' ? (withdrawnAt ?? releasedAt) : releasedAt;
}

/** Every confirmed take-down of a text, oldest first; who still has to confirm is told by positions (`recipients.ts`). */
export async function takedownsOf(db: LogDatabase, text: string): Promise<Takedown[]> {
  const docs = await findRows(db, {
    collection,
    where: { text: { equals: text } },
    sort: ['seq', 'subscription'],
  });
  return docs.map((row) => ({
    name: String(row['name']),
    subscription: String(row['subscription']),
    text: String(row['text']),
    seq: Number(row['seq']),
    event: row['event'] === 'removed' ? 'removed' : 'withdrawn',
    at: instant(row['at']) ?? '',
    confirmedAt: instant(row['confirmedAt']) ?? '',
  }));
}
