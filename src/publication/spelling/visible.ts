/** Spaces, controls, marks without a letter, and letters that are drawn as nothing (Hangul fillers, the Braille blank). */
const VISIBLE = /[^\p{Z}\p{C}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** Whether a reader would see anything of a text. */
export function hasVisible(text: string): boolean {
  return VISIBLE.test(text);
}
