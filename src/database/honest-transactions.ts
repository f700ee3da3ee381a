import { randomUUID } from 'node:crypto';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { APIError } from 'payload';
import { CommitUnknownError } from './threads/thread-error.ts';

type Session = SQLiteAdapter['sessions'][string];

/** Thrown inside a transaction to undo it; never seen outside this file. */
const UNDO = Symbol('undo');

/**
 * How long a transaction may be open, in milliseconds. There is one writer, and all others wait for it: one that waits for itself, or
 * was forgotten, would keep the whole press centre waiting.
 */
const MAX_OPEN_MS = 120_000;

/**
 * Replaces the adapter's transactions with ones that tell the truth: a COMMIT that fails reaches whoever asked for it, instead
 * of a reply with an id for a row that does not exist. `onCommit` is called after every commit that has happened.
 */
export function useHonestTransactions(adapter: SQLiteAdapter, onCommit: () => void): void {
  const overdue = new Map<string, NodeJS.Timeout>();
  const end = (id: string) => {
    clearTimeout(overdue.get(id));
    overdue.delete(id);
  };

  adapter.beginTransaction = async () => {
    const id = randomUUID();
    const settled = deferred<void>();
    const ready = deferred<Session['db']>();
    const done = adapter.drizzle.transaction(async (transaction) => {
      // The adapter's own types know the two drivers' transactions apart only by name.
      ready.resolve(transaction as unknown as Session['db']);
      await settled.promise;
    });
    done.catch(ready.reject);
    const db = await ready.promise;
    adapter.sessions[id] = {
      db,
      resolve: async () => {
        settled.resolve();
        await done;
      },
      reject: async () => {
        settled.reject(UNDO);
        await done.catch((reason: unknown) => {
          if (reason !== UNDO) throw reason;
        });
      },
    };
    const timer = setTimeout(() => {
      overdue.delete(id);
      adapter.payload.logger.error(
        `A transaction was open for ${MAX_OPEN_MS / 1000} s. It was undone, so that others can write.`,
      );
      // The session stays: whoever still writes in it fails, and does not write outside of it.
      settled.reject(UNDO);
    }, MAX_OPEN_MS);
    overdue.set(id, timer.unref());
    return id;
  };

  adapter.commitTransaction = async (incoming) => {
    const session = await takeSession(adapter, incoming, end);
    if (session === null) return;
    try {
      await session.resolve();
    } catch (cause) {
      if (cause instanceof CommitUnknownError) {
        adapter.payload.logger.error({ err: cause, msg: 'COMMIT had no answer; the change may have been stored' });
        // Whoever follows the log looks; where nothing was stored, nothing is there.
        onCommit();
      } else adapter.payload.logger.error({ err: cause, msg: 'COMMIT failed; the change was not stored' });
      throw new CommitError(cause);
    }
    onCommit();
  };

  adapter.rollbackTransaction = async (incoming) => {
    const session = await takeSession(adapter, incoming, end);
    await session?.reject();
  };
}

const NOT_STORED = 'The database could not store the change. Nothing was saved: please try again.';
const UNKNOWN =
  'The database ended while it stored the change. It may have been saved: please look before you try again.';

/** The database could not make a change durable: nothing of it was stored, or, as the sentence says, nobody knows. */
export class CommitError extends APIError {
  readonly code = 'commit-failed';

  constructor(cause: unknown) {
    super(cause instanceof CommitUnknownError ? UNKNOWN : NOT_STORED, 503, null, true);
    this.cause = cause;
  }
}

async function takeSession(
  adapter: SQLiteAdapter,
  incoming: number | string | Promise<number | string>,
  end: (id: string) => void,
) {
  const id = String(await incoming);
  const session = adapter.sessions[id];
  // Gone already: the transaction was ended before, and ending it twice is no error.
  if (session === undefined) return null;
  delete adapter.sessions[id];
  end(id);
  return session;
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
