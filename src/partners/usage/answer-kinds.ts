/** What partners are answered, as far as they need to know how they use the API. */
const ANSWER_KINDS = ['answered', 'unchanged', 'refused', 'limited', 'failed'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export type Counts = Readonly<Record<AnswerKind, number>>;

export const NO_ANSWERS: Counts = { answered: 0, unchanged: 0, refused: 0, limited: 0, failed: 0 };

/** `unchanged` is 304, `limited` 429, `failed` 5xx, `refused` every other 4xx. */
export function answerKindOf(status: number): AnswerKind {
  if (status === 304) return 'unchanged';
  if (status === 429) return 'limited';
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'answered';
}

export function addCounts(a: Counts, b: Counts): Counts {
  const sum = { ...NO_ANSWERS };
  for (const kind of ANSWER_KINDS) sum[kind] = a[kind] + b[kind];
  return sum;
}

/** Stored counts; a kind that was not known then is zero. */
export function readCounts(stored: unknown): Counts {
  const counts = { ...NO_ANSWERS };
  if (stored === null || typeof stored !== 'object') return counts;
  for (const kind of ANSWER_KINDS) counts[kind] = Number((stored as Record<string, unknown>)[kind] ?? 0);
  return counts;
}
