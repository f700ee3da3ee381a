import type { LogDatabase } from './log-database.ts';
import { changesUpTo } from './reading/changes-after.ts';
import type { ReleaseRow } from './release-row.ts';
import { readHead } from './writing/sequencer.ts';

/** Notifies waiting followers in this process that the log has grown. */
export class LogSignal {
  #waiting = new Set<() => void>();

  notify(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const notify of waiting) notify();
  }

  /** Resolves at the next notification, after `timeoutMs`, or when `signal` is aborted. */
  wait(timeoutMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      timer.unref();
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
      if (signal.aborted) done();
    });
  }
}

/**
 * Every change after `after`, in order, in batches, for as long as `signal` is not aborted. A text that changed twice while
 * nobody looked comes once. The signal makes it prompt within a process; `pollMs` bounds how late it notices other processes.
 *
 * @param options.look how the end of the log is read; whoever must know more from time to time may ask for both at once
 */
export async function* follow(
  db: LogDatabase,
  options: {
    after: number;
    logSignal: LogSignal;
    pollMs: number;
    signal: AbortSignal;
    look?: () => Promise<number>;
  },
): AsyncGenerator<ReleaseRow[], void, void> {
  const { look = () => readHead(db) } = options;
  let after = options.after;
  while (!options.signal.aborted) {
    // Listening begins before the log is read: a notification between the two is not missed.
    const notified = options.logSignal.wait(options.pollMs, options.signal);
    const changes = await changesUpTo(db, after, await look());
    const last = changes.at(-1);
    if (last === undefined) {
      await notified;
      continue;
    }
    yield changes;
    after = last.seq;
  }
}
