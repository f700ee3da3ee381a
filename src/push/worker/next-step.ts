import type { SendResult } from '../outgoing/answer.ts';
import type { Outcome } from '../state/attempt.ts';

/** What an answer means for the subscription. */
export type Verdict =
  | { kind: 'accepted' }
  /** The subscriber wants no more of this (410). */
  | { kind: 'gone' }
  | { kind: 'failed'; retryAfterSeconds: number | null };

/** 2xx is success, 410 ends it, everything else is tried again; 429 and 503 may say when (RFC 9110 10.2.3). */
export function judgeAnswer(result: SendResult, nowMs: number): Verdict {
  if (result.kind === 'failed') return { kind: 'failed', retryAfterSeconds: null };
  const { status, headers } = result;
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status === 410) return { kind: 'gone' };
  return { kind: 'failed', retryAfterSeconds: isPause(status) ? readRetryAfter(headers['retry-after'], nowMs) : null };
}

/** What is noted of a result. */
export function outcomeOf(result: SendResult): Outcome {
  return result.kind === 'answered' ? result.status : result.stage;
}

/** Whether an answer may have asked for a pause. */
export function isPause(outcome: Outcome | undefined): boolean {
  return outcome === 429 || outcome === 503;
}

/** Seconds, or a date of HTTP; null for anything else. */
function readRetryAfter(value: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  // Node reads almost anything as a date; HTTP's end like this (RFC 9110 5.6.7).
  const at = /^[A-Z][\w ,:-]+ GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - nowMs) / 1000));
}
