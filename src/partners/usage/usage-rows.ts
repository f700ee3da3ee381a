import type { InTransaction, LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { findRow, findRows } from '../../stored-rows/find-rows.ts';
import { type AnswerKind, addCounts, type Counts, NO_ANSWERS, readCounts } from './answer-kinds.ts';

const collection = 'partner-usage';

/** What a partner was answered on one day (UTC). */
export interface UsageDay {
  /** `2026-11-22`. */
  day: string;
  answers: Record<AnswerKind, number>;
}

/** The day an instant falls on (UTC). */
export function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}

/** The last `days` days up to today, newest first; days without a request are zero. */
export async function usageOf(
  db: LogDatabase,
  partner: string,
  { now, days }: { now: Instant; days: number },
): Promise<UsageDay[]> {
  const wanted = Array.from({ length: days }, (_, back) =>
    dayOf(new Date(Date.parse(now) - back * 86_400_000).toISOString()),
  );
  const docs = await findRows(db, {
    collection,
    where: { and: [{ partner: { equals: partner } }, { day: { greater_than_equal: wanted.at(-1) ?? '' } }] },
    limit: days + 1,
  });
  const known = new Map(docs.map((row) => [String(row['day']), readCounts(row['counts'])]));
  return wanted.map((day) => ({ day, answers: known.get(day) ?? NO_ANSWERS }));
}

/** Adds to a partner's day. Several processes may: each writes only over what it has read. */
export async function addUsage(db: LogDatabase, partner: string, day: string, counts: Counts): Promise<void> {
  const name = `${partner}/${day}`;
  const where = { name: { equals: name } };
  for (;;) {
    const row = await findRow(db, { collection, where });
    if (row === null) {
      if (await create(db, { name, partner, day, counts, step: 1 })) return;
      continue;
    }
    const step = Number(row['step']);
    const written: unknown = await db.updateOne({
      collection,
      where: { and: [where, { step: { equals: step } }] },
      data: { counts: addCounts(readCounts(row['counts']), counts), step: step + 1 },
      options: { atomic: true },
    });
    if (written !== null) return;
  }
}

/** Deletes what is older than `day`. */
export async function forgetUsageBefore(db: LogDatabase, day: string): Promise<void> {
  await db.deleteMany({ collection, where: { day: { less_than: day } } });
}

/** Deletes all of a partner's, with the partner. */
export async function forgetUsage(db: LogDatabase, partner: string, req?: InTransaction): Promise<void> {
  await db.deleteMany({ collection, where: { partner: { equals: partner } }, ...(req === undefined ? {} : { req }) });
}

/** False where another process was faster. */
async function create(db: LogDatabase, data: Record<string, unknown>): Promise<boolean> {
  try {
    await db.create({ collection, data });
    return true;
  } catch (cause) {
    const there = await db.count({ collection, where: { name: { equals: data['name'] } } });
    if (there.totalDocs === 0) throw cause;
    return false;
  }
}
