import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FONT_FACES, FONT_VERSION, fontPath } from '../../../src/pages/style/font-faces.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';

const HTML = { headers: { Accept: 'text/html' } };
const WOFF2 = 'wOF2';

describe('the fonts of the pages', () => {
  let centre: HttpCentre;
  beforeAll(async () => {
    centre = await openHttpCentre();
  });
  afterAll(() => centre.close());

  it.each(FONT_FACES.map(fontPath))('%s is one, for ever', async (path) => {
    const { status, headers, bytes } = await centre.ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('font/woff2');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(WOFF2);
  });

  it('are within what a page on a slow line can bear', async () => {
    const upright = FONT_FACES.filter(({ style }) => style === 'normal').map(fontPath);
    const sizes = await Promise.all(upright.map(async (path) => (await centre.ask(path)).bytes.length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90 * 1024);
  });

  it('are those of the packages that are installed', () => {
    const { resolve } = createRequire(import.meta.url);
    const load = createRequire(import.meta.url);
    for (const family of new Set(FONT_FACES.map(({ family }) => family))) {
      const { version } = load(resolve(`@fontsource/${family}/package.json`)) as { version: string };
      expect([family, version]).toEqual([family, FONT_VERSION]);
    }
  });

  it.each([
    '/fonts/5.3.0/noto-serif-greek-400-normal.woff2',
    '/fonts/1.0.0/noto-serif-latin-400-normal.woff2',
    '/fonts/5.3.0/package.json',
  ])('%s is none', async (path) => {
    expect((await centre.ask(path)).status).toBe(404);
  });

  it.each([
    ['/', ['latin', 'cyrillic']],
    ['/en', ['latin']],
  ])('%s asks for what it is set in before it is laid out', async (path, alphabets) => {
    const { text } = await centre.ask(path, HTML);
    const preloaded = [...text.matchAll(/<link rel="preload" as="font"[^>]* href="([^"]+)"/g)].map(([, href]) => href);
    const used = FONT_FACES.filter(({ style, alphabet }) => style === 'normal' && alphabets.includes(alphabet));
    expect(preloaded).toEqual(used.map((face) => centre.settings.origin + fontPath(face)));
  });
});
