import type { PayloadRequest } from 'payload';
import { LOCALES, type Locale } from '../../src/publication/release.ts';

/** What a save does to the texts of an item, noted before it begins for those who finish it. */
export interface TextAct {
  kind: 'publish' | 'withdraw' | 'draft';
  /** The text in whose language the save was made. */
  locale: Locale;
  /** Its editor wanted the same done to the texts in these languages. */
  also: readonly Locale[];
}

/** A context is one act's own. Bulk saves do the same to every item; a save within the request of another gets a context of its own (`saveNested`). */
const ACT = 'textAct';

export function noteAct(req: PayloadRequest, act: TextAct): void {
  req.context[ACT] = act;
}

/** The act that is under way; a draft in the language of the request where none was noted. */
export function notedAct(req: PayloadRequest): TextAct {
  const act: unknown = req.context[ACT];
  return isAct(act) ? act : { kind: 'draft', locale: localeOf(req), also: [] };
}

/** The language a request is about; Ukrainian, in which every text begins, where it names none or all. */
export function localeOf(req: PayloadRequest): Locale {
  return LOCALES.find((locale) => locale === req.locale) ?? 'uk';
}

export function othersThan(locale: Locale): Locale[] {
  return LOCALES.filter((other) => other !== locale);
}

function isAct(value: unknown): value is TextAct {
  return value !== null && typeof value === 'object' && 'kind' in value && 'also' in value;
}
