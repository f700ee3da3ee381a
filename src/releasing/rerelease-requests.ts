import { randomUUID } from 'node:crypto';
import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { putRow } from '../log/writing/put-row.ts';
import type { ContentType, Instant } from '../publication/release.ts';

/** Collections whose rows texts show. A change of one releases those texts anew. */
export type ShownCollection = 'tags' | 'sources' | 'media' | 'documents' | ContentType;

/** Where requests wait: a row for each thing, whose token tells a request made again from the one being worked off. */
export const REQUESTS = 'rereleases';

/** Stands for all texts there are. */
export const EVERYTHING = 'everything';

/** Notes, in the transaction of the change itself, that the texts which show `thing` (`tags/7`) must be released anew. */
export async function requestRerelease(
  db: LogDatabase,
  thing: string,
  now: Instant,
  req: InTransaction,
): Promise<void> {
  const where = { thing: { equals: thing } };
  const data = { requestedAt: now, token: randomUUID() };
  await putRow(db, { collection: REQUESTS, where, data, initially: { thing } }, req);
}
