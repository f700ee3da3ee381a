import { ProblemError } from './problem.ts';
import type { Change, ChangesPage, Selection } from './types.ts';

/** Where a follower's place is kept between two runs. */
export interface CursorStore {
  /** Null before the first time. */
  read(): Promise<string | null>;
  /** Null: start again from the beginning. */
  write(cursor: string | null): Promise<void>;
}

export interface FollowOptions {
  /** The same for as long as the cursor is kept; another selection needs another cursor. */
  selection?: Selection;
  /** Where the place is kept; in memory unless told. */
  cursors?: CursorStore;
  /** Ends the iteration, between two changes or while it waits. */
  signal?: AbortSignal;
  /** Ends when everything there is was told, and does not wait for more. */
  once?: boolean;
  /** Seconds a request may wait for news, 0 to 30; 15 unless told. */
  waitSeconds?: number;
  /** Called when the cursor leads nowhere – another press centre, or one restored from a copy – before everything is told again. */
  onRestart?: () => void | Promise<void>;
  /** The path: `/v1/sandbox/changes` plays a story to test with. */
  path?: string;
}

type Read = <Answer>(path: string, query: object, signal?: AbortSignal) => Promise<Answer>;

const LONGEST_PAUSE_SECONDS = 60;

/** A place that is forgotten when the program ends. */
export function memoryCursor(cursor: string | null = null): CursorStore {
  let kept = cursor;
  return {
    read: () => Promise.resolve(kept),
    write: (next) => {
      kept = next;
      return Promise.resolve();
    },
  };
}

export async function* followChanges(read: Read, options: FollowOptions): AsyncGenerator<Change, void> {
  const { selection = {}, cursors = memoryCursor(), signal, once = false, waitSeconds = 15, onRestart } = options;
  const { path = '/v1/changes' } = options;
  const isOver = () => signal?.aborted === true;
  let after = await cursors.read();
  for (let failures = 0; !isOver(); ) {
    const wait = once ? 0 : waitSeconds;
    const query = { ...selection, ...(after === null ? {} : { after }), ...(wait === 0 ? {} : { wait }) };
    let page: ChangesPage;
    try {
      page = await read<ChangesPage>(path, query, signal);
      failures = 0;
    } catch (cause) {
      if (isOver()) return;
      if (cause instanceof ProblemError && cause.problem === 'bad-cursor' && after !== null) {
        await onRestart?.();
        after = null;
        await cursors.write(null);
        continue;
      }
      failures += 1;
      await pause(secondsAfter(cause, failures), signal);
      continue;
    }
    for (const change of page.changes) {
      yield change;
      if (isOver()) return;
    }
    // The whole page was dealt with: whatever happened before this moment, it would have come again.
    after = page.cursor;
    await cursors.write(after);
    if (once && !page.hasMore) return;
  }
}

/** How long to wait after a failure. What waiting cannot mend is thrown on: a key that was revoked, a tag that there is not. */
function secondsAfter(cause: unknown, failures: number): number {
  const grown = Math.min(LONGEST_PAUSE_SECONDS, 2 ** failures);
  if (cause instanceof ProblemError) {
    if (cause.retryAfterSeconds === null) throw cause;
    return Math.max(cause.retryAfterSeconds, cause.status === 429 ? 0 : grown);
  }
  // No answer came: fetch tells of a broken connection by a TypeError.
  if (cause instanceof TypeError) return grown;
  throw cause;
}

function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal?.addEventListener('abort', end, { once: true });
  });
}
