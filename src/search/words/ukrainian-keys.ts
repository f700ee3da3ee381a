import { nounKeys } from './ukrainian-nouns.ts';
import { verbKeys } from './ukrainian-verbs.ts';
import { isStem } from './word-stem.ts';

/** Keys of a folded Ukrainian word, of every part of speech that its ending allows. */
export function ukrainianKeys(word: string): string[] {
  return [...nounKeys(word), ...adjectiveKeys(word), ...verbKeys(word)];
}

/** Endings of adjectives that belong to no other word: what is before one is the stem. */
const PLAIN = /^(.+?)(?:ого|ому|ої|ими|их|ий)$/;
/** Those that nouns have too. */
const SHARED = /^(.+?)(?:ою|ій|ім|им|а|у|е|і)$/;
/** After a soft consonant, which as a rule is н: останній. */
const SOFT = /^(.+н)(?:ього|ьому|ьої|ьою|іми|іх|ій|ім|я|ю|є|і)$/;

function adjectiveKeys(word: string): string[] {
  const stems = new Set<string>();
  for (const ending of [PLAIN, SHARED, SOFT]) {
    const stem = ending.exec(word)?.[1];
    if (stem !== undefined && isStem(stem)) stems.add(stem);
  }
  return [...stems].map((stem) => `a:${stem}`);
}
