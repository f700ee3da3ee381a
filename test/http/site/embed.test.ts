import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMBED_SCRIPT } from '../../../src/pages/embed/embed-script.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre, pathOf } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';
import { makeWorld } from '../../support/world.ts';

const HTML = { headers: { Accept: 'text/html' } };
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

interface Shown {
  title: string;
  entries: {
    title: string;
    url: string;
    kind: string | null;
    summary: string | null;
    picture: unknown;
    source: string | null;
  }[];
  empty: string;
  by: { text: string; url: string };
  licence: { text: string; url: string } | null;
}

describe(`lists on partners’ pages (${DATABASE})`, () => {
  let centre: HttpCentre;
  let world: Awaited<ReturnType<typeof makeWorld>>;

  beforeAll(async () => {
    centre = await openHttpCentre();
    await centre.payload.updateGlobal({ slug: 'site-settings', locale: 'uk', data: { licence: LICENCE } });
    world = await makeWorld(centre.payload);
    await centre.settled();
  });
  afterAll(() => centre.close());

  const shown = async (address: string) => JSON.parse(await centre.read(address)) as Shown;
  const withdraw = (id: number | string) =>
    centre.payload.update({ collection: 'news', id, locale: 'uk', data: { _status: 'draft' } });

  it('hold the newest of a channel, as much of each as their look says', async () => {
    const headlines = await shown('/embed/uk/all.json?count=2');
    expect(headlines.entries).toHaveLength(2);
    expect(headlines.entries[0]).toMatchObject({ title: 'Форум громад', kind: null, summary: null, picture: null });
    const [main] = (await shown('/embed/uk/tag/partnerstvo.json?look=summaries')).entries;
    expect(main).toMatchObject({ kind: 'Новини', summary: 'Коротко про головне.', picture: null });
    const pictured = (await shown('/embed/uk/tag/partnerstvo.json?look=pictures')).entries[0];
    expect(pictured?.picture).toMatchObject({ alt: 'Люди за столом', credit: 'Фото: Оксана Лисенко', width: 480 });
    expect((await shown('/embed/en/all.json')).entries.map(({ title }) => title)).toContain('English alone');
  });

  it.each(['headlines', 'summaries', 'pictures'])('name source and licence whatever their look: %s', async (look) => {
    const list = await shown(`/embed/uk/tag/partnerstvo.json?look=${look}`);
    expect(list).toMatchObject({
      by: { text: 'За матеріалами: Вісник', url: `${ORIGIN}/` },
      licence: { text: 'CC BY 4.0', url: LICENCE },
    });
    expect(list.entries[0]?.source).toBe('Джерело: Асоціація громад · CC BY 4.0');
    for (const address of [`/embed/uk/tag/partnerstvo.html?look=${look}`, `/embed/uk/tag/partnerstvo?look=${look}`]) {
      const html = await centre.read(address);
      expect(html).toContain('За матеріалами: Вісник');
      expect(html).toContain('Джерело: Асоціація громад · CC BY 4.0');
      expect(html).toMatch(/rel="license" href="[^"]+"/);
    }
  });

  it('may be read by scripts of every site, and framed at their own address alone', async () => {
    for (const format of ['.json', '.html', '']) {
      const reply = await centre.ask(`/embed/uk/all${format}`, HTML);
      const policy = String(reply.headers['content-security-policy'] ?? '');
      expect([format, policy.includes('frame-ancestors *')]).toEqual([format, format === '']);
      expect(reply.headers['cache-control']).toBe('public, max-age=15, s-maxage=15');
      expect(reply.headers['set-cookie']).toBeUndefined();
      if (format !== '') expect(reply.headers['access-control-allow-origin']).toBe('*');
    }
    for (const page of ['/embed', '/', `/news/${world.main.number}`, '/embed/uk/nothing'])
      expect(String((await centre.ask(page, HTML)).headers['content-security-policy'])).toContain(
        "frame-ancestors 'none'",
      );
    const preflight = await centre.ask('/embed/uk/all.json', { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, '*']);
    expect((await centre.ask('/embed/uk/tag/nothing.json')).headers['access-control-allow-origin']).toBe('*');
  });

  it.each([
    ['/embed/uk/all.json?look=bold', 400],
    ['/embed/uk/all.json?count=0', 400],
    ['/embed/uk/all.json?count=21', 400],
    ['/embed/uk/all.json?count=1e1', 400],
    ['/embed/uk/all.xml', 404],
    ['/embed/de/all.json', 404],
    ['/embed/uk/tag/nothing', 404],
    ['/embed/uk/news/999', 404],
    ['/embed/uk', 404],
    ['/embed?feed=tag/nothing', 404],
    ['/embed?count=many', 400],
    ['/embed/uk/all.json?count=3&utm_source=x', 301],
  ])('%s answers %i', async (address, status) => {
    expect((await centre.ask(address, HTML)).status).toBe(status);
  });

  it('are valid HTML, whole or in part', async () => {
    const rules = {
      'void-style': 'off',
      'attr-case': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
    } as const;
    const checker = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });
    for (const address of [
      '/embed',
      '/en/embed',
      '/embed/uk/all?look=pictures',
      '/embed/uk/tag/partnerstvo.html?look=pictures',
    ]) {
      const { results } = await checker.validateString(await centre.read(address));
      expect([address, results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([
        address,
        [],
      ]);
    }
  });

  it('are chosen on a page that gives the code, and works without scripts', async () => {
    const page = await centre.read('/embed?feed=tag%2Fpartnerstvo&look=pictures&count=3');
    expect(page).toContain('<option value="tag/partnerstvo" selected="">');
    const codes = [...page.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code = '']) =>
      code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );
    expect(codes).toHaveLength(3);
    const addresses = codes.join('\n').match(/https:\/\/visnyk\.example\/embed[^"\s<]*/g) ?? [];
    for (const address of addresses)
      expect((await centre.ask(pathOf(address.replaceAll('&amp;', '&')))).status).toBe(200);
    expect(addresses.length).toBeGreaterThanOrEqual(3);
    expect(page).toContain('<link rel="canonical" href="https://visnyk.example/embed"/>');
    expect(await centre.read('/')).toContain('href="https://visnyk.example/embed"');
  });

  it('follow a tag to its new name', async () => {
    const tag = await makeTag(centre.payload, 'стара назва');
    await publishNews(centre.payload, { title: 'З темою', tags: [tag.id] });
    await centre.settled();
    await centre.payload.update({
      collection: 'tags',
      id: tag.id,
      locale: 'uk',
      data: { name: 'нова назва', slug: 'nova-nazva' },
    });
    await centre.settled();
    await expect
      .poll(async () => (await centre.ask('/embed/uk/tag/stara-nazva.json?count=3')).headers.location)
      .toBe(`${ORIGIN}/embed/uk/tag/nova-nazva.json?look=headlines&count=3`);
  });

  it('lose what is withdrawn at once, and a text that is shown alone says so and nothing else', async () => {
    const gone = await publishNews(centre.payload, { title: 'Помилка' });
    await centre.settled();
    const alone = `/embed/uk/news/${gone.number}`;
    await expect.poll(async () => (await shown(`${alone}.json`)).entries[0]?.title).toBe('Помилка');
    await withdraw(gone.id);
    await centre.settled();
    await expect.poll(async () => (await centre.read('/embed/uk/all.html?count=20')).includes('Помилка')).toBe(false);
    for (const format of ['.json', '.html', '']) {
      const reply = await centre.ask(alone + format);
      expect([reply.status, reply.text.includes('Помилка'), reply.text.includes('відкликано')]).toEqual([
        410,
        false,
        true,
      ]);
    }
  });

  it('come with an element of less than 8 KB, at an address with a version', async () => {
    const script = await centre.ask('/embed/v1/visnyk-feed.js');
    expect(script.text).toBe(EMBED_SCRIPT);
    expect(script.bytes.length).toBeLessThan(8 * 1024);
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(script.text).not.toMatch(/innerHTML|eval|document\.cookie|localStorage/);
    const again = await centre.ask('/embed/v1/visnyk-feed.js', {
      headers: { 'If-None-Match': String(script.headers.etag) },
    });
    expect(again.status).toBe(304);
  });

  describe('oEmbed 1.0', () => {
    const ask = (url: string, more = '') => centre.ask(`/oembed?url=${encodeURIComponent(url)}${more}`);

    it('4: a text names where to learn how it is shown', async () => {
      const page = await centre.read(`/news/${world.main.number}`);
      const [, link = ''] =
        /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(page) ?? [];
      const reply = await centre.ask(pathOf(link.replaceAll('&amp;', '&')));
      expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
      const told: Record<string, unknown> = JSON.parse(reply.text);
      expect(told).toMatchObject({
        version: '1.0',
        type: 'rich',
        title: 'Громади шукають «партнерів» & друзів',
        author_name: 'Оксана Лисенко',
        provider_name: 'Вісник',
        width: 600,
        thumbnail_width: 1200,
      });
      const [, src = ''] = /src="([^"]+)"/.exec(String(told['html'])) ?? [];
      expect((await centre.ask(pathOf(src.replaceAll('&amp;', '&')))).status).toBe(200);
      expect((await centre.ask(pathOf(String(told['thumbnail_url'])))).status).toBe(200);
    });

    it('2.2: keeps within the room that there is', async () => {
      const told = JSON.parse((await ask(`${ORIGIN}/news/${world.main.number}`, '&maxwidth=320&maxheight=150')).text);
      expect([told.width, told.height]).toEqual([320, 150]);
    });

    it.each([
      [`${ORIGIN}/news/999`, '', 404],
      [`${ORIGIN}/feeds`, '', 404],
      ['https://elsewhere.example/news/1', '', 404],
      ['no address', '', 404],
      [`${ORIGIN}/news/1`, '&format=xml', 501],
    ])('2.3: %s%s is %i', async (url, more, status) => expect((await ask(url, more)).status).toBe(status));

    it('2.2: asks for an address', async () => expect((await centre.ask('/oembed')).status).toBe(400));
  });
});
