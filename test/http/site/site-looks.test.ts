import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const HTML = { headers: { Accept: 'text/html' } };
const RED_SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#c00"/></svg>';

describe(`the looks of the site (${DATABASE})`, () => {
  let centre: HttpCentre;
  let number: number;

  beforeAll(async () => {
    centre = await openHttpCentre();
    ({ number } = await publishNews(centre.payload, { title: 'Новина' }, { title: 'News' }));
    await centre.settled();
  });
  afterAll(() => centre.close());

  const set = (data: Record<string, unknown>, locale: 'uk' | 'en' = 'uk') =>
    centre.payload.updateGlobal({ slug: 'site-settings', locale, data });
  const shows = (address: string, what: string | RegExp) =>
    expect.poll(async () => (await centre.ask(address, HTML)).text).toMatch(what);

  it('has no contact, mark or colour until somebody gives it one', async () => {
    const front = await centre.read('/');
    expect(front).not.toContain('Контакт для преси');
    expect(front).toContain('/favicon.svg"');
    expect(front).not.toMatch(/:root\{--brand:[^}]*\}@media/);
  });

  it('names whom to ask on every page, in its language, and where something was withdrawn', async () => {
    await centre.read('/');
    await set({
      press: { name: 'Ірина', mail: 'press@hromada.example', telephone: '+380 (44) 123-45-67', hours: 'з 9' },
    });
    await set({ press: { name: 'Iryna' } }, 'en');
    for (const address of ['/', `/news/${number}`, '/feeds', '/nothing']) {
      await shows(address, 'href="mailto:press@hromada.example"');
      await shows(address, 'href="tel:+380441234567"');
    }
    await shows('/en', 'Iryna');
    expect(await centre.read('/en')).not.toContain('Ірина');
  });

  it('colours every page, and its policy names that very style', async () => {
    await set({ accent: '#1A6F37', accentDark: '#7fe0a0' });
    for (const address of [
      '/',
      `/news/${number}`,
      '/search',
      '/feeds',
      '/tags',
      '/nothing',
      '/v1/docs',
      '/v1/account?locale=uk',
    ]) {
      await shows(address, /:root\{--brand:#1a6f37\}@media[^{]*\{:root\{--brand:#7fe0a0\}\}/);
      const { text, headers } = await centre.ask(address, HTML);
      const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
      const hash = createHash('sha256').update(style, 'utf8').digest('base64');
      const named = /style-src ([^;]+);/.exec(String(headers['content-security-policy']))?.[1]?.split(' ');
      expect([address, named]).toEqual([address, expect.arrayContaining([`'sha256-${hash}'`])]);
    }
  });

  it.each([
    ['accent', '#ffdd00', /контраст 1,\d:1, а треба щонайменше 4,5:1\. Візьміть темніший/],
    ['accent', 'синій', /шість цифр/],
    ['accentDark', '#123456', /на темному тлі.*світліший/],
    ['mark', RED_SQUARE.replace('<rect', '<script/><rect'), /У знаку є <script>/],
    ['press', { mail: 'press at example' }, /адреса пошти/],
    ['press', { telephone: 'дзвоніть' }, /цифрами/],
  ])('refuses %s %s, and says why', async (field, value, reason) => {
    await expect(set({ [field]: value })).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringMatching(reason) }] },
    });
  });

  it('shows its own mark on pages and in every icon, at another address than before', async () => {
    await set({ mark: RED_SQUARE });
    await shows('/', /<img src="[^"]*\/favicon\.svg\?v=\w{10}"/);
    const manifest = await centre.read('/manifest.webmanifest');
    expect(manifest).toMatch(/icon-192\.png\?v=\w{10}"/);
    const svg = await centre.ask('/favicon.svg');
    expect(svg.text).toContain('fill="#c00"');
    for (const name of ['apple-touch-icon.png', 'icon-512.png', 'icon-maskable-512.png'])
      expect([name, await middleOf(`/${name}`)]).toEqual([name, [204, 0, 0]]);
  });

  it('takes a picture for a mark, and the product’s own again where there is none any more', async () => {
    const blue = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#0000cc' } })
      .png()
      .toBuffer();
    const picture = await centre.payload.create({
      collection: 'media',
      data: { alt: 'Знак' },
      file: { name: 'mark.png', data: blue, mimetype: 'image/png', size: blue.length },
    });
    await set({ mark: null, markPicture: picture.id });
    await expect.poll(() => middleOf('/icon-192.png')).toEqual([0, 0, 204]);
    const file = path.join(centre.settings.mediaDir, 'images', String(picture.filename));
    expect((await readFile(file)).length).toBeGreaterThan(0);
    await centre.payload.delete({ collection: 'media', id: picture.id });
    await expect.poll(() => middleOf('/icon-192.png')).not.toEqual([0, 0, 204]);
    expect((await centre.ask('/favicon.svg')).status).toBe(200);
  });

  async function middleOf(address: string): Promise<number[]> {
    const reply = await fetch(centre.url + address);
    const { data } = await sharp(Buffer.from(await reply.arrayBuffer()))
      .removeAlpha()
      .extract({ left: 90, top: 90, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data];
  }
});
