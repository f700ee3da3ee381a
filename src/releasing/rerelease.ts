import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import type { PlacePosition } from '../log/placements/placements.ts';
import { textsByKey } from '../log/reading/texts-by-key.ts';
import { publishedItems } from '../log/reading/texts-of-item.ts';
import { textsShowing, textsShowingUnderEmbargo } from '../log/reading/texts-showing.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { CONTENT_TYPES } from '../publication/release.ts';
import type { ReleaseContext } from './release-context.ts';
import { releaseItem } from './release-item.ts';
import { EVERYTHING, firstRequest, forgetRequests } from './rerelease-requests.ts';
import { beginSiteEpoch, EPOCH_REQUEST } from './site-epoch.ts';

const BATCH = 50;

/** Runs `work` in a transaction of its own where the database has them. */
export type Transact = <T>(work: (req: InTransaction) => Promise<T>) => Promise<T>;

/**
 * Works off all requests, one small transaction per item, and returns how many texts changed. A request is forgotten only when
 * all its texts are done and it was not made again meanwhile, so a crash repeats work and loses none.
 */
export async function workOffRereleases(
  context: ReleaseContext,
  db: LogDatabase,
  transact: Transact,
  signal: AbortSignal,
): Promise<number> {
  let changed = 0;
  while (!signal.aborted) {
    const request = await firstRequest(db);
    if (request === null) return changed;
    const { thing } = request;
    if (thing === EPOCH_REQUEST) {
      await beginSiteEpoch(db);
      continue;
    }
    changed += await (thing === EVERYTHING
      ? rereleaseEverything(context, db, transact, signal)
      : rereleaseShowing(context, db, thing, transact, signal));
    if (signal.aborted) return changed;
    await forgetRequests(db, request);
  }
  return changed;
}

async function rereleaseEverything(
  context: ReleaseContext,
  db: LogDatabase,
  transact: Transact,
  signal: AbortSignal,
): Promise<number> {
  let changed = 0;
  for (const type of CONTENT_TYPES) {
    for await (const itemId of publishedItems(db, type)) {
      if (signal.aborted) return changed;
      changed += await transact((req) => releaseItem(context, db, type, itemId, req));
      await new Promise(setImmediate);
    }
  }
  if (changed > 0) context.logSignal.notify();
  return changed;
}

async function rereleaseShowing(
  context: ReleaseContext,
  db: LogDatabase,
  thing: string,
  transact: Transact,
  signal: AbortSignal,
): Promise<number> {
  let changed = 0;
  for (const read of [textsShowing, textsShowingUnderEmbargo]) {
    const release: Release = (row, req) => releaseItem(context, db, row.type, row.itemId, req, causeOf(thing));
    changed += await rereleasePages(context, db, (below) => read(db, thing, BATCH, below), {
      transact,
      release,
      signal,
    });
  }
  return changed;
}

type Release = (row: ReleaseRow, req: InTransaction) => Promise<number>;

/** A file that was replaced is news to whoever has the text; that another item was changed or withdrawn is news of that item. */
function causeOf(thing: string): 'own' | 'another' {
  return CONTENT_TYPES.some((type) => thing.startsWith(`${type}/`)) ? 'another' : 'own';
}

async function rereleasePages(
  context: ReleaseContext,
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
    if (changed > 0) context.logSignal.notify();
    below = page.at(-1);
    if (page.length < BATCH || below === undefined) return changed;
    // The embedded database answers synchronously: let requests through between batches.
    await new Promise(setImmediate);
  }
  return changed;
}
