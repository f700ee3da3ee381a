import type { LogDatabase } from '../log-database.ts';
import { ensureCounter, readCounter, swapCounter } from './counters.ts';

/** Positions that were given in a log that is lost, and are never given again: those between the two. */
export interface LogGap {
  after: number;
  before: number;
}

/** Its note lists the gaps. */
const GAPS = 'log-gaps';

/** The gaps of a log, in the order they came about. */
export async function readGaps(db: LogDatabase): Promise<LogGap[]> {
  return gapsOf((await readCounter(db, GAPS)).note);
}

/**
 * Notes a gap, to be done before numbers go on behind it, and tells which one it is: another process that starts as well, or one that died
 * meanwhile, may have noted one from the same position on.
 */
export async function noteGap(db: LogDatabase, gap: LogGap): Promise<LogGap> {
  await ensureCounter(db, GAPS);
  for (;;) {
    const { value, note } = await readCounter(db, GAPS);
    const noted = gapsOf(note).find(({ after, before }) => after === gap.after && before >= gap.before);
    if (noted !== undefined) return noted;
    const next = { value: value + 1, note: [...gapsOf(note), gap] };
    if (await swapCounter(db, GAPS, value, next)) return gap;
  }
}

/** Whether a position belongs to what is lost: whoever stands there has heard of what this log does not know. */
export function isInGap(gaps: readonly LogGap[], seq: number): boolean {
  return gaps.some(({ after, before }) => seq > after && seq < before);
}

function gapsOf(note: unknown): LogGap[] {
  return Array.isArray(note)
    ? note.map((gap: LogGap) => ({ after: Number(gap.after), before: Number(gap.before) }))
    : [];
}
