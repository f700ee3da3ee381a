import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avifSet } from '../../../../src/pages/pictures/avif-set.ts';
import { upload } from '../../../publication/body/body-fixtures.ts';
import { body, publishNews } from '../../../support/content.ts';
import { type HttpCentre, openHttpCentre, pathOf } from '../../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../../support/press-centre.ts';
import { storeImage } from '../../../support/world.ts';

const PATIENT = { timeout: 20_000 };

describe(`pictures as AVIF (${DATABASE})`, () => {
  let centre: HttpCentre;
  let item: Awaited<ReturnType<typeof publishNews>>;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const image = await storeImage(centre.payload, 'Річка, міст', { uk: 'Річка' }, 1700);
    item = await publishNews(centre.payload, { title: 'Новина', cover: image.id });
    const written = body('Початок');
    const withPicture = {
      root: {
        ...written.root,
        children: [
          ...written.root.children,
          { ...upload('media', image.id), version: 3, format: '', fields: {}, id: '6565656565656565656565aa' },
        ],
      },
    };
    await centre.payload.update({
      collection: 'news',
      id: item.id,
      locale: 'uk',
      data: { body: withPicture, _status: 'published' },
    });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const offered = async (page: string) => {
    const html = await centre.read(page);
    return [
      ...html.matchAll(
        /<picture><source type="image\/avif" srcset="([^"]+)" sizes="([^"]+)"\/><img [^>]*srcset="([^"]+)"/gi,
      ),
    ].map(([, avif = '', sizes = '', webp = '']) => ({ avif: avif.split(', '), sizes, webp: webp.split(', ') }));
  };
  const madeOf = async (address: string) => {
    await expect.poll(async () => (await centre.ask(address)).status, PATIENT).toBe(200);
    return centre.ask(address);
  };

  it('are offered beside every WebP, on texts and in lists, in the same widths', async () => {
    const onText = await offered(`/news/${item.number}`);
    expect(onText).toHaveLength(2);
    for (const { avif, webp, sizes } of [...onText, ...(await offered('/')), ...(await offered('/news'))]) {
      expect(avif.map((cut) => cut.split(' ')[1])).toEqual(webp.map((cut) => cut.split(' ')[1]));
      expect(sizes).not.toBe('');
    }
    expect((await offered('/')).length).toBeGreaterThan(0);
  });

  it('lead to the WebP until they are made, and are then as wide as they say', async () => {
    const [cover] = await offered(`/news/${item.number}`);
    const [address = '', width = ''] = cover?.avif[1]?.split(' ') ?? [];
    const first = await centre.ask(pathOf(address));
    expect([first.status, first.headers['cache-control'], first.headers.location]).toEqual([
      302,
      'no-store',
      cover?.webp[1]?.split(' ')[0],
    ]);
    const made = await madeOf(pathOf(address));
    expect(made.headers).toMatchObject({
      'content-type': 'image/avif',
      'cache-control': 'public, max-age=300, s-maxage=30, stale-while-revalidate=30',
    });
    const { format, compression, width: wide } = await sharp(made.bytes).metadata();
    expect([format, compression, `${wide}w`]).toEqual(['heif', 'av1', width]);
    const webp = await centre.ask(pathOf(String(first.headers.location)));
    expect(made.bytes.length).toBeLessThan(webp.bytes.length * 1.2);
  });

  it('are not there for what is no cut of ours', async () => {
    for (const name of ['nothing-480x300.avif', 'x.avif', '..%2Fsecret-480x300.avif', '%00-1x1.avif'])
      expect([name, (await centre.ask(`/media/avif/${name}`)).status]).toEqual([name, 404]);
  });

  it('are not offered of originals and of files that a draft shows', () => {
    expect(avifSet(`${ORIGIN}/media/images/a-240x150.webp 240w, ${ORIGIN}/media/images/a.jpg 900w`)).toBeNull();
    expect(avifSet(`${ORIGIN}/preview/x.y/media/images/a-240x150.webp 240w`)).toBeNull();
    expect(avifSet('')).toBeNull();
  });

  it('leave animations what they are', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 500, height: 300, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const file = { name: 'rukh.gif', data: gif, mimetype: 'image/gif', size: gif.length };
    const image = await centre.payload.create({ collection: 'media', locale: 'uk', data: { alt: 'Рух' }, file });
    const moving = await publishNews(centre.payload, { title: 'Рух', cover: image.id });
    await centre.settled();
    await expect.poll(async () => (await centre.ask(`/news/${moving.number}`)).status).toBe(200);
    const [cover] = await offered(`/news/${moving.number}`);
    const [address = ''] = cover?.avif[0]?.split(' ') ?? [];
    for (let time = 0; time < 3; time += 1) expect((await centre.ask(pathOf(address))).status).toBe(302);
  });

  it('go with the last text that shows them', async () => {
    const [cover] = await offered(`/news/${item.number}`);
    const [address = ''] = cover?.avif[0]?.split(' ') ?? [];
    await madeOf(pathOf(address));
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { _status: 'draft' } });
    await centre.settled();
    await expect.poll(async () => (await centre.ask(pathOf(address))).status).toBe(404);
    const name = decodeURIComponent(path.basename(address));
    expect(await readdir(path.join(centre.folder, 'avif'))).not.toContain(name);
    await expect(access(path.join(centre.folder, 'avif', name))).rejects.toThrow('ENOENT');
  });
});
