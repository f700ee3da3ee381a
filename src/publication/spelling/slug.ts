import { transliterate } from './transliterate.ts';

/** Latin letters that Unicode does not decompose into a plain letter and a mark. */
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * A slug: lower-case ASCII letters and digits, words joined by single hyphens. Ukrainian is transliterated (resolution 55),
 * Latin letters lose their diacritics. `''` where the text has neither: the caller must then ask for a slug.
 */
export function toSlug(text: string): string {
  return transliterate(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\x20-\x7e]/gu, (letter) => LATIN[letter] ?? ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
