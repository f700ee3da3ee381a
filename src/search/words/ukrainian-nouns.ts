import { isStem, lastVowel } from './word-stem.ts';

/** Endings after which nothing shorter is looked for. */
const LONG = ['ьми', 'ою', 'ею', 'єю'];
/** Endings that may also be the end of a stem: in each case both are possible (партнерів, Чернігів; громадами, програми). */
const SHORT = [
  ...['ами', 'ями', 'ові', 'еві', 'єві', 'ів', 'їв', 'ом', 'ем', 'єм', 'ам', 'ям', 'ах', 'ях', 'ей'],
  ...['а', 'я', 'о', 'е', 'є', 'и', 'і', 'ї', 'у', 'ю'],
];
const CONSONANT_AT_END = /[^аеєиіїоуюя]$/;
/** Surnames and places that are declined like adjectives in some cases: Петровим, Петрової. */
const BY_NAME = /^(.+(?:ов|ев|єв|ин|ін|їн))(?:им|ими|их|ій|ої)$/;

/** Keys of a word as a noun: every stem that one of its declensions would have. */
export function nounKeys(word: string): string[] {
  const stems = new Set<string>();
  const add = (stem: string) => {
    if (!isStem(stem)) return;
    stems.add(stem);
    // громадянин, громадяни
    const people = /^(.+[яа]н)ин$/.exec(stem)?.[1];
    if (people !== undefined) stems.add(people);
  };
  const long = LONG.find((ending) => word.endsWith(ending) && isStem(word.slice(0, -ending.length)));
  if (long !== undefined) add(word.slice(0, -long.length));
  else for (const ending of SHORT) if (word.endsWith(ending)) add(word.slice(0, -ending.length));
  for (const stem of [...beforeSoftening(word), ...withoutEnding(word), ...instrumentals(word)]) add(stem);
  const name = BY_NAME.exec(word)?.[1];
  if (name !== undefined) add(name);
  return [...stems].map((stem) => `n:${stem}`);
}

const HARD: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' };

/** Before -і: політика, політиці; допомога, допомозі. */
function beforeSoftening(word: string): string[] {
  const hard = word.endsWith('і') ? HARD[word.at(-2) ?? ''] : undefined;
  return hard === undefined ? [] : [word.slice(0, -2) + hard];
}

/** Stems of a word that has no ending: its last vowel may be another one elsewhere, or none. */
function withoutEnding(word: string): string[] {
  if (!CONSONANT_AT_END.test(word)) return [];
  const base = word.replace(/[ьй]$/, '');
  const stems = [base, ...closedSyllables(base)];
  // відновлення, відновлень; обличчя, облич
  if (/[нтлдзсц]ь$|[чжш]$/.test(word)) stems.push(base + (base.at(-1) ?? ''));
  return stems;
}

/** Львів, Львова; шкіл, школа; сторінок, сторінка; українець, українця. */
function closedSyllables(base: string): string[] {
  const last = lastVowel(base);
  if (last === null || last.index === base.length - 1) return [];
  const { vowel, index } = last;
  const [before, after] = [base.slice(0, index), base.slice(index + 1)];
  switch (vowel) {
    case 'і':
      return [`${before}о${after}`, `${before}е${after}`];
    case 'ї':
      return [`${before}є${after}`];
    case 'о':
    case 'е':
      return after.length === 1 && CONSONANT_AT_END.test(before) ? [before.replace(/ь$/, '') + after] : [];
    case 'є':
      return after.length === 1 ? [`${before}й${after}`] : [];
    default:
      return [];
  }
}

/** Of the third declension: радістю, радості; ніччю, ночі. */
function instrumentals(word: string): string[] {
  if (word.endsWith('істю')) return closedSyllables(word.slice(0, -1));
  const [, base = ''] = /^(.+([^аеєиіїоуюя]))\2ю$/.exec(word) ?? [];
  return base === '' ? [] : [base, ...closedSyllables(base)];
}
