import { englishKeys } from './english-keys.ts';
import { irregularLemma } from './irregular-words.ts';
import { ukrainianKeys } from './ukrainian-keys.ts';

const UKRAINIAN = /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя]{3,}$/;
const ENGLISH = /^[a-z]{3,}$/;

/**
 * What a folded word may be a form of. Two words are forms of one word when they share a key; so a form that may be of two words meets
 * both (міст: місто, міст), and these do not meet each other. Every word has itself for a key.
 */
export function wordKeys(word: string): string[] {
  const keys = new Set([word]);
  const lemma = irregularLemma(word);
  if (lemma !== null) return [...keys.add(`=${lemma}`)];
  if (UKRAINIAN.test(word)) for (const key of ukrainianKeys(word)) keys.add(key);
  else if (ENGLISH.test(word)) for (const key of englishKeys(word)) keys.add(key);
  return [...keys];
}

/** Whether two folded words are taken for forms of one. */
export function areForms(one: string, other: string): boolean {
  const keys = new Set(wordKeys(one));
  return wordKeys(other).some((key) => keys.has(key));
}
