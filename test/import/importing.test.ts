import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOfItem } from '../../src/log/reading/texts-of-item.ts';
import type { ReleaseRow } from '../../src/log/release-row.ts';
import { findRows } from '../../src/stored-rows/find-rows.ts';
import { makeSource, makeTag } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';
import { importFiles, ndjson } from './import-stage.ts';

const SCHOOL = {
  id: 'old-101',
  title: 'Анонс: як громаді відкрити опорну школу',
  summary: 'Розповідаємо, з чого почати.',
  body: '<p>Автор: Остап Гнатюк</p><p>Опорна школа починається з <b>рішення ради</b>.</p><ul><li>Кошти</li><li>Автобус</li></ul><p>Читайте також:</p><ul><li><a href="/news/99">Інше</a></li></ul>',
  date: '19.12.2018 - 10:08',
  tags: ['опорна школа', 'партнерство міжнародна підтримка'],
  sources: ['Прес-центр ініціативи "Громада"'],
  regions: ['Львівська обл.'],
};

describe(`an import (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
    await makeTag(centre.payload, 'партнерство', 'partnership');
    await makeTag(centre.payload, 'міжнародна підтримка', 'international support');
    await makeSource(centre.payload, 'Пресцентр ініціативи «Громада»');
  });
  afterAll(() => centre.close());

  const rowsOf = async (uid: string): Promise<ReleaseRow[]> => {
    await centre.settled();
    return rowsOfItem(centre.payload.db, uid);
  };

  it('saves a text with all that its archive says of it, as history', async () => {
    const { counts, reported, texts } = await importFiles(centre, { 'a.ndjson': ndjson(SCHOOL) });
    expect([counts.created, reported]).toEqual([1, []]);
    const [row] = await rowsOf(texts[0]?.text.uid ?? '');
    expect(row).toMatchObject({ locale: 'uk', change: 'published', kind: 'announcement', isHistory: true });
    expect(row?.publishedAt).toBe('2018-12-19T08:08:00.000Z');
    expect(row?.snapshot).toMatchObject({
      title: 'Як громаді відкрити опорну школу',
      summary: 'Розповідаємо, з чого почати.',
      html: '<p>Опорна школа починається з <strong>рішення ради</strong>.</p>\n<ul><li>Кошти</li><li>Автобус</li></ul>',
      authors: ['Остап Гнатюк'],
    });
    expect(row?.channels).toContain('region/UA-46');
    expect(row?.snapshot?.tags.map(({ name }) => name)).toEqual([
      'опорна школа',
      'партнерство',
      'міжнародна підтримка',
    ]);
    expect(row?.snapshot?.sources.map(({ name }) => name)).toEqual(['Пресцентр ініціативи «Громада»']);
  });

  it('changes nothing when it is made again, and only what was corrected', async () => {
    const before = await rowsOf((await importFiles(centre, { 'a.ndjson': ndjson(SCHOOL) })).texts[0]?.text.uid ?? '');
    const again = await importFiles(centre, { 'a.ndjson': ndjson(SCHOOL) });
    expect(again.counts).toMatchObject({ created: 0, corrected: 0, unchanged: 1 });
    expect(await rowsOf(before[0]?.uid ?? '')).toEqual(before);
    const corrected = await importFiles(centre, { 'a.ndjson': ndjson({ ...SCHOOL, summary: 'Виправлено.' }) });
    expect(corrected.counts).toMatchObject({ created: 0, corrected: 1 });
    const [after] = await rowsOf(before[0]?.uid ?? '');
    expect(after).toMatchObject({ key: before[0]?.key, number: before[0]?.number, change: 'revised', isHistory: true });
    expect(after?.snapshot?.summary).toBe('Виправлено.');
  });

  it('leaves alone what an editor has changed, and says so where its archive has changed, too', async () => {
    const item = { ...SCHOOL, id: 'old-102', title: 'Рукою редактора' };
    const { texts } = await importFiles(centre, { 'b.ndjson': ndjson(item) });
    const [row] = await rowsOf(texts[0]?.text.uid ?? '');
    const id = DATABASE === 'sqlite' ? Number(row?.itemId) : String(row?.itemId);
    await centre.payload.update({
      collection: 'news',
      id,
      locale: 'uk',
      draft: true,
      data: { title: 'Чернетка редактора' },
    });
    const same = await importFiles(centre, { 'b.ndjson': ndjson(item) });
    expect([same.counts.unchanged, same.reported]).toEqual([1, []]);
    const changed = await importFiles(centre, { 'b.ndjson': ndjson({ ...item, summary: 'Інакше' }) });
    expect(changed.counts.left).toBe(1);
    expect(changed.reported).toEqual([
      'b.ndjson, line 1: it has changed there, and somebody here has changed it too → left as it is here',
    ]);
  });

  it('does not bring back what was deleted here', async () => {
    const item = { ...SCHOOL, id: 'old-103' };
    const { texts } = await importFiles(centre, { 'c.ndjson': ndjson(item) });
    const [row] = await rowsOf(texts[0]?.text.uid ?? '');
    const id = DATABASE === 'sqlite' ? Number(row?.itemId) : String(row?.itemId);
    await centre.payload.delete({ collection: 'news', id });
    const again = await importFiles(centre, { 'c.ndjson': ndjson(item) });
    expect(again.counts.left).toBe(1);
    expect((await rowsOf(row?.uid ?? '')).map(({ change }) => change)).toEqual(['withdrawn']);
  });

  it('makes one item of a text and its translation, in whichever order they come', async () => {
    const uk = {
      id: 'u1',
      title: 'Вода в громаді',
      body: '<p>Про воду та людей у громаді.</p>',
      date: '2020-05-01',
      tags: ['партнерство'],
    };
    const en = {
      id: 'e1',
      translationOf: 'u1',
      title: 'Water in the hromada',
      body: '<p>On water and people.</p>',
      date: '2020-05-03',
      tags: ['something else'],
    };
    const { texts, counts } = await importFiles(centre, { 'd.ndjson': ndjson(en, uk) });
    expect(counts).toMatchObject({ created: 1, corrected: 1 });
    const rows = await rowsOf(texts[0]?.text.uid ?? '');
    expect(rows.map(({ locale, isHistory }) => `${locale} ${isHistory}`).sort()).toEqual(['en true', 'uk true']);
    for (const { snapshot } of rows) expect(snapshot?.tags).toHaveLength(1);
    expect(rows.find(({ locale }) => locale === 'en')?.snapshot?.tags[0]?.name).toBe('partnership');
    const again = await importFiles(centre, { 'd.ndjson': ndjson(en, uk) });
    expect(again.counts.unchanged).toBe(2);
  });

  it('takes a text for what it is written in, and not for what it is said to be', async () => {
    const { texts, reported } = await importFiles(centre, {
      'e.ndjson': ndjson(
        {
          id: 'l1',
          locale: 'en',
          title: 'Освіта в об’єднаній громаді',
          body: '<p>Текст українською.</p>',
          date: '2019-01-01',
        },
        {
          id: 'l2',
          locale: 'en',
          translationOf: 'l1',
          title: 'Освіта в об’єднаній громаді',
          body: '<p>Текст українською.</p>',
          date: '2019-01-01',
        },
      ),
    });
    expect(texts.map(({ text, outcome }) => `${text.locale} ${outcome}`)).toEqual(['uk created', 'uk left']);
    expect(reported).toEqual(['e.ndjson, line 2: its item has a text in this language already, from “l1” → left out']);
  });

  it('keeps a number that is free, and tells of one that is not', async () => {
    const item = { title: 'Із номером', body: '<p>Текст із номером.</p>', date: '2019-01-01', number: 12_345 };
    const { texts, reported } = await importFiles(centre, {
      'f.ndjson': ndjson({ ...item, id: 'n1' }, { ...item, id: 'n2' }),
    });
    const [first] = await rowsOf(texts[0]?.text.uid ?? '');
    const [second] = await rowsOf(texts[1]?.text.uid ?? '');
    expect([first?.number, second?.number]).toEqual([12_345, 12_346]);
    expect(reported).toEqual([
      'f.ndjson, line 2: its number 12345 is that of another item here → it got the next that is free',
    ]);
  });

  it('saves as a draft what a public text must not be without', async () => {
    const { counts, reported, texts } = await importFiles(centre, {
      'g.ndjson': ndjson(
        { id: 'd1', title: 'Без дати взагалі', body: '<p>Є текст, а дати нема.</p>' },
        { id: 'd2', title: 'Лише заголовок', date: '2019-01-01' },
        { id: 'd3', title: '  ', body: '<p>Без заголовка.</p>', date: '2019-01-01' },
        { id: 'd4', title: 'Это русский текст, который был', body: '<p>Мы были тут.</p>', date: '2019-01-01' },
      ),
    });
    expect(counts).toMatchObject({ created: 3, refused: 1 });
    for (const { text } of texts) expect(await rowsOf(text.uid)).toEqual([]);
    expect(reported.toSorted()).toEqual([
      'g.ndjson, line 1: it has no date → saved as a draft',
      'g.ndjson, line 2: it has a title and nothing else → saved as a draft',
      'g.ndjson, line 3: it has no title → left out',
      'g.ndjson, line 4: its text seems to be Russian → saved as a draft among the Ukrainian texts',
    ]);
  });

  it('writes nothing when it is a dry run', async () => {
    const count = () => centre.payload.db.count({ collection: 'news' });
    const before = await count();
    const { counts, texts } = await importFiles(
      centre,
      { 'h.ndjson': ndjson({ ...SCHOOL, id: 'dry', tags: ['такого ще не було'] }, SCHOOL) },
      { isDry: true },
    );
    expect(counts).toMatchObject({ created: 1, corrected: 1 });
    expect(texts[0]?.text.explained).toContainEqual({
      field: 'publishedAt',
      value: '2018-12-19T08:08:00.000Z',
      by: '“19.12.2018 - 10:08”',
    });
    expect(await count()).toEqual(before);
    const made = await findRows(centre.payload.db, {
      collection: 'tags',
      where: { listTitle: { equals: 'такого ще не було' } },
    });
    expect(made).toEqual([]);
  });

  it('announces what it is told to announce, and what is still to come', async () => {
    const item = { title: 'Гучна новина громади', body: '<p>Для всіх.</p>', date: '2019-01-01' };
    const { texts } = await importFiles(centre, { 'i.ndjson': ndjson({ ...item, id: 'loud' }) }, { announces: true });
    expect((await rowsOf(texts[0]?.text.uid ?? ''))[0]?.isHistory).toBe(false);
  });
});
