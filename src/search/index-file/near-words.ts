import type { WordQuery } from '../query/word-query.ts';
import { distanceWithin } from '../words/edit-distance.ts';
import { wordKeys } from '../words/word-keys.ts';
import type { IndexFile } from './index-file.ts';
import { formsOf } from './word-forms.ts';

/** A word that no published text has, and words like it that some do; most alike first, as they are written. */
export interface NearWords {
  word: string;
  near: string[];
}

const MAX_NEAR = 3;
const MIN_CHARS = 3;
/** Of words that begin alike, so many at most are looked at, the most frequent first: a matter of some milliseconds. */
const MAX_LOOKED_AT = 1_500;
/** Who misspells more words than these is not helped by a list. */
const MAX_WORDS = 3;
const LAST_SIGN = '\u{10ffff}';

/** Words to offer instead of those that occur nowhere, from the texts that everyone may read. */
export function nearWords(file: IndexFile, query: WordQuery): NearWords[] {
  const nowhere = formsOf(file, 'published', query).filter(({ forms }) => forms.length === 0);
  return nowhere
    .slice(0, MAX_WORDS)
    .map(({ word }) => ({ word, near: near(file, word) }))
    .filter((found) => found.near.length > 0);
}

function near(file: IndexFile, word: string): string[] {
  if (word.length < MIN_CHARS) return [];
  const limit = word.length <= 4 ? 1 : 2;
  const alike: { word: string; spelling: string; texts: number; distance: number }[] = [];
  for (const [candidate, spelling, texts] of candidates(file, word, limit)) {
    const distance = distanceWithin(word, candidate, limit);
    if (distance !== null) alike.push({ word: candidate, spelling, texts, distance });
  }
  alike.sort((a, b) => a.distance - b.distance || b.texts - a.texts || (a.word < b.word ? -1 : 1));
  const offered: string[] = [];
  const keys = new Set<string>();
  for (const one of alike) {
    // Another form of what is offered already says nothing new.
    const own = wordKeys(one.word);
    if (own.some((key) => keys.has(key))) continue;
    for (const key of own) keys.add(key);
    offered.push(one.spelling);
    if (offered.length === MAX_NEAR) break;
  }
  return offered;
}

/** Words of about the same length that begin as this one does, or would if one of its first two letters were wrong. */
function candidates({ statements }: IndexFile, word: string, limit: number): [string, string, number][] {
  const [first = '', second = '', third = ''] = word;
  const beginnings = new Set([first + second, second + first, first + third, second + third]);
  const find = statements
    .prepare(
      `SELECT word, spelling, texts FROM published_words
       WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? ORDER BY texts DESC LIMIT ${MAX_LOOKED_AT}`,
    )
    .raw();
  const { length } = word;
  return [...beginnings].flatMap(
    (start) => find.all(start, start + LAST_SIGN, length - limit, length + limit) as [string, string, number][],
  );
}
