import { describe, expect, it } from 'vitest';
import { toSlug } from '../../../src/publication/spelling/slug.ts';
import { transliterate } from '../../../src/publication/spelling/transliterate.ts';

describe('Cabinet of Ministers resolution 55 (2010)', () => {
  // The examples of the resolution's own table.
  it.each([
    ['Алушта', 'Alushta'],
    ['Андрій', 'Andrii'],
    ['Борщагівка', 'Borshchahivka'],
    ['Гадяч', 'Hadiach'],
    ['Ґалаґан', 'Galagan'],
    ['Єнакієве', 'Yenakiieve'],
    ['Гаєвич', 'Haievych'],
    ["Короп'є", 'Koropie'],
    ['Житомир', 'Zhytomyr'],
    ['Їжакевич', 'Yizhakevych'],
    ['Кадиївка', 'Kadyivka'],
    ["Мар'їне", 'Marine'],
    ['Йосипівка', 'Yosypivka'],
    ['Стрий', 'Stryi'],
    ['Олексій', 'Oleksii'],
    ['Біла Церква', 'Bila Tserkva'],
    ['Гоща', 'Hoshcha'],
    ['Щербухи', 'Shcherbukhy'],
    ['Юрій', 'Yurii'],
    ['Корюківка', 'Koriukivka'],
    ['Яготин', 'Yahotyn'],
    ['Ярошенко', 'Yaroshenko'],
    ['Костянтин', 'Kostiantyn'],
    ["Знам'янка", 'Znamianka'],
    ['Феодосія', 'Feodosiia'],
    ['Згорани', 'Zghorany'],
    ['Розгон', 'Rozghon'],
  ])('%s is %s', (ukrainian, latin) => {
    expect(transliterate(ukrainian)).toBe(latin);
  });

  it.each([
    ['ЩУКА', 'SHCHUKA'],
    ['Щ', 'Shch'],
    ['ЗГОРАНИ', 'ZGHORANY'],
    ['об’єднання обʼєднання об`єднання', 'obiednannia obiednannia obiednannia'],
    ['«Європа» і з-Європи', '«Yevropa» i z-Yevropy'],
    ['и\u0306ого \u0456\u0308жак', 'yoho yizhak'],
    ['Посольство США 24/7', 'Posolstvo SSHA 24/7'],
    ['plain English', 'plain English'],
    ['', ''],
  ])('%s is %s', (text, latin) => {
    expect(transliterate(text)).toBe(latin);
  });
});

describe('toSlug', () => {
  it.each([
    ['«історії війни спецпроєкт»', 'istorii-viiny-spetsproiekt'],
    ['Безгін', 'bezghin'],
    ['грант', 'hrant'],
    ['освіта', 'osvita'],
    ['партнерство', 'partnerstvo'],
    ['міжнародна підтримка', 'mizhnarodna-pidtrymka'],
    ["об'єднання громад", 'obiednannia-hromad'],
    ['охорона здоров’я', 'okhorona-zdorovia'],
    ['Програма «U-LEAD з Європою»', 'prohrama-u-lead-z-yevropoiu'],
    ['24 березня – безкоштовний вебінар…', '24-bereznia-bezkoshtovnyi-vebinar'],
    ['  --A__b  c--  ', 'a-b-c'],
    ['Łódź, Âge & Straße, Þór', 'lodz-age-strasse-thor'],
    ['ﬁle №1', 'file-no1'],
    ['日本 🎉 «»', ''],
    ['', ''],
  ])('%s becomes %s', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });
});
