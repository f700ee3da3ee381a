import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import type { PlacePosition } from '../log/placements/placements.ts';
import { publishedItems, textsByKey, textsShowing, textsShowingUnderEmbargo } from '../log/reading/read-log.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { CONTENT_TYPES } from '../publication/release.ts';
import type { Desk } from './desk.ts';
import { releaseItem } from './release-item.ts';
import { EVERYTHING, REQUESTS } from './rerelease-requests.ts';

const BATCH = 50;

/** Runs `work` in a transaction of its own where the database has them. */
export type Transact = <T>(work: (req: InTransaction) => Promise<T>) => Promise<T>;

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
      collection: REQUESTS,
      sort: 'requestedAt',
      limit: 1,
      pagination: false,
    });
    const [request] = docs;
    if (request === undefined) return changed;
    const thing = String(request['thing']);
    changed += await (thing === EVERYTHING
      ? rereleaseEverything(desk, db, transact, signal)
      : rereleaseShowing(desk, db, thing, transact, signal));
    if (signal.aborted) return changed;
    // Made again meanwhile, it bears another token and stays.
    const same = { and: [{ thing: { equals: thing } }, { token: { equals: request['token'] } }] };
    await db.deleteMany({ collection: REQUESTS, where: same });
  }
  return changed;
}

async function rereleaseEverything(
  desk: Desk,
  db: LogDatabase,
  transact: Transact,
  signal: AbortSignal,
): Promise<number> {
  let changed = 0;
  for (const type of CONTENT_TYPES) {
    for await (const itemId of publishedItems(db, type)) {
      if (signal.aborted) return changed;
      changed += await transact((req) => releaseItem(desk, db, type, itemId, req));
      await new Promise(setImmediate);
    }
  }
  if (changed > 0) desk.bell.ring();
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
  for (const read of [textsShowing, textsShowingUnderEmbargo]) {
    const release: Release = (row, req) => releaseItem(desk, db, row.type, row.itemId, req, causeOf(thing));
    changed += await rereleasePages(desk, db, (below) => read(db, thing, BATCH, below), { transact, release, signal });
  }
  return changed;
}

type Release = (row: ReleaseRow, req: InTransaction) => Promise<number>;

/** A file that was replaced is news to whoever has the text; that another item was changed or withdrawn is news of that item. */
function causeOf(thing: string): 'own' | 'another' {
  return CONTENT_TYPES.some((type) => thing.startsWith(`${type}/`)) ? 'another' : 'own';
}

async function rereleasePages(
  desk: Desk,
  db: LogDatabase,
  read: (below: PlacePosition | undefined) => Promise<PlacePosition[]>,
  { transact, release, signal }: { transact: Transact; release: Release; signal: AbortSignal },
): Promise<number> {
  let changed = 0;
  let below: PlacePosition | undefined;
  while (!signal.aborted) {
    const page = await read(below);
    const rows = await textsByKey(
      db,
      page.map((position) => position.text),
    );
    const items = new Map(rows.map((row) => [`${row.type}/${row.itemId}`, row]));
    for (const row of items.values()) {
      changed += await transact((req) => release(row, req));
    }
    if (changed > 0) desk.bell.ring();
    below = page.at(-1);
    if (page.length < BATCH || below === undefined) return changed;
    // The embedded database answers synchronously: let requests through between batches.
    await new Promise(setImmediate);
  }
  return changed;
}
