import { wordPieces } from './words/split-words.ts';

/** A stretch of plain text; marked where it is a word that was searched for. */
export interface ExtractPart {
  text: string;
  isMarked: boolean;
}

/** Which folded words are marked, and which run of them. */
export interface Wanted {
  words: ReadonlySet<string>;
  phrases: readonly (readonly string[])[];
}

/** How much stands before the first word that was found. */
const CHARS_BEFORE = 70;
const ELLIPSIS = '…';

interface Match {
  start: number;
  end: number;
}

/** A whole text with what was found marked in it. */
export function markWords(text: string, wanted: Wanted): ExtractPart[] {
  return cut(text, 0, text.length, matchesIn(text, wanted));
}

/** About `maxChars` of a text around the most of what was found in it, marked; null where nothing was. Cut between words only. */
export function extract(text: string, wanted: Wanted, maxChars: number): ExtractPart[] | null {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const matches = matchesIn(flat, wanted);
  const densest = densestStart(matches, maxChars - CHARS_BEFORE);
  if (densest === null) return null;
  const start = densest.start <= CHARS_BEFORE ? 0 : flat.indexOf(' ', densest.start - CHARS_BEFORE) + 1;
  const from = Math.min(start, densest.start);
  const last = flat.lastIndexOf(' ', from + maxChars);
  const to = from + maxChars >= flat.length ? flat.length : last > densest.start ? last : from + maxChars;
  const parts = cut(flat, from, to, matches);
  const before = from === 0 ? [] : [{ text: ELLIPSIS, isMarked: false }];
  const after = to === flat.length ? [] : [{ text: ELLIPSIS, isMarked: false }];
  return [...before, ...parts, ...after];
}

/** Every wanted word, and every word of a wanted phrase, in their order. */
function matchesIn(text: string, { words, phrases }: Wanted): Match[] {
  const pieces = [...wordPieces(text)];
  const flat = pieces.flatMap((piece) => piece.words.map((word) => ({ word, piece })));
  const found = new Map<number, Match>();
  const add = ({ start, end }: Match) => found.set(start, { start, end });
  flat.forEach(({ word, piece }, index) => {
    if (words.has(word)) add(piece);
    for (const phrase of phrases) {
      if (phrase.every((one, offset) => flat[index + offset]?.word === one))
        for (const { piece: part } of flat.slice(index, index + phrase.length)) add(part);
    }
  });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The first of those that stand together most closely. */
function densestStart(matches: readonly Match[], width: number): Match | null {
  let best: Match | null = null;
  let most = 0;
  let end = 0;
  matches.forEach((match, index) => {
    while (end < matches.length && (matches[end]?.end ?? 0) <= match.start + width) end += 1;
    if (best !== null && end - index <= most) return;
    best = match;
    most = end - index;
  });
  return best;
}

function cut(text: string, from: number, to: number, matches: readonly Match[]): ExtractPart[] {
  const parts: ExtractPart[] = [];
  let at = from;
  for (const { start, end } of matches) {
    if (start < from || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false });
    parts.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMarked: false });
  return parts;
}
