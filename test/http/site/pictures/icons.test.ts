import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../../support/press-centre.ts';

interface Manifest {
  name: string;
  lang: string;
  start_url: string;
  icons: { src: string; sizes: string; type: string }[];
}

describe(`icons and manifest (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    await publishNews(centre.payload, { title: 'Новина' }, { title: 'News' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const fetched = async (path: string) => {
    const reply = await fetch(centre.url + path);
    expect([path, reply.status]).toEqual([path, 200]);
    return { type: reply.headers.get('content-type'), bytes: Buffer.from(await reply.arrayBuffer()) };
  };
  const sizeOf = async (bytes: Buffer) => {
    const { format, width, height } = await sharp(bytes).metadata();
    return { format, width, height };
  };

  it.each([
    ['/apple-touch-icon.png', 180],
    ['/icon-192.png', 192],
    ['/icon-512.png', 512],
    ['/icon-maskable-512.png', 512],
  ])('%s is a picture of %i pixels', async (path, size) => {
    const { type, bytes } = await fetched(path);
    expect(type).toBe('image/png');
    expect(await sizeOf(bytes)).toEqual({ format: 'png', width: size, height: size });
    // The ground at an edge and the letter within: nothing was lost on the way.
    const { dominant } = await sharp(bytes).stats();
    expect([dominant.r < 60, dominant.b > 100]).toEqual([true, true]);
  });

  it('/favicon.ico holds a picture where its directory says', async () => {
    const { type, bytes } = await fetched('/favicon.ico');
    expect(type).toBe('image/x-icon');
    expect([...bytes.subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0]);
    const picture = bytes.subarray(bytes.readUInt32LE(18), bytes.readUInt32LE(18) + bytes.readUInt32LE(14));
    expect(await sizeOf(picture)).toEqual({ format: 'png', width: 32, height: 32 });
  });

  it('are asked for again with what is known of them', async () => {
    const { headers } = await centre.ask('/favicon.svg');
    const again = await centre.ask('/favicon.svg', { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
  });

  it('every icon that a page or a manifest names is there, as it is named', async () => {
    const head = await centre.read('/');
    const named = [...head.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]*)"/g)].map(
      ([, href = '']) => href.replace(ORIGIN, ''),
    );
    expect(named).toEqual(['/favicon.ico', '/favicon.svg', '/apple-touch-icon.png', '/manifest.webmanifest']);
    const manifest = JSON.parse(await centre.read('/manifest.webmanifest')) as Manifest;
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await fetched(src);
      expect(icon.type).toBe(type);
      if (sizes === 'any') continue;
      const { width, height } = await sizeOf(icon.bytes);
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  it('the manifest speaks the language of its page, and of its site as it is called now', async () => {
    expect(await centre.read('/en')).toContain(`<link rel="manifest" href="${ORIGIN}/en/manifest.webmanifest"/>`);
    const read = async (path: string) => JSON.parse(await centre.read(path)) as Manifest;
    expect(await read('/en/manifest.webmanifest')).toMatchObject({ lang: 'en', start_url: '/en' });
    await centre.payload.updateGlobal({ slug: 'site-settings', locale: 'uk', data: { name: 'Вісник Дніпра' } });
    await expect.poll(async () => (await read('/manifest.webmanifest')).name).toBe('Вісник Дніпра');
    expect(await read('/manifest.webmanifest')).toMatchObject({ lang: 'uk', start_url: '/' });
  });
});
