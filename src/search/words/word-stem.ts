const VOWEL = /[аеєиіїоуюя]/;
const LAST_VOWEL = /[аеєиіїоуюя](?=[^аеєиіїоуюя]*$)/;

/** Whether what is left without an ending can be a stem: three letters with a vowel, or two that end in one (дія). */
export function isStem(letters: string): boolean {
  return VOWEL.test(letters) && (letters.length >= 3 || (letters.length === 2 && VOWEL.test(letters.slice(1))));
}

/** The last vowel, and where it stands; null where there is none. */
export function lastVowel(letters: string): { vowel: string; index: number } | null {
  const found = LAST_VOWEL.exec(letters);
  return found === null ? null : { vowel: found[0], index: found.index };
}
