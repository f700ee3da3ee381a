import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../src/releasing/due.ts';
import { expectLogToAgree } from '../../support/agreement.ts';
import { body, makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const HTML = { headers: { Accept: 'text/html' } };

describe(`thematic pages (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-11-24T10:00:00.000Z';
  let guide: { id: number | string };
  let pinned: Awaited<ReturnType<typeof publishNews>>;
  let feed: { id: number | string };
  let theme: { id: number | string; number: number; uid: string };

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    const { payload } = centre;
    const tag = await makeTag(payload, 'Відбудова', 'Recovery');
    pinned = await publishNews(payload, { title: 'З цього починають' });
    for (let index = 1; index <= 21; index += 1)
      await publishNews(payload, { title: `Відбудова ${index}`, tags: [tag.id] });
    // The newest: texts of one moment stand in the order of their numbers, whichever that is.
    now = '2026-11-24T10:01:00.000Z';
    await publishNews(payload, { title: 'Українською', tags: [tag.id] }, { title: 'About recovery', text: 'Text.' });
    await publishNews(payload, { title: 'Про інше' });
    guide = await payload.create({
      collection: 'guides',
      locale: 'uk',
      data: { title: 'Порадник із відбудови', summary: 'Для громад.', _status: 'published' },
    });
    feed = await payload.create({
      collection: 'saved-feeds',
      locale: 'uk',
      data: { name: 'Відбудова громад', slug: 'vidbudova-hromad', tags: [tag.id] },
    });
    theme = await create('Партнерство заради відновлення', { _status: 'published' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  async function create(title: string, more: object = {}) {
    const { id, number, uid } = await centre.payload.create({
      collection: 'themes',
      locale: 'uk',
      draft: !('_status' in more),
      data: {
        title,
        summary: 'Як міста допомагають містам.',
        body: body(`Вступ: ${title}`),
        feed: feed.id,
        guides: [guide.id],
        pinned: [pinned.id],
        ...more,
      } as never,
    });
    return { id, number: Number(number), uid: String(uid) };
  }
  const change = (data: object, locale: 'uk' | 'en' = 'uk', draft = false) =>
    centre.payload.update({ collection: 'themes', id: theme.id, locale, data, draft });
  const ask = (path: string) => centre.ask(path, HTML);
  const listed = (page: string) => [...page.matchAll(/>(Відбудова \d+|Українською)<\/a>/g)].map(([, title]) => title);
  const becomes = (path: string, status: number) => expect.poll(async () => (await ask(path)).status).toBe(status);

  it('show their words, their guides, what is pinned and the texts of their feed, a page at a time', async () => {
    expect(theme.number).toBe(1);
    const page = await centre.read('/themes/1');
    expect(page).toContain('<h1>Партнерство заради відновлення</h1>');
    for (const shown of [
      'Вступ: Партнерство',
      'Порадник із відбудови',
      'З цього починають',
      '>Українською</a>',
      '22\u00a0матеріали',
    ])
      expect(page).toContain(shown);
    expect(page).not.toContain('Про інше');
    expect(page).toContain(`<a href="${ORIGIN}/feeds/uk/saved/vidbudova-hromad">`);
    expect(page).toMatch(/<link rel="alternate" [^>]*href="[^"]*\/feeds\/uk\/saved\/vidbudova-hromad\.rss"/);
    const second = await centre.read('/themes/1?page=2');
    expect([listed(page).length, listed(second).length]).toEqual([20, 2]);
    expect(new Set([...listed(page), ...listed(second)]).size).toBe(22);
    expect(second).not.toContain('Вступ: ');
    expect(second).toContain(`<link rel="canonical" href="${ORIGIN}/themes/1?page=2"/>`);
  });

  it('are found among the topics, on the front page and in the sitemap, and say so as a collection', async () => {
    for (const address of ['/tags', '/'])
      expect(await centre.read(address)).toContain(`<a href="${ORIGIN}/themes/1">Партнерство заради відновлення</a>`);
    expect(await centre.read('/sitemaps/uk/lists.xml')).toContain(`<loc>${ORIGIN}/themes/1</loc>`);
    const page = await centre.read('/themes/1');
    expect(page).toContain('"@type":"CollectionPage"');
    expect(page).toContain(`"position":2,"name":"Теми","item":"${ORIGIN}/tags"`);
  });

  it('are in no feed, list, search or answer for partners', async () => {
    for (const address of [
      '/feeds/uk/all.rss',
      '/v1/items',
      '/v1/changes',
      '/v1/feeds',
      '/sitemaps/uk/1.xml',
      '/archive',
    ]) {
      const { status, text } = await centre.ask(address);
      expect([address, status, text.includes('Партнерство заради')]).toEqual([address, 200, false]);
    }
    expect((await centre.ask(`/v1/items/${theme.uid}`)).status).toBe(404);
    await expectLogToAgree(centre);
  });

  it('answer what cannot be meant, and have one address', async () => {
    for (const [address, status] of [
      ['/themes/2', 404],
      ['/themes/partnerstvo', 404],
      ['/themes', 404],
      ['/themes/1?page=0', 400],
      ['/themes/1?page=two', 400],
      ['/themes/1?page=99', 404],
    ] as const)
      expect([address, (await ask(address)).status]).toEqual([address, status]);
    const first = await ask('/themes/1?page=1');
    expect([first.status, first.headers.location]).toEqual([301, `${ORIGIN}/themes/1`]);
    const shared = await ask('/themes/1?utm_source=mail');
    expect([shared.status, shared.headers.location]).toEqual([301, '/themes/1']);
  });

  it('change with their texts, their guides and their feed', async () => {
    await centre.read('/themes/1');
    now = '2026-11-24T11:00:00.000Z';
    await publishNews(centre.payload, { title: 'Щойно про відбудову', tags: await tags() });
    await expect.poll(() => centre.read('/themes/1')).toContain('Щойно про відбудову');
    await centre.payload.update({
      collection: 'guides',
      id: guide.id,
      locale: 'uk',
      data: { title: 'Порадник, оновлений', _status: 'published' },
    });
    await expect.poll(() => centre.read('/themes/1')).toContain('Порадник, оновлений');
    await centre.payload.update({ collection: 'news', id: pinned.id, locale: 'uk', data: { _status: 'draft' } });
    await expect.poll(() => centre.read('/themes/1')).not.toContain('З цього починають');
    await centre.payload.update({ collection: 'saved-feeds', id: feed.id, data: { kinds: ['vacancies'] } });
    await expect.poll(() => centre.read('/themes/1')).not.toContain('Щойно про відбудову');
    await centre.payload.update({ collection: 'saved-feeds', id: feed.id, data: { kinds: [] } });
    await expect.poll(() => centre.read('/themes/1')).toContain('Щойно про відбудову');
  });

  async function tags() {
    const { docs } = await centre.payload.find({ collection: 'tags', depth: 0 });
    return docs.map(({ id }) => id);
  }

  it('keep their feed from being deleted', async () => {
    await expect(centre.payload.delete({ collection: 'saved-feeds', id: feed.id })).rejects.toThrow(
      'Партнерство заради відновлення',
    );
  });

  it('of one language alone lead there, and name each other once there are two', async () => {
    const alone = await ask('/en/themes/1');
    expect(alone.status).toBe(404);
    expect(alone.text).toContain(`<a href="${ORIGIN}/themes/1"`);
    expect(await centre.read('/themes/1')).not.toContain(`href="${ORIGIN}/en/themes/1"`);
    await change({ title: 'Partnership for recovery', summary: 'Towns help towns.', _status: 'published' }, 'en');
    await becomes('/en/themes/1', 200);
    const english = await centre.read('/en/themes/1');
    expect(english).toContain('About recovery');
    expect(english).not.toContain('Щойно');
    expect(english).toContain(`hrefLang="uk" href="${ORIGIN}/themes/1"`);
    await expect.poll(() => centre.read('/themes/1')).toContain(`hrefLang="en" href="${ORIGIN}/en/themes/1"`);
    await expectLogToAgree(centre);
  });

  it('show nothing of a draft, nor of a draft over what is public', async () => {
    const draft = await create('Таємна тема');
    await change({ title: 'Таємна назва' }, 'uk', true);
    await centre.settled();
    expect((await ask(`/themes/${draft.number}`)).status).toBe(404);
    for (const address of ['/', '/tags', '/themes/1']) expect(await centre.read(address)).not.toContain('Таємна');
  });

  it('that are withdrawn in a language are 410 in it, and stay in the other', async () => {
    await change({ _status: 'draft', withdrawalNotice: 'Тему закрито.' });
    await becomes('/themes/1', 410);
    const { text } = await ask('/themes/1');
    expect(text).toContain('Цю тематичну сторінку прибрано');
    expect(text).toContain('Тему закрито.');
    await becomes('/en/themes/1', 200);
    for (const address of ['/', '/tags']) await expect.poll(() => centre.read(address)).not.toContain('/themes/1"');
    await change({ _status: 'published' });
    await becomes('/themes/1', 200);
    await expectLogToAgree(centre);
  });

  it('come by themselves when their time comes', async () => {
    const planned = await create('Зимова тема', { _status: 'published', publishedAt: '2026-11-25T10:00:00.000Z' });
    await centre.settled();
    expect((await ask(`/themes/${planned.number}`)).status).toBe(404);
    now = '2026-11-25T10:00:00.000Z';
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    await centre.settled();
    await becomes(`/themes/${planned.number}`, 200);
  });
});
