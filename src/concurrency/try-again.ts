import { setTimeout } from 'node:timers/promises';

/** Nobody is kept waiting for longer than this before the last try is begun, in milliseconds. */
const BUDGET_MS = 6_000;
/** What takes long by itself gets so many tries all the same. */
const LEAST_TRIES = 5;
const FIRST_PAUSE_MS = 15;
/** Short enough to come again while whoever was faster rests: a long act must find a gap between short ones. */
const LONGEST_PAUSE_MS = 400;

/** What waiting is done with. */
export interface Patience {
  clockMs: () => number;
  /** From 0 up to 1. */
  random: () => number;
  waitMs: (ms: number) => Promise<unknown>;
}

const REAL: Patience = { clockMs: () => performance.now(), random: Math.random, waitMs: (ms) => setTimeout(ms) };

/**
 * Does `work` again from its beginning while it fails with what is worth another try, for about six seconds. The pauses double and
 * are drawn at random from zero up ("full jitter"), so that those who got into each other's way do not meet again. `work` is told
 * which try it is, from 1.
 *
 * @throws what the last try threw
 */
export async function tryAgain<T>(
  work: (attempt: number) => Promise<T>,
  isWorthAnother: (cause: unknown) => boolean,
  { clockMs, random, waitMs }: Patience = REAL,
): Promise<T> {
  const until = clockMs() + BUDGET_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (cause) {
      if (!isWorthAnother(cause)) throw cause;
      const pauseMs = random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
      if (attempt >= LEAST_TRIES && clockMs() + pauseMs > until) throw cause;
      await waitMs(pauseMs);
    }
  }
}
