import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOfItem } from '../../src/log/reading/texts-of-item.ts';
import { sweep } from '../../src/releasing/sweep.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

describe(`corrections (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-11-24T10:00:00.000Z';

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
  });
  afterAll(() => centre.close());

  const change = (
    id: number | string,
    data: object,
    { locale = 'uk', draft = false }: { locale?: 'uk' | 'en'; draft?: boolean } = {},
  ) => centre.payload.update({ collection: 'news', id, locale, data, draft });
  const atDesk = (id: number | string, locale: 'uk' | 'en' = 'uk') =>
    centre.payload.findByID({ collection: 'news', id, locale, draft: true, depth: 0 });

  async function released(uid: unknown, locale: 'uk' | 'en' = 'uk') {
    await centre.settled();
    const rows = await rowsOfItem(centre.payload.db, String(uid));
    const snapshot = rows.find((row) => row.locale === locale)?.snapshot;
    return { correction: snapshot?.correction, corrections: snapshot?.corrections, updatedAt: snapshot?.updatedAt };
  }

  it('are a list with their dates, and the field is empty again', async () => {
    const item = await publishNews(
      centre.payload,
      { title: 'Сім громад' },
      { title: 'Seven communities', text: 'Text.' },
    );
    now = '2026-11-25T09:00:00.000Z';
    const saved = await change(item.id, { correction: ' Було шість. ', _status: 'published' });
    expect(saved.correction ?? null).toBeNull();
    now = '2026-11-26T09:00:00.000Z';
    await change(item.id, { title: 'Вісім громад', correction: 'Було сім.', _status: 'published' });
    const corrections = [
      { at: '2026-11-25T09:00:00.000Z', note: 'Було шість.' },
      { at: '2026-11-26T09:00:00.000Z', note: 'Було сім.' },
    ];
    expect(await released(item.uid)).toEqual({ correction: 'Було сім.', corrections, updatedAt: now });
    expect(await released(item.uid, 'en')).toMatchObject({ correction: null });
    expect(await atDesk(item.id)).toMatchObject({ correction: null, corrections });
    for (const address of [`/news/${item.number}`, '/feeds/uk/all.rss', '/feeds/uk/all.atom', '/feeds/uk/all.json']) {
      const text = await centre.read(address);
      for (const told of ['Було шість.', 'Було сім.', '25\u00a0листопада 2026', '26\u00a0листопада 2026'])
        expect([address, text.includes(told)]).toEqual([address, true]);
    }
    const item1 = JSON.parse(await centre.read(`/v1/items/${item.uid}?locale=uk`)) as { corrections: unknown };
    expect(item1.corrections).toEqual(corrections);
    await expectLogToAgree(centre);
  });

  it('are added to by a note alone: no edit without one, and none that is minor', async () => {
    const item = await publishNews(centre.payload, { title: 'Правка' });
    await change(item.id, { correction: 'Перша.', _status: 'published' });
    const { corrections } = await released(item.uid);
    await change(item.id, { title: 'Правка, друкарська', minorChange: true, _status: 'published' });
    await change(item.id, { title: 'Правка, суттєва', minorChange: false, _status: 'published' });
    expect((await released(item.uid)).corrections).toEqual(corrections);
    await expect(change(item.id, { correction: 'Друга.', minorChange: true, _status: 'published' })).rejects.toThrow(
      'correction',
    );
    // The same once more is nothing new.
    await change(item.id, { correction: 'Перша.', minorChange: false, _status: 'published' });
    expect((await released(item.uid)).corrections).toEqual(corrections);
  });

  it('wait in a draft until it is published, and are edited away by nobody', async () => {
    const item = await publishNews(centre.payload, { title: 'Чернетка' });
    await change(item.id, { correction: 'Перша.', _status: 'published' });
    const { corrections } = await released(item.uid);
    await change(item.id, { correction: 'Друга.' }, { draft: true });
    expect((await released(item.uid)).corrections).toEqual(corrections);
    expect(await atDesk(item.id)).toMatchObject({ correction: 'Друга.', corrections });
    await change(item.id, { corrections: [], _status: 'published' });
    expect((await released(item.uid)).corrections).toEqual([...(corrections ?? []), { at: now, note: 'Друга.' }]);
    await change(item.id, { corrections: null, correction: null }, { draft: true });
    await change(item.id, { _status: 'published' });
    expect((await released(item.uid)).corrections).toHaveLength(2);
  });

  it('outlive a withdrawal', async () => {
    const item = await publishNews(centre.payload, { title: 'Відкликане' });
    await change(item.id, { correction: 'Перша.', _status: 'published' });
    const { corrections } = await released(item.uid);
    await change(item.id, { _status: 'draft' });
    expect((await released(item.uid)).corrections).toBeUndefined();
    expect((await centre.ask(`/news/${item.number}`, { headers: { Accept: 'text/html' } })).text).not.toContain(
      'Перша.',
    );
    await change(item.id, { _status: 'published' });
    expect((await released(item.uid)).corrections).toEqual(corrections);
    await expectLogToAgree(centre);
  });

  it('from before they were listed stand as they did, release nothing anew, and head the list', async () => {
    const item = await publishNews(centre.payload, { title: 'Давнє' });
    const { db } = centre.payload;
    await change(item.id, { correction: 'Давня.', _status: 'published' });
    await centre.settled();
    const [row] = await rowsOfItem(db, String(item.uid));
    const stored = { ...(await db.findOne({ collection: 'news', where: { id: { equals: item.id } } })) };
    // As an older version left row and log.
    await db.updateOne({
      collection: 'news',
      id: item.id,
      data: { ...stored, correction: { uk: 'Давня.' }, corrections: {} },
    });
    const { corrections: _, ...snapshot } = row?.snapshot ?? {};
    await db.updateOne({ collection: 'releases', where: { key: { equals: row?.key } }, data: { snapshot } });
    await sweep(centre.releaseContext, db, centre.transact, { since: null, signal: new AbortController().signal });
    const after = await rowsOfItem(db, String(item.uid));
    expect(after[0]).toMatchObject({ seq: row?.seq, snapshot: { correction: 'Давня.' } });
    now = '2026-11-27T09:00:00.000Z';
    await change(item.id, { correction: 'Нова.', _status: 'published' });
    expect((await released(item.uid)).corrections).toEqual([
      { at: null, note: 'Давня.' },
      { at: now, note: 'Нова.' },
    ]);
    await expectLogToAgree(centre);
  });

  it('that a text brings when it first comes out have no date', async () => {
    const item = await publishNews(centre.payload, { title: 'З архіву', correction: 'Виправлено 2019 року.' });
    expect(await released(item.uid)).toMatchObject({ correction: 'Виправлено 2019 року.' });
    expect((await released(item.uid)).corrections).toBeUndefined();
  });
});
