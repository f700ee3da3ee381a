import { LOCALES, type Locale } from '../publication/release.ts';
import { record, type StoredRow } from '../stored-rows/row-fields.ts';

/** What an import noted in the row of an item. */
export interface ImportedMark {
  /**
   * As what the import saved it: history, which nobody is told of by push, or news. Null once somebody else has saved it: it is theirs
   * from then on.
   */
  as: 'history' | 'news' | null;
  /** Which text of the origin each language was made from, and a digest of all that was made of it. */
  texts: Partial<Record<Locale, { origin: string; digest: string }>>;
}

const IMPORTING = 'isImporting';

/** A context for saves that an import makes. */
export function importingContext(): Record<string, unknown> {
  return { [IMPORTING]: true };
}

export function isImporting({ context }: { context: Record<string, unknown> }): boolean {
  return context[IMPORTING] === true;
}

/** The mark of a row, whatever stands in it; null where no import made the item. */
export function importedMark(row: StoredRow): ImportedMark | null {
  const stored: unknown = row['imported'];
  if (stored === null || typeof stored !== 'object') return null;
  const { as, texts } = record(stored);
  return { as: as === 'history' || as === 'news' ? as : null, texts: textsOf(texts) };
}

/** The mark of an item that somebody else than the import saves: from now on it is theirs. */
export function takenOver(stored: unknown): unknown {
  return stored === null || stored === undefined ? null : { ...record(stored), as: null };
}

function textsOf(stored: unknown): ImportedMark['texts'] {
  const texts: ImportedMark['texts'] = {};
  for (const locale of LOCALES) {
    const { origin, digest } = record(record(stored)[locale]);
    if (typeof origin === 'string' && typeof digest === 'string') texts[locale] = { origin, digest };
  }
  return texts;
}
