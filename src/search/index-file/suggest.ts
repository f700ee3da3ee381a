import type { Locale } from '../../publication/release.ts';
import { matchExpression } from '../query/match-expression.ts';
import { readWordQuery } from '../query/word-query.ts';
import { wordKeys } from '../words/word-keys.ts';
import { textsAt } from './find-texts.ts';
import type { IndexFile } from './index-file.ts';
import { formsOf } from './word-forms.ts';

/** What somebody who is still typing may mean, from the texts that everyone may read. */
export interface Suggestions {
  /** What was typed, its last word brought to an end; the most frequent first. */
  queries: string[];
  /** Keys of texts in whose titles all of it occurs, newest first. */
  keys: string[];
}

const MAX_QUERIES = 5;
const MAX_TEXTS = 4;
const MAX_WORDS = 60;
/** Whether a completion occurs beside the other words is a search of its own. */
const MAX_TRIED = 15;
const MIN_CHARS = 2;
const LAST_SIGN = '\u{10ffff}';

export function suggest(file: IndexFile, typed: string, locale: Locale): Suggestions {
  const { words, phrases } = readWordQuery(typed);
  const last = words.at(-1) ?? '';
  // What ends with a sign or stands in quotes is not being typed any more.
  if (last.length < MIN_CHARS || !/[\p{L}\p{N}]$/u.test(typed)) return { queries: [], keys: [] };
  const before = typed.slice(0, typed.search(/[^\s"«»]+$/u));
  const completed = completions(file, last);
  const scope = { locales: [locale], filter: { anyOf: [['all']], noneOf: [] } };
  const others = formsOf(file, 'published', { words: words.slice(0, -1), phrases }).map(({ forms }) => forms);
  const expressionOf = (ends: readonly string[]) => matchExpression([...others, ends], phrases, scope);
  const queries: Completion[] = [];
  for (const completion of distinct(completed).slice(0, MAX_TRIED)) {
    if (queries.length < MAX_QUERIES && occurs(file, expressionOf([completion.word]))) queries.push(completion);
  }
  return {
    queries: queries.map(({ spelling }) => before + spelling),
    keys: titles(file, expressionOf(completed.map(({ word }) => word))),
  };
}

/** Whether a text has all of it. */
function occurs({ statements }: IndexFile, expression: string | null): boolean {
  const find = 'SELECT 1 FROM published_texts WHERE published_texts MATCH ? LIMIT 1';
  return expression !== null && statements.prepare(find).get(expression) !== undefined;
}

interface Completion {
  word: string;
  spelling: string;
}

function completions({ statements }: IndexFile, beginning: string): Completion[] {
  const rows = statements
    .prepare(
      `SELECT word, spelling FROM published_words WHERE word >= ? AND word < ? ORDER BY texts DESC, word LIMIT ${MAX_WORDS}`,
    )
    .raw()
    .all(beginning, beginning + LAST_SIGN) as [string, string][];
  return rows.map(([word, spelling]) => ({ word, spelling }));
}

/** One form of each word: the most frequent. */
function distinct(words: readonly Completion[]): Completion[] {
  const keys = new Set<string>();
  return words.filter(({ word }) => {
    const own = wordKeys(word);
    const isNew = !own.some((key) => keys.has(key));
    for (const key of own) keys.add(key);
    return isNew;
  });
}

function titles(file: IndexFile, expression: string | null): string[] {
  if (expression === null) return [];
  const rows = file.statements
    .prepare(`SELECT rowid FROM published_titles WHERE published_titles MATCH ? ORDER BY rowid DESC LIMIT ${MAX_TEXTS}`)
    .safeIntegers(true)
    .raw()
    .all(expression) as [bigint][];
  const ids = rows.map(([id]) => id);
  return textsAt(file, 'published', ids).map(({ text }) => text);
}
