import { en as payloadEn } from '@payloadcms/translations/languages/en';
import { uk as payloadUk } from '@payloadcms/translations/languages/uk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCentre, type TestCentre } from '../support/press-centre.ts';

/** The same in both languages, and why. */
const SAME = [
  'general:noLabel', // a dash
  'general:none', // a dash
];
/** Proper names and abbreviations, which begin with a capital wherever they stand. */
const NAMES = /^(English|Ukrainian|Kyiv|Payload)$/;

/** Words that were seen at the desk and are wrong, clumsy, or foreign to a newsroom. */
const FAULTS = {
  uk: [
    /увйти|сторювали|Відсусті|Підвтердити|публікацю|розлогінен/,
    /Ніхто|Предмет|Стосунки|Блокцитата|Базовий|Невпорядкований|Впорядкований|Скидання|Користувацьк/,
    /Місце публікації|Модифіковано|Наразі опубліковано|Раніше опубліковано|має опубліковану версію/,
    /Успішно (відредаговано|заплановано|збережено)|успішно створено/,
    /Документ змінено|скасувати публікаці|Скасувати публікаці|цей документ Новина|вільний текст/i,
    /дорівнює|^є в$|<без|перемістіть файл|Перемістіть файл/,
    /співпада|невірн|Невірн|існуюч|\[object|локал[іе]/i,
    /Ви бажаєте (видалити|опублікувати|відновити|повернути)/,
  ],
  en: [/Save Draft|Create New|Last Modified|\[object/, /un-?publish|\blocales?\b/i],
};

/** What this desk never shows: folders, a trash, keys of accounts and an index are not in use. */
const UNUSED =
  /^(folder|dashboard):|trash|reindex|APIKey|apiKey|verif|Verif|[uU]sername|newAccountCreated|group:|restoreAsPublished/;

describe('the words of the desk that are not ours', () => {
  let centre: TestCentre;
  let said: Record<'uk' | 'en', Map<string, string>>;

  beforeAll(async () => {
    centre = await openTestCentre();
    const own = centre.payload.config.i18n.translations as Record<string, unknown>;
    said = {
      uk: new Map([...flatten(payloadUk.translations), ...flatten(own['uk'])]),
      en: new Map([...flatten(payloadEn.translations), ...flatten(own['en'])]),
    };
  });
  afterAll(() => centre.close());

  it('are all there, with those of the body editor', () => {
    expect(said.en.size).toBeGreaterThan(500);
    expect(said.uk.get('lexical:blockquote:label')).toBe('Цитата');
    expect(said.en.get('lexical:orderedList:label')).toBe('Numbered list');
  });

  it('are Ukrainian in Ukrainian', () => {
    const foreign = [...said.en].filter(([key, phrase]) => {
      const ours = said.uk.get(key);
      return !SAME.includes(key) && (ours === undefined || ours === phrase || !isUkrainian(ours));
    });
    expect(foreign).toEqual([]);
  });

  it('take the same values in both languages, or none', () => {
    const wrong = [...said.en].filter(([key, phrase]) => {
      const known = new Set([...valuesOf(phrase), ...valuesOf(payloadPhrase(key))]);
      return valuesOf(said.uk.get(key) ?? '').some((value) => !known.has(value));
    });
    expect(wrong).toEqual([]);
  });

  it('keep the tags that make a word bold or a link', () => {
    const marks = (phrase: string) => [...new Set(phrase.match(/<\/?\d>/g) ?? [])].sort();
    for (const language of ['uk', 'en'] as const)
      expect(
        [...said[language]].filter(([key, phrase]) => `${marks(phrase)}` !== `${marks(payloadPhrase(key))}`),
      ).toEqual([]);
  });

  it.each(['uk', 'en'] as const)('have none of the faults that were seen: %s', (language) => {
    const faulty = [...said[language]]
      .filter(([key]) => !UNUSED.test(key))
      .filter(([, phrase]) => FAULTS[language].some((fault) => fault.test(withoutValues(phrase))));
    expect(faulty).toEqual([]);
  });

  it('stand in sentence case in English', () => {
    expect([...said.en].filter(([key, phrase]) => !UNUSED.test(key) && isTitleCase(phrase))).toEqual([]);
  });

  it('have the apostrophe of Ukrainian, where they are ours', () => {
    const own = centre.payload.config.i18n.translations as Record<string, unknown>;
    expect(flatten(own['uk']).filter(([, phrase]) => /[а-яїієґ]['’`][а-яїієґ]/i.test(phrase))).toEqual([]);
  });
});

function payloadPhrase(key: string): string {
  return new Map(flatten(payloadEn.translations)).get(key) ?? '';
}

function flatten(value: unknown, prefix = ''): [key: string, phrase: string][] {
  if (typeof value === 'string') return [[prefix, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix === '' ? key : `${prefix}:${key}`));
}

function valuesOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

function withoutValues(phrase: string): string {
  return phrase.replace(/\{\{\w+\}\}/g, '');
}

/** Something of it is in our letters, or it has none but values and signs. */
function isUkrainian(phrase: string): boolean {
  const own = withoutValues(phrase).replace(/<[^>]*>/g, '');
  return /[а-яїієґ]/i.test(own) || !/[a-z]/i.test(own);
}

function isTitleCase(phrase: string): boolean {
  const sentences = withoutValues(phrase).split(/[.!?:—]\s/);
  return sentences.some((sentence) =>
    sentence
      .replace(/<[^>]*>/g, '')
      .trim()
      .split(/\s+/)
      .slice(1)
      .some((word) => /^[A-Z][a-z]+/.test(word) && !NAMES.test(word.replace(/\W/g, ''))),
  );
}
