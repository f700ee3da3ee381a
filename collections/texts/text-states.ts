import type { PayloadRequest } from 'payload';
import type { InTransaction } from '../../src/log/log-database.ts';
import { rowsOfItem } from '../../src/log/reading/texts-of-item.ts';
import { wasPublic } from '../../src/log/reading/view.ts';
import type { ReleaseRow } from '../../src/log/release-row.ts';
import type { ContentType, Instant, Locale } from '../../src/publication/release.ts';
import type { TextState } from '../../src/publication/text-state.ts';
import { embargoUntil, isVisible } from '../../src/publication/visibility.ts';
import { findLatestVersion, findRowById } from '../../src/stored-rows/find-rows.ts';
import { instant, record, type StoredRow } from '../../src/stored-rows/row-fields.ts';
import { isBegunIn } from './is-written.ts';

/** How each text of an item stands: what the public row and the log say of it, and whether a draft waits over it. */
export async function readTextStates(
  db: PayloadRequest['payload']['db'],
  type: ContentType,
  id: number | string,
  now: Instant,
  req: InTransaction = {},
): Promise<Record<Locale, TextState>> {
  const row = await findRowById(db, type, id, req);
  const latest = (await findLatestVersion(db, type, id, req)) ?? record(row);
  const released = row === null ? [] : await rowsOfItem(db, String(row['uid']), req);
  const stateIn = (locale: Locale) =>
    stateOf(record(row), latest, released.find((each) => each.locale === locale) ?? null, locale, now);
  return { uk: stateIn('uk'), en: stateIn('en') };
}

function stateOf(
  row: StoredRow,
  latest: StoredRow,
  released: ReleaseRow | null,
  locale: Locale,
  now: Instant,
): TextState {
  const own = (field: string) => record(row[field])[locale];
  const isPublished = own('_status') === 'published';
  const schedule = {
    isPublished,
    publishedAt: instant(own('publishedAt')),
    embargoUntil: instant(own('embargoUntil')),
    withdrawAt: instant(own('withdrawAt')),
  };
  const waits = isPublished && record(latest['_status'])[locale] !== 'published';
  const until = embargoUntil(schedule, now, (released?.embargo ?? null) !== null);
  if (isVisible(schedule, now) && isBegunIn(row, locale)) return { kind: 'public', at: schedule.publishedAt, waits };
  if (until !== null) return { kind: 'embargoed', at: until, waits };
  if (isPublished && schedule.publishedAt !== null && schedule.publishedAt > now)
    return { kind: 'planned', at: schedule.publishedAt, waits };
  if (released !== null && wasPublic(released)) return { kind: 'withdrawn', at: released.withdrawnAt, waits: false };
  return { kind: isBegunIn(latest, locale) ? 'draft' : 'none', at: null, waits: false };
}
