import type { Locale } from '../../publication/release.ts';
import { WORDS_EN } from './words.en.ts';
import { WORDS_UK } from './words.uk.ts';
import type { Words } from './words-shape.ts';

const WORDS: Record<Locale, Words> = { uk: WORDS_UK, en: WORDS_EN };

/** The words of pages in a language. */
export function wordsFor(locale: Locale): Words {
  return WORDS[locale];
}
