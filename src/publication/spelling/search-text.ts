import type { Release } from '../release.ts';

/** Elements that stand inside a word as well as around it; all others part words. */
const INLINE = /<\/?(?:a|strong|em|u|s|code|sub|sup|span|b|i|mark)(?:\s[^>]*)?>/g;
const ELEMENT = /<[^>]*>/g;
/** The renderer writes nothing but marks as references, and no mark is part of a word. */
const REFERENCE = /&#?\w+;/g;
/** Apostrophes and what is typed for them. They go first: folding would make a space of some. */
const APOSTROPHES = /['’‘ʼˮ`´′＇"“”]/g;
/** Stress marks, soft hyphens: within a word they do not count. */
const MARKS = /[\p{M}\p{Cf}]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The words of a text as they are compared: lower case, no apostrophes, marks or signs. Those of a query are read alike. */
export function searchWords(text: string): string[] {
  const folded = text.replace(APOSTROPHES, '').normalize('NFKC').toLowerCase().replace(MARKS, '');
  return [...new Set(folded.split(BETWEEN_WORDS).filter((word) => word !== ''))];
}

/** Everything by which a text is found: title, summary, body, names of tags, sources and authors; each word once. */
export function searchTextOf({ title, summary, html, tags, sources, authors }: Release): string {
  const body = html.replace(INLINE, '').replace(ELEMENT, ' ').replace(REFERENCE, ' ');
  const names = [...tags.map(({ name }) => name), ...sources.map(({ name }) => name), ...authors];
  return searchWords([title, summary, body, ...names].join('\n')).join(' ');
}
