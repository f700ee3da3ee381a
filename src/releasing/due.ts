import type { LogDatabase } from '../log/log-database.ts';
import { releasedSince } from '../log/reading/texts-of-item.ts';
import { ensureCounter, readCounter, swapCounter } from '../log/writing/counters.ts';
import { CONTENT_TYPES, type ContentType, type Instant, LOCALES } from '../publication/release.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { instant, record, rowId } from '../stored-rows/row-fields.ts';
import type { ReleaseContext } from './release-context.ts';
import { releaseItem } from './release-item.ts';
import type { Transact } from './rerelease.ts';

/** Remembers up to when everything that fell due has been released, in milliseconds since 1970. */
const COUNTER = 'due-until';
/** What may fall due: each text has its own. */
const MOMENTS = LOCALES.flatMap((locale) =>
  (['publishedAt', 'embargoUntil', 'withdrawAt'] as const).map((field) => ({ locale, field })),
);
/** A write may commit a little after the instant it read as now. */
const MARGIN_MS = 120_000;

/**
 * Releases items with a published text whose date, embargo or withdrawal has come since the last call, also across a restart; the first call ever looks
 * at all of them, since they may have been written long before. Returns how many texts changed. An item looked at twice does not
 * change twice.
 */
export async function releaseDue(context: ReleaseContext, db: LogDatabase, transact: Transact): Promise<number> {
  await ensureCounter(db, COUNTER);
  const { value } = await readCounter(db, COUNTER);
  const now = context.now();
  const since = new Date(Math.max(value - MARGIN_MS, 0)).toISOString();
  let changed = 0;
  for (const type of CONTENT_TYPES) {
    for (const { locale, field } of MOMENTS) {
      for (const itemId of await dueItems(db, type, { locale, field }, { since, now })) {
        changed += await transact((req) => releaseItem(context, db, type, itemId, req));
        // The embedded database answers synchronously: let others run between items.
        await new Promise(setImmediate);
      }
    }
  }
  await swapCounter(db, COUNTER, value, { value: Date.parse(now), note: null });
  if (changed > 0) context.logSignal.notify();
  return changed;
}

/** Items whose moment lies between the two, but for those that have been released since: most were, when they were saved. */
async function dueItems(
  db: LogDatabase,
  type: ContentType,
  { locale, field }: (typeof MOMENTS)[number],
  { since, now }: { since: Instant; now: Instant },
): Promise<string[]> {
  const docs = await findRows(db, {
    collection: type,
    locale,
    where: {
      and: [
        { _status: { equals: 'published' } },
        { [field]: { greater_than: since } },
        { [field]: { less_than_equal: now } },
      ],
    },
    select: { [field]: true },
  });
  const due = docs.map((row) => ({ itemId: rowId(row), at: instant(record(row[field])[locale]) ?? now }));
  const released = await releasedSince(
    db,
    type,
    due.map(({ itemId }) => itemId),
  );
  return due.filter(({ itemId, at }) => (released.get(itemId) ?? '') < at).map(({ itemId }) => itemId);
}
