import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import type { PlacePosition } from '../log/placements/placements.ts';
import { textsByKey } from '../log/reading/texts-by-key.ts';
import { publishedItems } from '../log/reading/texts-of-item.ts';
import { textsShowing, textsShowingUnderEmbargo } from '../log/reading/texts-showing.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { CONTENT_TYPES, LOCALES } from '../publication/release.ts';
import type { ReleaseContext } from './release-context.ts';
import { releaseItem } from './release-item.ts';
import { type Advance, beginProgress, endProgress } from './rerelease-progress.ts';
import { EVERYTHING, firstRequest, forgetRequests, itemToLookAt } from './rerelease-requests.ts';
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
  let hasWorked = false;
  while (!signal.aborted) {
    const request = await firstRequest(db);
    if (request === null) {
      if (hasWorked) await endProgress(db);
      return changed;
    }
    const { thing } = request;
    if (thing === EPOCH_REQUEST) {
      await beginSiteEpoch(db);
      continue;
    }
    const item = itemToLookAt(thing);
    if (item !== null) {
      const { type, itemId } = item;
      const missed = await transact((req) => releaseItem(context, db, type, itemId, req));
      if (missed > 0) context.logSignal.notify();
      changed += missed;
      await forgetRequests(db, request);
      continue;
    }
    hasWorked = true;
    const work: Work = { transact, signal, advance: await beginProgress(db, thing) };
    changed += await (thing === EVERYTHING
      ? rereleaseEverything(context, db, work)
      : rereleaseShowing(context, db, thing, work));
    if (signal.aborted) return changed;
    await forgetRequests(db, request);
  }
  return changed;
}

/** How the items of one request are worked off. */
interface Work {
  transact: Transact;
  signal: AbortSignal;
  /** Told of the texts that are done, a batch at a time. */
  advance: Advance;
}

async function rereleaseEverything(
  context: ReleaseContext,
  db: LogDatabase,
  { transact, signal, advance }: Work,
): Promise<number> {
  let changed = 0;
  let items = 0;
  for (const type of CONTENT_TYPES) {
    for await (const itemId of publishedItems(db, type)) {
      if (signal.aborted) return changed;
      changed += await transact((req) => releaseItem(context, db, type, itemId, req));
      items += 1;
      if (items % BATCH === 0) await advance(BATCH * LOCALES.length);
      await new Promise(setImmediate);
    }
  }
  if (changed > 0) context.logSignal.notify();
  return changed;
}

async function rereleaseShowing(context: ReleaseContext, db: LogDatabase, thing: string, work: Work): Promise<number> {
  let changed = 0;
  for (const read of [textsShowing, textsShowingUnderEmbargo]) {
    const release: Release = (row, req) => releaseItem(context, db, row.type, row.itemId, req, causeOf(thing));
    changed += await rereleasePages(context, db, (below) => read(db, thing, BATCH, below), { ...work, release });
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
  { transact, release, signal, advance }: Work & { release: Release },
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
    if (page.length > 0) await advance(page.length);
    below = page.at(-1);
    if (page.length < BATCH || below === undefined) return changed;
    // The embedded database answers synchronously: let requests through between batches.
    await new Promise(setImmediate);
  }
  return changed;
}
