import { foldedWords } from '../../publication/spelling/fold.ts';

/** Letters, digits, and what stands within a word and does not count: marks, invisible signs, apostrophes and what is typed for them. */
const PIECE = /[\p{L}\p{N}\p{M}\p{Cf}'’‘‛ʼʻʹˮ`´′‵＇"“”″]+/gu;
const APOSTROPHES = /['’‘‛ʼʻʹˮ`´′‵＇]/g;
const NOT_SHOWN = /[\p{M}\p{Cf}"“”″]/gu;
/** A word that is longer is no word: it is found as it stands, and never offered. */
export const MAX_WORD_CHARS = 40;

/** A piece of a text that holds folded words: as a rule one, none where it is only signs. */
export interface WordPiece {
  words: readonly string[];
  /** Where it stands, in UTF-16 units. */
  start: number;
  end: number;
}

/** The words of a text in their order, and where they stand in it. */
export function* wordPieces(text: string): Generator<WordPiece> {
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    yield { words: wordsOf(piece), start: match.index, end: match.index + piece.length };
  }
}

/** How a folded word is written where it stood: small letters, one kind of apostrophe. */
export function spellingOf(piece: string): string {
  const plain = piece.normalize('NFC').toLowerCase().replace(NOT_SHOWN, '').replace(APOSTROPHES, 'ʼ');
  return plain.replace(/^ʼ+|ʼ+$/g, '');
}

/** Most words of a text were in another one. */
const known = new Map<string, readonly string[]>();
const MAX_KNOWN = 200_000;

function wordsOf(piece: string): readonly string[] {
  const found = known.get(piece);
  if (found !== undefined) return found;
  const words = foldedWords(piece);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(piece, words);
  return words;
}
