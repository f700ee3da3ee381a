import type { LogDatabase } from '../log/log-database.ts';
import { countIn, embargoedPlace, showsPlace } from '../log/placements/placements.ts';
import { ensureCounter, readCounter, swapCounter } from '../log/writing/counters.ts';
import { record, text } from '../stored-rows/row-fields.ts';
import { countRequests, EVERYTHING } from './rerelease-requests.ts';
import { EPOCH_REQUEST } from './site-epoch.ts';

/** How far the work has come on what was asked for first, in texts. */
export interface RereleaseProgress {
  /** What they show (`tags/7`), or `everything`. */
  thing: string;
  done: number;
  total: number;
}

/** Kept where every process sees it, and written by whoever does the work alone: no editor's save meets it. */
const NAME = 'rerelease-progress';
/** So few texts are done before anybody could look. */
const NOT_WORTH_TELLING = 50;

/** Notes that texts were done. */
export type Advance = (texts: number) => Promise<void>;

/** Begins to tell how far the work on one thing is; what is returned is called with each texts that were done. */
export async function beginProgress(db: LogDatabase, thing: string): Promise<Advance> {
  const total = await countTexts(db, thing);
  if (total <= NOT_WORTH_TELLING) return () => Promise.resolve();
  let done = 0;
  await ensureCounter(db, NAME);
  await write(db, { thing, done, total });
  return async (texts) => {
    done += texts;
    await write(db, { thing, done: Math.min(done, total), total });
  };
}

/** Nothing is under way any more. */
export async function endProgress(db: LogDatabase): Promise<void> {
  if ((await readCounter(db, NAME)).note !== null) await write(db, null);
}

/** What waits to be released again, in requests, and how far the first of them is; null where that is few texts, or not begun. */
export async function readProgress(db: LogDatabase): Promise<{ waiting: number; current: RereleaseProgress | null }> {
  const [waiting, { value, note }] = await Promise.all([
    // A new epoch of what all pages share concerns no text.
    countRequests(db, EPOCH_REQUEST),
    readCounter(db, NAME),
  ]);
  const { thing, total } = record(note);
  const name = text(thing);
  // A process that died left its note: nothing waits for it any more.
  if (name === null || waiting === 0) return { waiting, current: null };
  return { waiting, current: { thing: name, done: value, total: Number(total) } };
}

async function countTexts(db: LogDatabase, thing: string): Promise<number> {
  if (thing === EVERYTHING) return (await db.count({ collection: 'releases', where: {} })).totalDocs;
  const place = showsPlace(thing);
  return (await countIn(db, place)) + (await countIn(db, embargoedPlace(place)));
}

/** Moves as a counter does. Where another process has moved it meanwhile, that one tells. */
async function write(db: LogDatabase, progress: RereleaseProgress | null): Promise<void> {
  const { value } = await readCounter(db, NAME);
  const note = progress === null ? null : { thing: progress.thing, total: progress.total };
  await swapCounter(db, NAME, value, { value: progress?.done ?? 0, note });
}
