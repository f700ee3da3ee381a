import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../../src/releasing/due.ts';
import { publishNews } from '../../../support/content.ts';
import { type HttpCentre, openHttpCentre, pathOf } from '../../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../../support/press-centre.ts';
import { storeImage } from '../../../support/world.ts';

describe(`pictures of links (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-11-24T10:00:00.000Z';
  let item: Awaited<ReturnType<typeof publishNews>>;

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    item = await publishNews(centre.payload, { title: 'Новина' }, { title: 'News' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const propertiesOf = async (page: string) => {
    const { text } = await centre.ask(page, { headers: { Accept: 'text/html' } });
    const found = text.matchAll(/<meta (?:property|name)="((?:og:image|twitter:)[^"]*)" content="([^"]*)"/g);
    return Object.fromEntries([...found].map(([, name = '', content = '']) => [name, content]));
  };
  const cardOf = async (page: string) => pathOf((await propertiesOf(page))['og:image'] ?? '');
  const filesOf = (locale: string, number: number) =>
    readdir(path.join(centre.folder, 'cards', locale, 'news', String(number))).catch(() => []);
  const update = (data: object, locale: 'uk' | 'en' = 'uk') =>
    centre.payload.update({ collection: 'news', id: item.id, locale, data: { _status: 'published', ...data } });

  it('are named with their size and their words, on a text and on every other page', async () => {
    expect(await propertiesOf(`/news/${item.number}`)).toEqual({
      'og:image': expect.stringMatching(new RegExp(`^${ORIGIN}/cards/uk/news/${item.number}/[\\da-f]{16}\\.png$`)),
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Новина — Вісник',
      'twitter:card': 'summary_large_image',
    });
    for (const page of ['/', '/news', '/feeds'])
      expect(await cardOf(page)).toMatch(/^\/cards\/uk\/site\/[\da-f]{16}\.png$/);
    expect(await cardOf('/en')).toMatch(/^\/cards\/en\/site\//);
  });

  it.each(['/', '/en', 'text'])('are pictures that scripts of other sites may read: %s', async (page) => {
    const card = await centre.ask(await cardOf(page === 'text' ? `/news/${item.number}` : page));
    expect(card.headers).toMatchObject({
      'content-type': 'image/png',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300, s-maxage=30, stale-while-revalidate=30',
    });
    expect(await sharp(card.bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
  });

  it('are drawn once and kept; whoever has one is told so', async () => {
    const address = await cardOf(`/news/${item.number}`);
    const [first, second] = await Promise.all([centre.ask(address), centre.ask(address)]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(await filesOf('uk', item.number)).toEqual([path.basename(address)]);
    const again = await centre.ask(address, { headers: { 'If-None-Match': String(first.headers.etag) } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('lead from a former title to the present one, and never show other bytes', async () => {
    const before = await cardOf(`/news/${item.number}`);
    await update({ title: 'Новина з іншим заголовком' });
    await centre.settled();
    await expect.poll(() => cardOf(`/news/${item.number}`)).not.toBe(before);
    const after = await cardOf(`/news/${item.number}`);
    const moved = await centre.ask(before);
    expect([moved.status, pathOf(String(moved.headers.location))]).toEqual([302, after]);
    await expect.poll(() => filesOf('uk', item.number)).toEqual([]);
    await centre.read(after);
    expect(await filesOf('uk', item.number)).toEqual([path.basename(after)]);
  });

  it('are not there for a draft, before the minute of a text under embargo, or in a language it has not', async () => {
    const planned = await publishNews(centre.payload, { title: 'Завтра', publishedAt: '2026-11-25T08:00:00.000Z' });
    await centre.settled();
    const guess = `/cards/uk/news/${planned.number}/0123456789abcdef.png`;
    expect((await centre.ask(guess)).status).toBe(404);
    now = '2026-11-25T08:00:00.000Z';
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    await centre.settled();
    await expect.poll(async () => (await centre.ask(guess)).status).toBe(302);
    expect((await centre.ask(guess.replace('/uk/', '/en/'))).status).toBe(404);
  });

  it.each([
    '/cards/de/site/x.png',
    '/cards/uk/site/x.png',
    '/cards/uk/news/0/0123456789abcdef.png',
    '/cards/uk/news/1',
    '/cards/uk/users/1/0123456789abcdef.png',
  ])('%s is no picture', async (address) => expect((await centre.ask(address)).status).toBe(404));

  it('are those of the cover where a text has one', async () => {
    const image = await storeImage(centre.payload, 'obkladynka', { uk: 'Річка' });
    await update({ cover: image.id });
    await centre.settled();
    await expect.poll(() => cardOf(`/news/${item.number}`)).toMatch(/^\/media\/images\//);
    await update({ cover: null });
    await centre.settled();
    await expect.poll(() => cardOf(`/news/${item.number}`)).toMatch(/^\/cards\//);
  });

  it('go with the text that is withdrawn, in its language alone', async () => {
    const [uk, en] = [await cardOf(`/news/${item.number}`), await cardOf(`/en/news/${item.number}`)];
    await Promise.all([centre.read(uk), centre.read(en)]);
    await update({ _status: 'draft' });
    await centre.settled();
    await expect.poll(async () => (await centre.ask(uk)).status).toBe(410);
    await expect.poll(() => filesOf('uk', item.number)).toEqual([]);
    expect((await centre.ask(en)).status).toBe(200);
  });
});
