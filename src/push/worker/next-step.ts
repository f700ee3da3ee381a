import type { SendResult } from '../outgoing/answer.ts';
import { type AttemptStatus, isSuccess } from '../state/attempt.ts';
import type { Notice } from '../state/notice.ts';

/** What becomes of a subscriber after an attempt. */
export type NextStep =
  /** It has accepted, and may have more to get. */
  | { kind: 'continue' }
  /** It is tried again; `notice` is what people are told now. */
  | { kind: 'retry'; delayMs: number; notice: Notice | null }
  /** It gets no more. `ended`: it said so itself (410). `disabled`: days of failure. */
  | { kind: 'end'; status: 'disabled' | 'ended'; notice: Notice }
  /** The worker stops; nothing is known of what was under way. */
  | { kind: 'interrupted' };

/** What is noted of a request's result. */
export function statusOf(result: SendResult): AttemptStatus {
  return result.kind === 'answered' ? result.status : result.stage;
}

/** 2xx is success, everything else is not. */
export function isAccepted(result: SendResult): boolean {
  return isSuccess(statusOf(result));
}

/** The subscriber wants no more of this (410). */
export function isGone(result: SendResult): boolean {
  return statusOf(result) === 410;
}

/** Whether an answer may have asked for a pause: 429 and 503 may say when (RFC 9110 10.2.3). */
export function isPause(status: AttemptStatus | undefined): boolean {
  return status === 429 || status === 503;
}

/** For how long a subscriber asks not to be asked again, in seconds; null where it says nothing that can be read. `nowMs` is epoch milliseconds. */
export function retryAfterSeconds(result: SendResult, nowMs: number): number | null {
  if (result.kind === 'failed' || !isPause(result.status)) return null;
  const value = result.headers['retry-after'];
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  // Node reads almost anything as a date; HTTP's end like this (RFC 9110 5.6.7).
  const at = /^[A-Z][\w ,:-]+ GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - nowMs) / 1000));
}
