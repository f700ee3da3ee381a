import type { Locale } from '../publication/release.ts';

/** A space at which no line breaks. */
const NBSP = '\u00a0';

interface Rule {
  find: RegExp;
  put: string;
}

const BOTH: Rule[] = [
  { find: /\.{3}(?!\.)/g, put: '…' },
  // Neither a line of its own nor what sets a column apart: two spaces are a slip.
  { find: /(?<=\S) {2,}(?=\S)/g, put: ' ' },
  { find: /(?<=[\p{L}\p{N}»”]) +(?=[,;:!?](?:\s|$))/gu, put: '' },
  // A range of numbers; no date, telephone or code, which have more parts.
  { find: /(?<![\p{L}\d.,/-])(\d{1,4})-(\d{1,4})(?![\p{L}\d/-]|[.,]\d)/gu, put: '$1–$2' },
];

const RULES: Record<Locale, Rule[]> = {
  uk: [
    { find: /(?<=\S)[ \u00a0](?:--?|[–—])(?=[ \u00a0]\S)/g, put: `${NBSP}—` },
    { find: /(?<=—)\u00a0/g, put: ' ' },
    { find: /(?<![\p{L}\p{N}ʼ-])([вуізйаоВУІЗЙАО]) (?=[\p{L}\p{N}«„])/gu, put: `$1${NBSP}` },
    { find: /№ ?(?=\d)/g, put: `№${NBSP}` },
    { find: /(?<=\d) (?=(?:тис|млн|млрд|грн|коп|км|кг|га|год|хв|р|рр|ст)(?![\p{L}ʼ]))/gu, put: NBSP },
    { find: /(?<![\p{L}])(м|с|вул|просп|обл|ст|п|ч|стор)\. (?=[\p{Lu}\d])/gu, put: `$1.${NBSP}` },
    { find: /(?<![\p{L}])(\p{Lu}\.) (?=\p{Lu}[\p{Ll}ʼ])/gu, put: `$1${NBSP}` },
  ],
  en: [
    { find: /(?<=\S)[ \u00a0](?:--?|[–—])(?=[ \u00a0]\S)/g, put: `${NBSP}–` },
    { find: /(?<=–)\u00a0/g, put: ' ' },
    { find: /\b(No|Art|p|pp|vol)\. (?=\d)/g, put: `$1.${NBSP}` },
    { find: /(?<=\d) (?=(?:million|billion|thousand|km|kg|ha|UAH)\b)/g, put: NBSP },
  ],
};

/** Dashes, ellipses and spaces of a language. `before` is the character before the text; empty at the beginning of a paragraph. */
export function improveSpacing(text: string, locale: Locale, before: string): string {
  const start = locale === 'uk' && before === '' ? text.replace(/^(?:--?|–) (?=\S)/, '— ') : text;
  return [...BOTH, ...RULES[locale]].reduce((changed, { find, put }) => changed.replace(find, put), start);
}
