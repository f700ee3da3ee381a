import type { Locale } from '../publication/release.ts';

/** Something to look at before a text comes out. */
export interface Finding {
  /** Stable, for programs. */
  code: string;
  /** `block`: it must not come out so. `warn`: its editor decides. */
  level: 'block' | 'warn';
  /** The field of the form it is about, by its path (`event.deadline`). */
  field: string;
  /** The language of the text it is about. */
  locale: Locale;
  /** What is wrong, and the way out, in both languages of the desk. */
  message: { uk: string; en: string };
}

/** What a check says of a text; the language is the text's own. */
export type Remark = Omit<Finding, 'locale'>;

export function block(code: string, field: string, uk: string, en: string): Remark {
  return { code, level: 'block', field, message: { uk, en } };
}

export function warn(code: string, field: string, uk: string, en: string): Remark {
  return { code, level: 'warn', field, message: { uk, en } };
}
