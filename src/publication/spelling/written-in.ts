import type { Locale } from '../release.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** An abbreviation alone is of no language. */
const LATIN_WORD = /[a-z]{2}/;

/**
 * The other language, where a name on a page of `locale` is plainly in it (WCAG 2.2, 3.1.2): names of tags, sources and files are not
 * always translated, and only their letters tell. Null: it is in the page's own, or nobody can tell.
 */
export function otherLanguageOf(name: string, locale: Locale): Locale | null {
  if (CYRILLIC.test(name)) return locale === 'uk' ? null : 'uk';
  return locale === 'uk' && LATIN_WORD.test(name) ? 'en' : null;
}
