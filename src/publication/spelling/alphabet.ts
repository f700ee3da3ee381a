import type { Locale } from '../release.ts';

const ALPHABETS: Record<Locale, Intl.Collator> = {
  uk: new Intl.Collator('uk-UA', { sensitivity: 'base', numeric: true }),
  en: new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true }),
};

/** Compares names by the alphabet of a language, which no database knows: theirs puts all capitals first. */
export function byAlphabet(locale: Locale): (a: string, b: string) => number {
  return ALPHABETS[locale].compare;
}
