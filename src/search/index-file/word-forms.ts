import type { WordQuery } from '../query/word-query.ts';
import type { Shelf } from '../searchable-text.ts';
import { wordKeys } from '../words/word-keys.ts';
import type { IndexFile } from './index-file.ts';

/** A word has some twenty forms; a key that more words share tells little, and each costs a step for every text. */
const MAX_FORMS = 40;
/** Shorter beginnings begin too much. */
const MIN_BEGINNING = 3;
/** After all words that begin alike. */
const LAST_SIGN = '\u{10ffff}';

/** A word of a query, and the words of the vocabulary that are meant by it. */
export interface WordForms {
  word: string;
  /** It in its forms; or, where no text has any of them, the words that begin with it; the most frequent first. Empty where there are none either. */
  forms: string[];
}

/** What the words of a query stand for on a shelf. */
export function formsOf(file: IndexFile, shelf: Shelf, { words }: WordQuery): WordForms[] {
  return words.map((word) => {
    const forms = inflected(file, shelf, word);
    return { word, forms: forms.length > 0 ? forms : beginningWith(file, shelf, word) };
  });
}

function inflected({ statements }: IndexFile, shelf: Shelf, word: string): string[] {
  const keys = JSON.stringify(wordKeys(word));
  const rows = statements
    .prepare(
      `SELECT DISTINCT w.word, w.texts FROM ${shelf}_keys AS k JOIN ${shelf}_words AS w ON w.word = k.word
       WHERE k.key IN (SELECT value FROM json_each(?)) ORDER BY w.texts DESC, w.word LIMIT ${MAX_FORMS}`,
    )
    .raw()
    .all(keys) as [string, number][];
  return rows.map(([form]) => form);
}

/** Somebody who is still typing, or means all that has this root. */
export function beginningWith(file: IndexFile, shelf: Shelf, word: string, limit = MAX_FORMS): string[] {
  if (word.length < MIN_BEGINNING) return [];
  const rows = file.statements
    .prepare(
      `SELECT word FROM ${shelf}_words WHERE word >= ? AND word < ? ORDER BY texts DESC, word LIMIT ${MAX_FORMS}`,
    )
    .raw()
    .all(word, word + LAST_SIGN) as [string][];
  return rows.slice(0, limit).map(([form]) => form);
}
