import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const HOUR_MS = 3_600_000;

describe(`sitemaps (${DATABASE})`, () => {
  let centre: HttpCentre;
  let nowMs = Date.parse('2026-03-10T09:00:00Z');
  let both: Awaited<ReturnType<typeof publishNews>>;
  let alone: Awaited<ReturnType<typeof publishNews>>;

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => new Date(nowMs).toISOString() });
    const tag = (await makeTag(centre.payload, 'мости', 'bridges')).id;
    both = await publishNews(centre.payload, { title: 'Міст «Дружба» & берег' }, { title: 'The bridge' });
    nowMs += HOUR_MS;
    alone = await publishNews(centre.payload, { title: 'Лише українською', tags: [tag] });
    await publishNews(centre.payload, { title: 'Під ембарго', embargoUntil: '2026-04-01T00:00:00.000Z' });
    await centre.payload.create({
      collection: 'news',
      locale: 'uk',
      draft: true,
      data: { kind: 'news', title: 'Чернетка' },
    });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const files = async () => tagged(await centre.read('/sitemap.xml'), 'loc').map((url) => url.slice(ORIGIN.length));
  const urlOf = (number: number | null | undefined, prefix = '') => `${ORIGIN}${prefix}/news/${number}`;

  it('the index names files that are there, and robots.txt names the index', async () => {
    expect(await files()).toEqual([
      '/sitemaps/uk/lists.xml',
      '/sitemaps/uk/1.xml',
      '/sitemaps/en/lists.xml',
      '/sitemaps/en/1.xml',
    ]);
    for (const file of await files()) expect((await centre.ask(file)).status).toBe(200);
    const robots = await centre.read('/robots.txt');
    for (const name of ['sitemap.xml', 'news-sitemap.xml']) expect(robots).toContain(`Sitemap: ${ORIGIN}/${name}\n`);
  });

  it('lists every published text, the oldest first, and nothing that is not public', async () => {
    const { headers, text } = await centre.ask('/sitemaps/uk/1.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(tagged(text, 'loc')).toEqual([urlOf(both.number), urlOf(alone.number)]);
    expect(tagged(text, 'lastmod')).toEqual(['2026-03-10T09:00:00.000Z', '2026-03-10T10:00:00.000Z']);
    expect(tagged(await centre.read('/sitemaps/en/1.xml'), 'loc')).toEqual([urlOf(both.number, '/en')]);
  });

  it('tells of translations what the pages tell', async () => {
    for (const [file, path] of [
      ['/sitemaps/uk/1.xml', `/news/${both.number}`],
      ['/sitemaps/en/1.xml', `/en/news/${both.number}`],
      ['/sitemaps/uk/1.xml', `/news/${alone.number}`],
      ['/sitemaps/uk/lists.xml', '/tags/mosty'],
      ['/sitemaps/uk/lists.xml', '/news'],
      ['/sitemaps/en/lists.xml', '/en/news'],
      ['/sitemaps/uk/lists.xml', '/feeds'],
    ] as const) {
      const inFile = alternatesIn(await centre.read(file)).get(ORIGIN + path);
      expect([path, inFile]).toEqual([path, alternatesOfPage(await centre.read(path))]);
    }
  });

  it('lists the lists that hold something, each once', async () => {
    const uk = tagged(await centre.read('/sitemaps/uk/lists.xml'), 'loc');
    expect(uk).toEqual(['/tags', '/feeds', '/', '/news', '/tags/mosty'].map((path) => ORIGIN + path));
    expect(tagged(await centre.read('/sitemaps/en/lists.xml'), 'loc')).toEqual(
      ['/en/feeds', '/en', '/en/news'].map((path) => ORIGIN + path),
    );
    for (const url of uk) expect(await centre.read(url.slice(ORIGIN.length))).not.toContain('noindex');
  });

  it('has the news of two days, and drops them by themselves', async () => {
    const news = await centre.read('/news-sitemap.xml');
    expect(tagged(news, 'news:title').sort()).toEqual(['The bridge', 'Лише українською', 'Міст «Дружба» & берег']);
    expect(new Set(tagged(news, 'news:language'))).toEqual(new Set(['uk', 'en']));
    expect(tagged(news, 'news:publication_date')).toContain('2026-03-10T09:00:00.000Z');
    nowMs += 49 * HOUR_MS;
    const later = await centre.read('/news-sitemap.xml');
    expect(tagged(later, 'loc')).toEqual([]);
    nowMs -= 49 * HOUR_MS;
  });

  it('forgets a text that is withdrawn', async () => {
    await centre.payload.update({
      collection: 'news',
      id: both.id,
      locale: 'en',
      data: { _status: 'draft' },
    });
    await centre.settled();
    await expect.poll(async () => (await centre.ask('/sitemaps/en/1.xml')).status).toBe(404);
    expect(await files()).toEqual(['/sitemaps/uk/lists.xml', '/sitemaps/uk/1.xml']);
    expect(alternatesIn(await centre.read('/sitemaps/uk/1.xml')).get(urlOf(both.number))).toEqual([]);
  });

  it.each(['/sitemaps/uk/2.xml', '/sitemaps/uk/0.xml', '/sitemaps/uk/1', '/sitemaps/uk/01.xml', '/sitemaps/de/1.xml'])(
    '%s is no file',
    async (path) => {
      expect((await centre.ask(path)).status).toBe(404);
    },
  );
});

/** The texts of all elements of one name, in order; fails on what is not well-formed. */
function tagged(xml: string, name: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    if (tag.name === name) found.push('');
  });
  parser.on('text', (text) => {
    if (open.at(-1) === name) found.push(`${found.pop() ?? ''}${text}`);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

/** What a sitemap says of languages, by address: `uk https://…`. */
function alternatesIn(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, entry = ''] of xml.matchAll(/<url>(.*?)<\/url>/gs)) {
    const [, url = ''] = /<loc>(.*?)<\/loc>/.exec(entry) ?? [];
    found.set(url, linksIn(entry, /<xhtml:link [^>]*>/g));
  }
  return found;
}

function alternatesOfPage(html: string): string[] {
  return linksIn(html, /<link [^>]*hrefLang="[^>]*>/gi);
}

function linksIn(markup: string, link: RegExp): string[] {
  return [...markup.matchAll(link)]
    .map(([tag]) => `${/hreflang="([^"]*)"/i.exec(tag)?.[1]} ${/href="([^"]*)"/.exec(tag)?.[1]}`)
    .sort();
}
