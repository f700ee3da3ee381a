/** Apostrophes of Ukrainian as they are typed: U+0027, U+2019, U+02BC, the grave accent and their near relations. */
const APOSTROPHES = new Set(['\u0027', '\u2019', '\u2018', '\u02BC', '\u0060', '\u00B4', '\u2032']);

/** Letters that have one spelling everywhere in a word. Those of Russian are not in the resolution, but names have them. */
const ANYWHERE: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ы: 'y',
  э: 'e',
};

/** Letters spelt otherwise at the start of a word: `[at the start, elsewhere]`. */
const BY_PLACE: Record<string, readonly [string, string]> = {
  є: ['ye', 'ie'],
  ї: ['yi', 'i'],
  й: ['y', 'i'],
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
  ё: ['yo', 'io'],
};

const LETTER = /\p{L}/u;

/**
 * Ukrainian text in Latin letters, by the table of the Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010.
 * Soft signs and apostrophes are dropped (an apostrophe does not start a word: Знам'янка, Znamianka); everything that is not
 * a Cyrillic letter stays as it is. Case follows the original: Щука, Shchuka; ЩУКА, SHCHUKA.
 */
export function transliterate(text: string): string {
  const letters = [...text.normalize('NFC')].filter((letter) => !APOSTROPHES.has(letter));
  return letters.map((letter, index) => spell(letter, letters[index - 1] ?? '', letters[index + 1] ?? '')).join('');
}

function spell(letter: string, previous: string, next: string): string {
  const small = letter.toLowerCase();
  const places = BY_PLACE[small];
  const afterZ = small === 'г' && previous.toLowerCase() === 'з';
  const latin = afterZ ? 'gh' : places ? places[LETTER.test(previous) ? 1 : 0] : ANYWHERE[small];
  if (latin === undefined) return letter;
  if (letter === small) return latin;
  // A lone capital gives a capital and small letters; beside another capital it is part of a word in capitals.
  const neighbour = LETTER.test(next) ? next : LETTER.test(previous) ? previous : '';
  return isCapital(neighbour) ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
