import type { Release } from '../../src/publication/release.ts';
import { searchTextOf } from '../../src/publication/spelling/search-text.ts';

/** Whether each of these words stands in a text, be it as a part of a longer one: what the database is asked for, said in one line. */
export function hasWords(release: Release, words: readonly string[]): boolean {
  const text = searchTextOf(release);
  return words.every((word) => text.includes(word));
}
