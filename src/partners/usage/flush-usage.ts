import { LogSignal } from '../../log/follow.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import type { UsageCounter } from './usage-counter.ts';

/** How far what partners read of their use may lag behind. */
const STEP_MS = 5_000;

/** Writes what is counted, a step every few seconds, and the rest when `signal` is aborted; resolves after that. */
export async function flushUsage(
  usage: UsageCounter,
  {
    db,
    now,
    signal,
    onFault,
  }: { db: LogDatabase; now: () => Instant; signal: AbortSignal; onFault: (cause: unknown) => void },
): Promise<void> {
  const pause = new LogSignal();
  while (!signal.aborted) {
    await pause.wait(STEP_MS, signal);
    try {
      while ((await usage.write(db, now(), { isLast: signal.aborted })) && signal.aborted);
    } catch (cause) {
      // Nothing is lost: what was not written is counted still, and tried again.
      onFault(cause);
    }
  }
}
