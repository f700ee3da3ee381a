import type { Release } from '../release.ts';
import { foldedWords } from './fold.ts';

/** Elements that stand inside a word as well as around it; all others part words. */
const INLINE = /<\/?(?:a|strong|em|u|s|code|sub|sup|span|b|i|mark)(?:\s[^>]*)?>/g;
const ELEMENT = /<[^>]*>/g;
/** The renderer writes nothing but marks as references, and no mark is part of a word. */
const REFERENCE = /&#?\w+;/g;

/** The words of a text as they are compared, each once. Those of a query are read alike. */
export function searchWords(text: string): string[] {
  return [...new Set(foldedWords(text))];
}

/** Everything by which a text is found: title, summary, body, names of tags, sources and authors; each word once. */
export function searchTextOf({ title, summary, html, tags, sources, authors }: Release): string {
  const body = html.replace(INLINE, '').replace(ELEMENT, ' ').replace(REFERENCE, ' ');
  const names = [...tags.map(({ name }) => name), ...sources.map(({ name }) => name), ...authors];
  return searchWords([title, summary, body, ...names].join('\n')).join(' ');
}
