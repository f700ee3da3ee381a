import { foldedWords } from '../../publication/spelling/fold.ts';
import { wordPieces } from '../words/split-words.ts';

/** What is searched for, folded. All of it must occur. */
export interface WordQuery {
  /** Each in any of its forms. */
  words: string[];
  /** What stood in quotes: these very words, one after another. */
  phrases: string[][];
}

/** More words than anybody means; the rest is left out of account. */
const MAX_WORDS = 12;
/** “…”, «…», „…“ and "…"; one that is not closed is none. */
const QUOTED = /"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“”]*)[“”]/g;
/** Function words that nearly every text has: beside other words they tell nothing. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'і й та у в з із зі на до за про для що як не це a an the of to in on and for is'.split(' '),
);

/** Reads what somebody typed. Nothing to search for where it has no letters and no digits: `isEmptyQuery`. */
export function readWordQuery(text: string): WordQuery {
  const phrases: string[][] = [];
  const rest = text.replace(QUOTED, (_whole, ...quoted: unknown[]) => {
    const inside = quoted.slice(0, 4).find((one) => typeof one === 'string');
    const words = foldedWords(String(inside ?? ''));
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const words = [...new Set([...wordPieces(rest)].flatMap((piece) => piece.words))];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  const kept = telling.length > 0 || phrases.length > 0 ? telling : words;
  return {
    words: kept.slice(0, MAX_WORDS),
    phrases: phrases.slice(0, MAX_WORDS).map((one) => one.slice(0, MAX_WORDS)),
  };
}

export function isEmptyQuery({ words, phrases }: WordQuery): boolean {
  return words.length === 0 && phrases.length === 0;
}
