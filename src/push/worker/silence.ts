import { isSuccess } from '../state/attempt.ts';
import type { SubscriberState } from '../state/subscriber-states.ts';

/** Nobody is troubled about less. */
const LEAST_MS = 30 * 60_000;
/** How many times as long as usual. */
const TIMES = 2;

/**
 * Whether a subscriber has not answered well for longer than is usual for it: twice the longest time it was failing within its last
 * answers and came back, and at least half an hour. `nowMs` is epoch milliseconds. Pure.
 */
export function hasFallenSilent(
  { failingSince, lastAnswers }: Pick<SubscriberState, 'failingSince' | 'lastAnswers'>,
  nowMs: number,
): boolean {
  if (failingSince === null) return false;
  return nowMs - Date.parse(failingSince) > Math.max(LEAST_MS, TIMES * longestRecoveryMs(lastAnswers));
}

/** The longest stretch of failures that a success has ended. */
function longestRecoveryMs(answers: SubscriberState['lastAnswers']): number {
  let longest = 0;
  let failingFrom: number | null = null;
  for (const [at, status] of answers) {
    if (!isSuccess(status)) {
      failingFrom ??= at;
    } else if (failingFrom !== null) {
      longest = Math.max(longest, at - failingFrom);
      failingFrom = null;
    }
  }
  return longest * 1000;
}
