import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../src/releasing/due.ts';
import { body, coverAddress, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';
import { storeImage, storePdf } from '../../support/world.ts';

describe(`withdrawal and embargo (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-11-01T10:00:00.000Z';

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
  });
  afterAll(() => centre.close());

  const statusOf = async (address: string) => (await centre.ask(address)).status;
  const dataOf = (file: Record<string, unknown>, room: string) => `/media/${room}/${file.filename}`;

  it('F11 a withdrawn text is gone from everywhere, and with it the files that it alone showed', async () => {
    const tag = await makeTag(centre.payload, 'відкликане');
    const [own, shared] = [
      await storeImage(centre.payload, 'own', { uk: 'Власне' }),
      await storeImage(centre.payload, 'shared', { uk: 'Спільне' }, 900),
    ];
    const pdf = await storePdf(centre.payload, 'own', { uk: 'Власний файл' });
    const kept = await publishNews(centre.payload, { title: 'Лишається', cover: shared.id });
    const item = await publishNews(
      centre.payload,
      {
        title: 'Відкликаний заголовок',
        text: 'Відкликаний текст',
        tags: [tag.id],
        cover: own.id,
        documents: [pdf.id],
        body: body('x'),
      },
      { title: 'Withdrawn title', text: 'Withdrawn words' },
    );
    const [page, enPage] = [`/news/${item.number}`, `/en/news/${item.number}`];
    await eventually(async () => expect([await statusOf(page), await statusOf(enPage)]).toEqual([200, 200]));
    const feed = await centre.read('/feeds/uk/tag/vidklykane.atom');
    const [id] =
      /urn:uuid:[0-9a-f-]{36}(?=<\/id><title type="text">Відкликаний)/.exec(feed.replace(/>\s+</g, '><')) ?? [];
    const files = [
      dataOf(own, 'images'),
      dataOf(own.sizes?.small ?? {}, 'images'),
      dataOf(pdf, 'documents'),
      coverAddress(pdf),
    ];
    for (const file of [...files, dataOf(shared, 'images')]) expect([file, await statusOf(file)]).toEqual([file, 200]);

    now = '2026-11-02T10:00:00.000Z';
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () => expect([await statusOf(page), await statusOf(enPage)]).toEqual([410, 410]));
    const marks = /Відкликаний|Withdrawn (title|words)/;
    for (const address of [page, enPage, '/', '/en', '/feeds', '/en/feeds', `/tags/${tag.slug}`]) {
      expect((await centre.ask(address)).text, address).not.toMatch(marks);
    }
    for (const channel of ['uk/all', 'en/all', 'uk/news', 'uk/tag/vidklykane', 'en/tag/vidklykane']) {
      for (const format of ['rss', 'json', 'atom']) {
        const text = await centre.read(`/feeds/${channel}.${format}`);
        expect(text).not.toMatch(marks);
        if (format !== 'atom') expect(text).not.toContain(id);
        else if (channel.startsWith('uk')) expect(text).toContain(`<at:deleted-entry ref="${id}" when="${now}"/>`);
      }
    }
    for (const file of files) expect([file, await statusOf(file)]).toEqual([file, 404]);
    expect(await statusOf(dataOf(shared, 'images'))).toBe(200);
    expect(await statusOf(`/news/${kept.number}`)).toBe(200);
    const gone = await centre.ask(page, { headers: { 'If-None-Match': '*' } });
    expect([gone.status, gone.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
  });

  it('F11 a deleted text leaves the same notice', async () => {
    const item = await publishNews(centre.payload, { title: 'Буде видалено' });
    await eventually(async () => expect(await statusOf(`/news/${item.number}`)).toBe(200));
    await centre.payload.delete({ collection: 'news', id: item.id });
    await eventually(async () => expect(await statusOf(`/news/${item.number}`)).toBe(410));
    expect((await centre.ask(`/news/${item.number}`)).text).not.toContain('Буде видалено');
  });

  it.each([
    ['embargoUntil', { embargoUntil: '2026-11-03T08:00:00.000Z' }],
    ['publishedAt', { publishedAt: '2026-11-03T08:00:00.000Z' }],
  ])('F06 a text under %s is absent until its minute', async (field, schedule) => {
    now = '2026-11-03T07:59:59.000Z';
    const title = `Завтрашня новина ${field}`;
    const item = await publishNews(centre.payload, { title, ...schedule });
    await centre.settled();
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    expect(await statusOf(`/news/${item.number}`)).toBe(404);
    for (const address of ['/', '/feeds/uk/all.rss', '/feeds/uk/all.atom', '/feeds/uk/all.json'])
      expect(await centre.read(address)).not.toContain(title);

    now = '2026-11-03T08:00:00.000Z';
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    await eventually(async () => expect(await statusOf(`/news/${item.number}`)).toBe(200));
    await eventually(async () => expect(await centre.read('/feeds/uk/all.atom')).toContain(title));
    expect(await centre.read('/feeds/uk/all.atom')).toContain(
      `<link rel="alternate" type="text/html" hreflang="uk" href="${ORIGIN}/news/${item.number}"/>`,
    );
    expect(await centre.read('/feeds/uk/all.rss')).toContain('<pubDate>Tue, 03 Nov 2026 08:00:00 GMT</pubDate>');
  });
});
