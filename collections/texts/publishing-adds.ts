import type { Instant, Locale } from '../../src/publication/release.ts';
import { instant, record, type StoredRow } from '../../src/stored-rows/row-fields.ts';
import { othersThan } from './text-act.ts';

/**
 * What publishing adds to a text: its date, the embargo that holds its translation, and nothing of an earlier withdrawal. A minute of
 * withdrawal that stood before and has passed belongs to the life before. Pure.
 *
 * @param text as it is to come out; @param original as it stood; @param heldUntil while its translation is under embargo
 */
export function publishingAdds(
  text: Readonly<Record<string, unknown>>,
  original: unknown,
  heldUntil: Instant | null,
  now: Instant,
) {
  const stood: unknown = record(original)['withdrawAt'];
  const isOver = typeof stood === 'string' && stood === text['withdrawAt'] && Date.parse(stood) <= Date.parse(now);
  return {
    publishedAt: text['publishedAt'] ?? now,
    embargoUntil: text['embargoUntil'] ?? heldUntil,
    withdrawalNotice: null,
    withdrawalNote: null,
    ...(isOver ? { withdrawAt: null } : {}),
  };
}

/**
 * Until when a text that comes out first is held because its translation is: an embargo on a story is not broken by translating it.
 * Null where there is none, and for a text that is out already. Pure.
 *
 * @param row the public row, before
 */
export function heldBeside(row: StoredRow, locale: Locale, now: Instant): Instant | null {
  const status = record(row['_status']);
  if (status[locale] === 'published') return null;
  const held = othersThan(locale)
    .filter((other) => status[other] === 'published')
    .flatMap((other) => instant(record(row['embargoUntil'])[other]) ?? []);
  return held.find((until) => until > now) ?? null;
}
