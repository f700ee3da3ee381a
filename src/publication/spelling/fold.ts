/** Apostrophes and what is typed or pasted for them, the straight double quotation mark included. */
const APOSTROPHES = /['’‘‛ʼʻʹˮ`´′‵＇"“”″]/g;
/** Stress marks, soft hyphens, zero-width characters: within a word they do not count. */
const MARKS = /[\p{M}\p{Cf}]/gu;
/** Until 2019 проект, since then проєкт; the root stands in many words. */
const PROJECT = /проек(?=[тц])/g;

/**
 * The one folding of the product: two spellings that people take for the same word are equal after it. Lower case in every script,
 * letters of one sign or of several alike (NFKC), no apostrophes, stress marks or characters that cannot be seen, and the root
 * проект as проєкт. Signs and spaces between words stay. For comparing only, never for showing.
 */
export function fold(text: string): string {
  // Apostrophes go first, since NFKC would make a space of some, and once more, since it makes some of other signs (⁗, ŉ).
  return text
    .normalize('NFC')
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(MARKS, '')
    .replace(PROJECT, 'проєк');
}

/** The same as a function of a page's script, made of the same expressions: `const fold = (text) => …`. */
export const FOLD_SCRIPT = `const fold = (text) => text.normalize('NFC').replace(${APOSTROPHES}, '').normalize('NFKC').replace(${APOSTROPHES}, '').toLowerCase().normalize('NFC').replace(${MARKS}, '').replace(${PROJECT}, 'проєк');`;

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The folded words of a text in their order; none for a text of nothing but signs. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}
