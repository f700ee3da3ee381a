/** Words that look like a form of another, and are none. */
const ITSELF: ReadonlySet<string> = new Set(
  'news united nothing something everything anything during evening morning spring string bring thing king wing ring always perhaps this his has was does hundred need seed feed speed exceed proceed red bed sing being ceiling sterling bus gas plus focus campus virus status politics economics mathematics physics series species analysis basis crisis'.split(
    ' ',
  ),
);

/** Two consonants that are one before an ending: planned, plan. `ll`, `ss` and `zz` end words of their own. */
const DOUBLED = /([bdgmnprt])\1$/;
const HAS_VOWEL = /[aeiouy]/;

/** Keys of an English word: plurals, the third person, `-ed` and `-ing`. What derivation makes of a word is another word (partner, partnership). */
export function englishKeys(word: string): string[] {
  if (ITSELF.has(word)) return [`e:${word}`];
  const keys = [`e:${word}`];
  for (const stem of singulars(word)) keys.push(`e:${stem}`);
  const [, stem = ''] = /^(.{3,})(?:ing|ed)$/.exec(word) ?? [];
  if (stem !== '' && HAS_VOWEL.test(stem) && !ITSELF.has(stem)) {
    keys.push(`e:${stem}`, `e:${stem}e`);
    if (DOUBLED.test(stem)) keys.push(`e:${stem.slice(0, -1)}`);
    if (stem.endsWith('i')) keys.push(`e:${stem.slice(0, -1)}y`);
  }
  return keys;
}

function singulars(word: string): string[] {
  if (!/[^su]s$/.test(word) || word.length < 4) return /(?:ss|sh|ch|x|z)es$/.test(word) ? [word.slice(0, -2)] : [];
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return [word.slice(0, -2)];
  if (/ves$/.test(word)) return [`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`, word.slice(0, -1)];
  return [word.slice(0, -1)];
}
