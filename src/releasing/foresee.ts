import type { ReleaseRow } from '../log/release-row.ts';
import { nextRow } from '../log/writing/next-state.ts';
import { type Instant, LOCALES } from '../publication/release.ts';
import { visibleFrom } from '../publication/visibility.ts';
import { nextEntry, type Standing } from './next-entry.ts';

/** A change of one text that is to come: the row of the log before it and after. */
export interface ForeseenChange {
  at: Instant;
  /** Null where the log knows nothing of the text. */
  before: ReleaseRow | null;
  after: ReleaseRow;
}

/**
 * What releasing an item as it stands would do, now and at each of its minutes to come, in their order: decided by what decides when
 * it is really released, and nothing is written. Pure.
 */
export function foresee(standing: Standing, origin: string, now: Instant): ForeseenChange[] {
  let { rows } = standing;
  const changes: ForeseenChange[] = [];
  for (const at of momentsOf(standing, now)) {
    const due = LOCALES.flatMap((locale): ForeseenChange[] => {
      const before = rows.find((row) => row.locale === locale) ?? null;
      const entry = nextEntry({ ...standing, rows }, locale, origin, at);
      return entry === null ? [] : [{ at, before, after: { ...nextRow(entry, before, at), seq: before?.seq ?? 0 } }];
    });
    rows = [...rows.filter(({ key }) => due.every(({ after }) => after.key !== key)), ...due.map(({ after }) => after)];
    changes.push(...due);
  }
  return changes;
}

/** Now, and every later minute at which somebody begins or ceases to see a text. */
function momentsOf({ texts }: Standing, now: Instant): Instant[] {
  const later = LOCALES.flatMap((locale) => {
    const text = texts[locale];
    return text.isPublished ? [visibleFrom(text), text.withdrawAt] : [];
  });
  return [now, ...new Set(later.filter((at): at is Instant => at !== null && at > now))].sort();
}
