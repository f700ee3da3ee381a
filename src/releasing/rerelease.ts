import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import type { PlacePosition } from '../log/placements.ts';
import { textsByKey, textsShowing } from '../log/read-log.ts';
import type { ContentType, Instant } from '../publication/release.ts';
import type { Desk } from './desk.ts';
import { releaseItem } from './release-item.ts';

/** Collections whose rows texts show. A change of one releases those texts anew. */
export type ShownCollection = 'tags' | 'sources' | 'media' | 'documents' | ContentType;

const collection = 'rereleases';
const BATCH = 50;

/** Runs `work` in a transaction of its own where the database has them. */
export type Transact = <T>(work: (req: InTransaction) => Promise<T>) => Promise<T>;

/** Notes, in the transaction of the change itself, that the texts which show `thing` (`tags/7`) must be released anew. */
export async function requestRerelease(
  db: LogDatabase,
  thing: string,
  now: Instant,
  req: InTransaction,
): Promise<void> {
  const where = { thing: { equals: thing } };
  const updated: unknown = await db.updateOne({
    collection,
    where,
    data: { requestedAt: now },
    options: { atomic: true },
    req,
  });
  if (updated === null) await db.create({ collection, data: { thing, requestedAt: now }, req });
}

/**
 * Works off all requests, one small transaction per item, and returns how many texts changed. A request is forgotten only when
 * all its texts are done and it was not made again meanwhile, so a crash repeats work and loses none.
 */
export async function workOffRereleases(
  desk: Desk,
  db: LogDatabase,
  transact: Transact,
  signal: AbortSignal,
): Promise<number> {
  let changed = 0;
  while (!signal.aborted) {
    const { docs } = await db.find<Record<string, unknown> & { id: string }>({
      collection,
      sort: 'requestedAt',
      limit: 1,
      pagination: false,
    });
    const [request] = docs;
    if (request === undefined) return changed;
    const thing = String(request['thing']);
    changed += await rereleaseShowing(desk, db, thing, transact, signal);
    if (signal.aborted) return changed;
    const same = { and: [{ thing: { equals: thing } }, { requestedAt: { equals: request['requestedAt'] } }] };
    await db.deleteMany({ collection, where: same });
  }
  return changed;
}

async function rereleaseShowing(
  desk: Desk,
  db: LogDatabase,
  thing: string,
  transact: Transact,
  signal: AbortSignal,
): Promise<number> {
  let changed = 0;
  let below: PlacePosition | undefined;
  while (!signal.aborted) {
    const page = await textsShowing(db, thing, BATCH, below);
    const rows = await textsByKey(
      db,
      page.map((position) => position.text),
    );
    const items = new Map(rows.map((row) => [`${row.type}/${row.itemId}`, row]));
    for (const row of items.values()) {
      changed += await transact((req) => releaseItem(desk, db, row.type, row.itemId, req));
    }
    if (changed > 0) desk.bell.ring();
    below = page.at(-1);
    if (page.length < BATCH || below === undefined) return changed;
    // The embedded database answers synchronously: let requests through between batches.
    await new Promise(setImmediate);
  }
  return changed;
}
