import type { Instant } from '../../publication/release.ts';
import { type LastAnswer, type Outcome, withAnswer } from '../state/attempt.ts';
import type { Position } from '../state/positions.ts';
import type { Verdict } from './next-step.ts';
import { retryDelayMs, shouldDisable } from './retry.ts';
import { hasFallenSilent } from './silence.ts';

/** One attempt, as it ended. */
export interface Ended {
  verdict: Verdict;
  outcome: Outcome;
  /** Whether days of failure disable it. */
  givesUp: boolean;
  /** How long it took. */
  ms: number;
  /** Where the subscriber stands if it was accepted. */
  upTo: number;
  now: Instant;
  /** From 0 up to 1. */
  random: number;
}

/** Where a subscriber stands after an attempt, and what becomes of it. */
export type Aftermath =
  | { kind: 'delivered'; at: Position }
  | { kind: 'again'; at: Position; delayMs: number }
  | { kind: 'over'; at: Position; status: 'disabled' | 'ended' };

/** Pure. A 410 keeps the position, as a disabled subscription does: whoever starts it again loses nothing. */
export function aftermath(before: Position, ended: Ended): Aftermath {
  const { verdict, now } = ended;
  const at = { ...before, lastAnswers: withAnswer(before.lastAnswers, answerOf(ended)) };
  switch (verdict.kind) {
    case 'accepted':
      return {
        kind: 'delivered',
        at: {
          ...at,
          position: Math.max(before.position, ended.upTo),
          dueAt: null,
          failingSince: null,
          failures: 0,
          deliveredAt: now,
          notice: null,
        },
      };
    case 'gone':
      return { kind: 'over', at: { ...at, notice: { kind: 'ended', at: now } }, status: 'ended' };
    case 'failed':
      return failed(at, ended, verdict.retryAfterSeconds);
    default:
      return verdict satisfies never;
  }
}

function failed(before: Position, { now, random, givesUp }: Ended, retryAfterSeconds: number | null): Aftermath {
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? now;
  const delayMs = retryDelayMs(failures, random, retryAfterSeconds);
  const at = { ...before, failures, failingSince, dueAt: new Date(Date.parse(now) + delayMs).toISOString() };
  if (givesUp && shouldDisable(failures, Date.parse(failingSince), Date.parse(now)))
    return { kind: 'over', at: { ...at, dueAt: null, notice: { kind: 'disabled', at: now } }, status: 'disabled' };
  const isSilent = before.notice === null && hasFallenSilent(at, Date.parse(now));
  return { kind: 'again', at: isSilent ? { ...at, notice: { kind: 'silent', at: now } } : at, delayMs };
}

function answerOf({ now, outcome, ms }: Ended): LastAnswer {
  return [Math.floor(Date.parse(now) / 1000), outcome, Math.round(ms)];
}
