import { describe, expect, it } from 'vitest';
import { defaultMapping } from '../../../src/import/rules/default-mapping.ts';
import { languageNamed, languageOf } from '../../../src/import/rules/language-of.ts';
import { MappingError, readMapping } from '../../../src/import/rules/mapping.ts';
import { regionNamed } from '../../../src/import/rules/region-named.ts';
import { splitNames } from '../../../src/import/rules/split-names.ts';
import { titleKind } from '../../../src/import/rules/title-kind.ts';
import { aliasKey } from '../../../src/publication/spelling/alias-key.ts';

describe('the kind that a title tells', () => {
  it.each([
    ['Анонс: зустріч у Самборі', 'announcement', 'Зустріч у Самборі'],
    ['ГРАНТИ! Кошти для бібліотек', 'call', 'Кошти для бібліотек'],
    ['Вакансія: юрист громади', 'vacancy', 'Юрист громади'],
    ['Vacancy – a lawyer', 'vacancy', 'A lawyer'],
    ['Інтерв’ю: голова громади про воду', 'interview', 'Голова громади про воду'],
    ['Дайджест тижня', 'digest', 'Дайджест тижня'],
    ['24 березня – безкоштовний вебінар', 'announcement', '24 березня – безкоштовний вебінар'],
    ['24 March – a free webinar', 'announcement', '24 March – a free webinar'],
    ['Анонс:', 'announcement', 'Анонс:'],
  ])('%s', (title, kind, rest) => {
    expect(titleKind(title, defaultMapping)).toMatchObject({ kind, title: rest });
  });

  it.each([
    'Грантова підтримка громад',
    'Громада оголосила конкурс: що далі',
    '24 громади отримали кошти',
    'Дайджестом не є',
  ])('%s tells none', (title) => {
    expect(titleKind(title, defaultMapping)).toBeNull();
  });
});

describe('the language of a text', () => {
  it.each([
    ['Громада відкрила школу', 'uk'],
    ['The hromada opened a school', 'en'],
    ['Проєкт U-LEAD with Europe підтримав громаду у створенні центру', 'uk'],
    ['Это новость об общинах, которые были объединены', 'other'],
    ['2020: 15 %', 'unknown'],
  ])('%s', (text, found) => {
    expect(languageOf(text)).toBe(found);
  });

  it.each([
    ['uk-UA', 'uk'],
    ['ua', 'uk'],
    ['en_GB', 'en'],
    ['English', 'en'],
    ['fr', null],
  ])('that is named “%s”', (name, locale) => {
    expect(languageNamed(name)).toBe(locale);
  });
});

describe('names with nothing between them', () => {
  const known = new Set(
    ['партнерство', 'міжнародна підтримка', 'міжнародна', 'partnership', 'international support'].map(aliasKey),
  );
  const split = (text: string) => splitNames(text, (key) => known.has(key));

  it.each([
    ['партнерство міжнародна підтримка', ['партнерство', 'міжнародна підтримка'], []],
    ['International Support partnership', ['International Support', 'partnership'], []],
    ['міжнародна партнерство', ['міжнародна', 'партнерство'], []],
    ['партнерство невідоме слово міжнародна підтримка', ['партнерство', 'міжнародна підтримка'], ['невідоме', 'слово']],
    ['', [], []],
  ])('%s', (text, names, left) => {
    expect(split(text)).toEqual({ names, left });
  });
});

describe('regions', () => {
  it.each([
    ['Львівська область', 'UA-46'],
    ['львівська обл.', 'UA-46'],
    ['Lviv oblast', 'UA-46'],
    ['Lviv region', 'UA-46'],
    ['UA-46', 'UA-46'],
    ['м. Київ', 'UA-30'],
    ['City of Kyiv', 'UA-30'],
    ['Київська', 'UA-32'],
    ['Прикарпаття', 'UA-26'],
    ['Нарнія', null],
  ])('%s', (name, code) => {
    expect(regionNamed(name, { Прикарпаття: 'UA-26' })).toBe(code);
  });
});

describe('a mapping file', () => {
  it('changes what it names and nothing else', () => {
    const mapping = readMapping('{"site":"https://old.example","authors":["Писав"]}');
    expect(mapping).toEqual({ ...defaultMapping, site: 'https://old.example', authors: ['Писав'] });
  });

  it.each([
    ['no JSON', '{', /is no JSON/],
    ['an unknown rule', '{"colour":"red"}', /colour/],
    ['no regular expression', '{"titles":[{"pattern":"(","kind":"news"}]}', /is no regular expression/],
    ['a kind there is not', '{"kinds":{"Новини":"novelty"}}', /kinds/],
    ['an origin that is no address', '{"site":"old.example"}', /site/],
  ])('is refused with %s, by its name', (_what, json, message) => {
    expect(() => readMapping(json)).toThrow(MappingError);
    expect(() => readMapping(json)).toThrow(message);
  });
});
