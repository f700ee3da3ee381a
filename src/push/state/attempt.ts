import type { FailureStage } from '../outgoing/answer.ts';

/** What came of a request: a status, or where it came to grief. */
export type AttemptStatus = number | FailureStage;

/** One request to a subscriber, kept short because there are many: when (epoch seconds), what came of it, how long it took (ms). */
export type LastAnswer = readonly [at: number, status: AttemptStatus, ms: number];

/** How many of its last answers a subscriber's own row keeps. */
const LAST_ANSWERS = 20;

/** The answers with a new one at the end; the oldest fall out. */
export function withAnswer(answers: readonly LastAnswer[], answer: LastAnswer): readonly LastAnswer[] {
  return answers.length < LAST_ANSWERS ? [...answers, answer] : [...answers.slice(1 - LAST_ANSWERS), answer];
}

export function isSuccess(status: AttemptStatus): boolean {
  return typeof status === 'number' && status >= 200 && status < 300;
}
