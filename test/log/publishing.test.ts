import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { countTexts, latestTexts } from '../../src/log/reading/channel-texts.ts';
import { textByNumber } from '../../src/log/reading/text-by-number.ts';
import { body, makeTag, publishNews, translateNews } from '../support/content.ts';
import { DATABASE, ORIGIN, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`publishing reaches the log (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
  });
  afterAll(() => centre.close());

  const db = () => centre.payload.db;
  const last = async (after: number) => {
    await centre.settled();
    return changesAfter(db(), after);
  };

  it('numbers a published text and puts it into its channels', async () => {
    const tag = await makeTag(centre.payload, 'партнерство', 'partnership');
    const before = await centre.settled();
    const item = await publishNews(centre.payload, { title: 'Громади шукають партнерів', tags: [tag.id] });
    const [change, ...more] = await last(before);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      seq: before + 1,
      change: 'published',
      locale: 'uk',
      number: item.number,
      url: `${ORIGIN}/news/${item.number}`,
      channels: ['all', 'news', 'tag/partnerstvo'],
      isPending: false,
    });
    expect(change?.snapshot).toMatchObject({
      title: 'Громади шукають партнерів',
      extent: 'full',
      html: '<p>Текст: Громади шукають партнерів</p>',
    });
    expect(await countTexts(db(), 'uk', 'tag/partnerstvo')).toBe(1);
    expect(await countTexts(db(), 'en', 'all')).toBe(0);
  });

  it('keeps drafts, and drafts over published texts, to itself', async () => {
    const before = await centre.settled();
    const draft = await centre.payload.create({
      collection: 'news',
      locale: 'uk',
      draft: true,
      data: { kind: 'news', title: 'Чернетка' },
    });
    const item = await publishNews(centre.payload, { title: 'Уже вийшло' });
    await centre.payload.update({
      collection: 'news',
      id: item.id,
      locale: 'uk',
      draft: true,
      data: { title: 'Ще не вийшло' },
    });
    const changes = await last(before);
    expect(changes.map((change) => change.snapshot?.title)).toEqual(['Уже вийшло']);
    expect(await textByNumber(db(), 'news', draft.number ?? 0, 'uk')).toEqual({ kind: 'absent' });
  });

  it('tells a revision from a minor change, and a repeated save from both', async () => {
    const item = await publishNews(centre.payload, { title: 'Заголовк' });
    const first = (await last(0)).at(-1);
    const save = (data: Record<string, unknown>) =>
      centre.payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { ...data, _status: 'published' } });

    await save({ title: 'Заголовок', minorChange: true });
    const minor = (await last(0)).at(-1);
    expect(minor).toMatchObject({ change: 'touched', key: first?.key });
    expect(minor?.snapshot).toMatchObject({ title: 'Заголовок', updatedAt: first?.snapshot?.updatedAt });

    await save({ body: body('Зовсім інший текст'), minorChange: false });
    const revised = (await last(0)).at(-1);
    expect(revised).toMatchObject({ change: 'revised', publishedAt: first?.publishedAt });
    expect(revised?.snapshot?.updatedAt).not.toBe(first?.snapshot?.updatedAt);

    const before = await centre.settled();
    await save({});
    expect(await last(before)).toEqual([]);
  });

  it('gives a translation an id of its own and says so in the other language', async () => {
    const item = await publishNews(centre.payload, { title: 'Дві мови' });
    const before = await centre.settled();
    await translateNews(centre.payload, item.id, { title: 'Two languages' });
    // Released in one instant, in no particular order.
    const changes = (await last(before)).sort((a, b) => (a.locale < b.locale ? -1 : 1));
    expect(changes.map(({ locale, change }) => [locale, change])).toEqual([
      ['en', 'published'],
      ['uk', 'touched'],
    ]);
    const [en, uk] = changes;
    expect(uk?.key).not.toBe(en?.key);
    expect(uk?.snapshot?.translations).toEqual([
      { locale: 'en', id: en?.key, url: `${ORIGIN}/en/news/${item.number}`, title: 'Two languages', extent: 'full' },
    ]);
    expect(en?.snapshot?.html).toBe('<p>Text: Two languages</p>');
  });

  it('knows a summary from a full text', async () => {
    const item = await publishNews(
      centre.payload,
      { title: 'Є лише переказ' },
      { title: 'Summary only', summary: 'In short.' },
    );
    await centre.settled();
    const en = await textByNumber(db(), 'news', item.number ?? 0, 'en');
    expect(en).toMatchObject({ kind: 'published', release: { extent: 'summary', summary: 'In short.', html: '' } });
  });

  it('withdraws what is unpublished or deleted, and keeps nothing of what it said', async () => {
    const unpublished = await publishNews(centre.payload, { title: 'Помилкова новина' });
    const deleted = await publishNews(centre.payload, { title: 'Зайва новина' });
    const before = await centre.settled();
    await centre.payload.update({ collection: 'news', id: unpublished.id, locale: 'all', data: { _status: 'draft' } });
    await centre.payload.delete({ collection: 'news', id: deleted.id });
    const changes = await last(before);
    expect(changes).toHaveLength(2);
    for (const change of changes) {
      expect(change).toMatchObject({
        change: 'withdrawn',
        snapshot: null,
        channels: [],
        pastChannels: ['all', 'news'],
      });
      expect(JSON.stringify(change)).not.toMatch(/Помилкова|Зайва/);
    }
    expect(await textByNumber(db(), 'news', deleted.number ?? 0, 'uk')).toMatchObject({ kind: 'withdrawn' });
  });

  it('releases a renamed tag in every text that shows it', async () => {
    const tag = await makeTag(centre.payload, 'обєднання');
    const item = await publishNews(centre.payload, { title: 'Про обʼєднання', tags: [tag.id] });
    const before = await centre.settled();
    await centre.payload.update({ collection: 'tags', id: tag.id, locale: 'uk', data: { name: 'обʼєднання громад' } });
    const changes = await last(before);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ change: 'touched', number: item.number });
    expect(changes[0]?.snapshot?.tags).toMatchObject([{ slug: 'obiednannia', name: 'обʼєднання громад' }]);
  });

  it('tells followers of a lost tag that the text has left', async () => {
    const tag = await makeTag(centre.payload, 'бюджет');
    const item = await publishNews(centre.payload, { title: 'Про бюджет', tags: [tag.id] });
    await centre.settled();
    await centre.payload.update({
      collection: 'news',
      id: item.id,
      locale: 'uk',
      data: { tags: [], _status: 'published' },
    });
    const change = (await last(0)).at(-1);
    expect(change).toMatchObject({ change: 'touched', channels: ['all', 'news'], pastChannels: ['tag/biudzhet'] });
    expect((await latestTexts(db(), { locale: 'uk', channel: 'tag/biudzhet', limit: 10 })).rows).toEqual([]);
  });
});
