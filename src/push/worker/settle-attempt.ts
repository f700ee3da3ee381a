import type { Instant } from '../../publication/release.ts';
import type { SendResult } from '../outgoing/answer.ts';
import { withAnswer } from '../state/attempt.ts';
import type { Notice } from '../state/notice.ts';
import type { SubscriberState } from '../state/subscriber-states.ts';
import { isAccepted, isGone, type NextStep, retryAfterSeconds, statusOf } from './next-step.ts';
import { retryDelayMs, shouldDisable } from './retry.ts';
import { hasFallenSilent } from './silence.ts';

/** One attempt, as it ended. */
export interface EndedAttempt {
  result: SendResult;
  /** Whether days of failure disable the subscriber. */
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
export interface Settled {
  at: SubscriberState;
  next: NextStep;
}

/** Pure. A 410 keeps the position, as a disabled subscription does: whoever starts it again loses nothing. */
export function settleAttempt(before: SubscriberState, attempt: EndedAttempt): Settled {
  const { result, ms, upTo, now } = attempt;
  const answer = [Math.floor(Date.parse(now) / 1000), statusOf(result), Math.round(ms)] as const;
  const at = { ...before, lastAnswers: withAnswer(before.lastAnswers, answer) };
  if (isAccepted(result)) return { at: delivered(at, upTo, now), next: { kind: 'continue' } };
  if (!isGone(result)) return failed(at, attempt);
  const notice: Notice = { kind: 'ended', at: now };
  return { at: { ...at, notice }, next: { kind: 'end', status: 'ended', notice } };
}

function delivered(before: SubscriberState, upTo: number, now: Instant): SubscriberState {
  const position = Math.max(before.position, upTo);
  return { ...before, position, dueAt: null, failingSince: null, failures: 0, deliveredAt: now, notice: null };
}

function failed(before: SubscriberState, { result, now, random, givesUp }: EndedAttempt): Settled {
  const nowMs = Date.parse(now);
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? now;
  const delayMs = retryDelayMs(failures, random, retryAfterSeconds(result, nowMs));
  const at = { ...before, failures, failingSince, dueAt: new Date(nowMs + delayMs).toISOString() };
  if (givesUp && shouldDisable(failures, Date.parse(failingSince), nowMs)) {
    const notice: Notice = { kind: 'disabled', at: now };
    return { at: { ...at, dueAt: null, notice }, next: { kind: 'end', status: 'disabled', notice } };
  }
  if (before.notice !== null || !hasFallenSilent(at, nowMs))
    return { at, next: { kind: 'retry', delayMs, notice: null } };
  const notice: Notice = { kind: 'silent', at: now };
  return { at: { ...at, notice }, next: { kind: 'retry', delayMs, notice } };
}
