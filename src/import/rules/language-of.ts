import { LOCALES, type Locale } from '../../publication/release.ts';

/** What a text was written in, as far as its letters tell: `other` for Russian, which nobody here publishes in. */
export type FoundLanguage = Locale | 'other' | 'unknown';

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Letters that one of the two alphabets lacks. */
const UKRAINIAN = /[іїєґ]/giu;
const RUSSIAN = /[ыэъё]/giu;
/** So much of a text tells; a long report costs no more. */
const LOOKED_AT = 20_000;
/** Fewer letters are a name, and a name is of no language. */
const FEWEST = 12;

/** The language of a text by looking at it: at its letters, and not at where it stood. */
export function languageOf(text: string): FoundLanguage {
  const sample = text.slice(0, LOOKED_AT);
  const cyrillic = count(sample, CYRILLIC);
  const latin = count(sample, LATIN);
  if (cyrillic + latin < FEWEST) return 'unknown';
  if (latin > cyrillic) return 'en';
  return count(sample, RUSSIAN) > count(sample, UKRAINIAN) ? 'other' : 'uk';
}

const NAMES: Record<string, Locale> = {
  ukr: 'uk',
  ua: 'uk',
  ukrainian: 'uk',
  українська: 'uk',
  eng: 'en',
  english: 'en',
};

/** The language that an origin names: `uk`, `uk-UA`, `ua`, `en_GB`; null for what is none of ours. */
export function languageNamed(name: string): Locale | null {
  const folded = name.trim().toLowerCase();
  const [code = ''] = folded.split(/[-_]/);
  return LOCALES.find((locale) => locale === code) ?? NAMES[folded] ?? NAMES[code] ?? null;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
