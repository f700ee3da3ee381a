import type { Instant, Locale } from '../../src/publication/release.ts';
import { correctionsWith } from '../../src/releasing/stored-corrections.ts';
import { instant, record, type StoredRow } from '../../src/stored-rows/row-fields.ts';
import { othersThan } from './text-act.ts';

/** Which text comes out, beside what: the item's public row before, which is null of a new item, and when. */
export interface Publishing {
  row: StoredRow | null;
  locale: Locale;
  now: Instant;
}

/**
 * What publishing adds to a text: its date, the embargo that holds its translation, its note of correction to those that came out before,
 * and nothing of an earlier withdrawal. A minute of withdrawal that stood before and has passed belongs to the life before. Pure.
 *
 * @param text as it is to come out, in its language; @param original as it stood
 */
export function publishingAdds(
  text: Readonly<Record<string, unknown>>,
  original: unknown,
  { row, locale, now }: Publishing,
) {
  const heldUntil = row === null ? null : heldBeside(row, locale, now);
  const note = text['correction'];
  const stood: unknown = record(original)['withdrawAt'];
  const isOver = typeof stood === 'string' && stood === text['withdrawAt'] && Date.parse(stood) <= Date.parse(now);
  return {
    publishedAt: text['publishedAt'] ?? now,
    embargoUntil: text['embargoUntil'] ?? heldUntil,
    withdrawalNotice: null,
    withdrawalNote: null,
    ...(isOver ? { withdrawAt: null } : {}),
    // The field is for one note: once that is out, the next one begins empty.
    ...('correction' in text
      ? { correction: null, corrections: correctionsWith(typeof note === 'string' ? note : '', row, locale, now) }
      : {}),
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
