import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../src/releasing/due.ts';
import { expectLogToAgree } from '../../support/agreement.ts';
import { body, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const HTML = { headers: { Accept: 'text/html' } };

describe(`plain pages (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-11-24T10:00:00.000Z';
  let about: { id: number | string; slug: string; uid?: string | null };

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    await publishNews(centre.payload, { title: 'Новина' }, { title: 'News' });
    about = await create('Про наш пресцентр', { _status: 'published' });
    await change(about.id, { title: 'About us', body: body('Who we are.'), _status: 'published' }, 'en');
    await centre.settled();
  });
  afterAll(() => centre.close());

  async function create(title: string, more: object = {}) {
    const page = await centre.payload.create({
      collection: 'pages',
      locale: 'uk',
      draft: !('_status' in more),
      data: { title, slug: '', body: body(`Текст: ${title}`), ...more },
    });
    return { id: page.id, slug: page.slug, uid: page.uid ?? null };
  }
  const change = (id: number | string, data: object, locale: 'uk' | 'en' = 'uk', draft = false) =>
    centre.payload.update({ collection: 'pages', id, locale, data, draft });
  const ask = (path: string) => centre.ask(path, HTML);
  const becomes = (path: string, status: number) => expect.poll(async () => (await ask(path)).status).toBe(status);

  it('stand under their name in each language, as texts of their own', async () => {
    expect(about.slug).toBe('pro-nash-prestsentr');
    const page = await centre.read('/pages/pro-nash-prestsentr');
    expect(page).toContain('<h1>Про наш пресцентр</h1>');
    expect(page).toContain('Текст: Про наш пресцентр');
    expect(page).toContain(`hrefLang="en" href="${ORIGIN}/en/pages/pro-nash-prestsentr"`);
    expect(page).toContain(`<link rel="canonical" href="${ORIGIN}/pages/pro-nash-prestsentr"/>`);
    expect(await centre.read('/en/pages/pro-nash-prestsentr')).toContain('Who we are.');
  });

  it('stand at the foot of every page of their language, and in the sitemap', async () => {
    for (const address of ['/', '/news/1', '/feeds', '/search', '/v1/docs/uk'])
      expect([address, await centre.read(address)]).toEqual([
        address,
        expect.stringContaining(`<a href="${ORIGIN}/pages/pro-nash-prestsentr">Про наш пресцентр</a>`),
      ]);
    expect(await centre.read('/en')).toContain('>About us</a>');
    expect(await centre.read('/sitemaps/en/lists.xml')).toContain(`${ORIGIN}/en/pages/pro-nash-prestsentr`);
  });

  it('are in no feed, list, search or answer for partners', async () => {
    for (const address of [
      ...['rss', 'atom', 'json'].map((format) => `/feeds/uk/all.${format}`),
      ...[
        '/v1/items',
        '/v1/changes',
        '/v1/items?q=%D0%BF%D1%80%D0%B5%D1%81%D1%86%D0%B5%D0%BD%D1%82%D1%80',
        '/v1/feeds',
      ],
      '/sitemaps/uk/1.xml',
    ]) {
      const { status, text } = await centre.ask(address);
      expect([address, status, text.includes('Про наш')]).toEqual([address, 200, false]);
    }
    for (const address of ['/archive', '/feeds', '/search?q=%D0%A2%D0%B5%D0%BA%D1%81%D1%82']) {
      const main = /<main.*<\/main>/s.exec(await centre.read(address))?.[0] ?? '';
      expect([address, main.includes('Про наш')]).toEqual([address, false]);
    }
    expect((await centre.ask(`/v1/items/${about.uid}`)).status).toBe(404);
    for (const address of ['/pages', '/feeds/uk/pages.rss', '/feeds/uk/page/pro-nash-prestsentr.rss'])
      expect([address, (await ask(address)).status]).toEqual([address, 404]);
    await expectLogToAgree(centre);
  });

  it('show nothing of a draft, nor of a draft over what is public', async () => {
    const draft = await create('Чернетка');
    expect((await ask(`/pages/${draft.slug}`)).status).toBe(404);
    await change(about.id, { title: 'Таємна назва', slug: 'taiemna' }, 'uk', true);
    await centre.settled();
    expect((await ask('/pages/taiemna')).status).toBe(404);
    expect(await centre.read('/')).not.toContain('Таємна назва');
    expect(await centre.read('/pages/pro-nash-prestsentr')).not.toContain('Таємна назва');
  });

  it('are led to from every name they had', async () => {
    await ask('/pages/pro-nash-prestsentr');
    await change(about.id, { title: 'Про нас', slug: 'pro-nas', _status: 'published' });
    await becomes('/pages/pro-nas', 200);
    for (const [old, present] of [
      ['/pages/pro-nash-prestsentr', '/pages/pro-nas'],
      ['/en/pages/pro-nash-prestsentr', '/en/pages/pro-nas'],
    ] as const) {
      await becomes(old, 301);
      expect((await ask(old)).headers.location).toBe(ORIGIN + present);
    }
    await expect.poll(() => centre.read('/')).toContain(`<a href="${ORIGIN}/pages/pro-nas">Про нас</a>`);
    await expectLogToAgree(centre);
  });

  it('that are withdrawn in a language are 410 in it, and stay in the other', async () => {
    await change(about.id, { _status: 'draft', withdrawalNotice: 'Застаріла.' });
    await becomes('/pages/pro-nas', 410);
    const { text } = await ask('/pages/pro-nas');
    expect(text).toContain('Цю сторінку прибрано');
    expect(text).toContain('Застаріла.');
    expect(text).not.toContain('Текст: ');
    // A name it had leads nowhere else: it is gone under that one, too.
    await becomes('/pages/pro-nash-prestsentr', 410);
    await becomes('/en/pages/pro-nas', 200);
    await expect.poll(() => centre.read('/')).not.toContain('/pages/pro-nas');
    await change(about.id, { _status: 'published' });
    await becomes('/pages/pro-nas', 200);
  });

  it('come and go by themselves when their time comes', async () => {
    const planned = await create('Правила', { _status: 'published', publishedAt: '2026-11-25T10:00:00.000Z' });
    await centre.settled();
    expect((await ask(`/pages/${planned.slug}`)).status).toBe(404);
    now = '2026-11-25T10:00:00.000Z';
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    await centre.settled();
    await becomes(`/pages/${planned.slug}`, 200);
    await expect.poll(() => centre.read('/')).toContain('>Правила</a>');
  });

  it('of one language alone lead there', async () => {
    const { text, status } = await ask('/en/pages/pravyla');
    expect(status).toBe(404);
    expect(text).toContain(`<a href="${ORIGIN}/pages/pravyla"`);
  });

  it('have names that an address can bear, and each its own', async () => {
    await expect(create('Інша', { slug: 'pro-nas', _status: 'published' })).rejects.toThrow();
    await expect(create('Інша', { slug: 'Про нас', _status: 'published' })).rejects.toThrow();
    for (const path of ['/pages/Про', '/pages/a_b', '/pages/..%2f'])
      expect([path, (await ask(encodeURI(path))).status]).toEqual([path, 404]);
  });
});
