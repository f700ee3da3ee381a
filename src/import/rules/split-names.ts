import { aliasKey } from '../../publication/spelling/alias-key.ts';

/** What became of names that stood together. */
export interface SplitNames {
  /** In their order, each as it was written. */
  names: string[];
  /** Words that are part of no known name. */
  left: string[];
}

/** Longer names than this many words there are none. */
const MOST_WORDS = 12;

/**
 * Names that were written with nothing between them: «партнерство міжнародна підтримка» are two. The longest known name that begins at a
 * word is meant; words of none are left. Pure.
 *
 * @param isKnown whether somebody bears the name with this key (`aliasKey`)
 */
export function splitNames(text: string, isKnown: (key: string) => boolean): SplitNames {
  const words = text.split(/[\s,;|]+/u).filter((word) => aliasKey(word) !== '');
  const names: string[] = [];
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestFrom(words, at, isKnown);
    if (length === 0) left.push(words[at] ?? '');
    else names.push(words.slice(at, at + length).join(' '));
    at += Math.max(1, length);
  }
  return { names, left };
}

function longestFrom(words: readonly string[], at: number, isKnown: (key: string) => boolean): number {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1)
    if (isKnown(aliasKey(words.slice(at, at + length).join(' ')))) return length;
  return 0;
}
