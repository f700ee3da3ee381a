import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { READERS } from '../../feeds/read-back.ts';
import { xmlFault } from '../../feeds/well-formed.ts';
import { type PageElement, readPage, select } from '../../pages/read-page.ts';
import { type HttpCentre, openHttpCentre, pathOf } from '../../support/http-centre.ts';
import { headerValues } from '../../support/http-request.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';
import { makeWorld } from '../../support/world.ts';

/** Attributes that hold an address, wherever they stand. */
const ADDRESS = /\s(?:href|src|poster|action|url|uri|domain|scheme)="([^"]*)"/g;
/** Places of the page itself, and forms that lead where it came from. */
const OF_THE_PAGE = /^(?:#|(?:\/en)?\/feeds\/build$)/;
const UKRAINIAN_ONLY = /Лише українською|Цього немає англійською|Форум громад/;
/** Feeds that hold nothing yet: their pages are there, and announce nothing. */
const EMPTY = /^\/feeds\/en\/(announcements|guides)$/;
const ENGLISH_ONLY = /English alone|Nothing of this in the other language/;

describe(`what goes over the wire (${DATABASE})`, () => {
  let centre: HttpCentre;
  let world: Awaited<ReturnType<typeof makeWorld>>;
  const feeds: string[] = [];
  const pages: string[] = [];

  beforeAll(async () => {
    centre = await openHttpCentre();
    world = await makeWorld(centre.payload);
    await centre.settled();
    const lists = ['all', 'news', 'announcements', 'guides'];
    const channels = [...lists, 'tag/partnerstvo', 'source/asotsiatsiia-hromad', 'region/UA-32'];
    for (const locale of ['uk', 'en'] as const) {
      for (const channel of channels) {
        for (const format of FEED_FORMATS) feeds.push(`/feeds/${locale}/${channel}.${format}`);
        pages.push(`/feeds/${locale}/${channel}`);
      }
      const prefix = locale === 'uk' ? '' : '/en';
      pages.push(prefix || '/', `${prefix}/feeds`, `${prefix}/guides`, `${prefix}/tags/partnerstvo`);
      pages.push(`${prefix}/sources/asotsiatsiia-hromad`, `${prefix}/news/${world.main.number}`);
    }
    pages.push(`/guides/${world.guide.number}`, `/news/${world.event.number}`, `/en/news/${world.onlyEn.number}`);
  });
  afterAll(() => centre.close());

  const entries = async (path: string) =>
    READERS[path.endsWith('.rss') ? 'rss' : path.endsWith('.atom') ? 'atom' : 'json'](await centre.read(path));

  it('F12 names type and charset, sends no BOM, and begins with the prolog', async () => {
    const types = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' };
    for (const format of FEED_FORMATS) {
      const reply = await centre.ask(`/feeds/uk/all.${format}`);
      expect(reply.headers['content-type']).toBe(`${types[format]}; charset=utf-8`);
      expect(reply.bytes[0]).toBe(format === 'json' ? 0x7b : 0x3c);
      expect(reply.headers['content-length']).toBe(String(reply.bytes.length));
      if (format !== 'json') expect(xmlFault(reply.text)).toBeNull();
    }
  });

  it('F06 dates are what each format asks for, and none lies in the future', async () => {
    const rss = await centre.read('/feeds/uk/all.rss');
    const dates = [...rss.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(([, date = '']) => date);
    expect(dates.length).toBeGreaterThan(3);
    for (const date of dates) {
      expect(date).toMatch(
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
      );
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
    }
    const atom = await centre.read('/feeds/uk/all.atom');
    const json = await centre.read('/feeds/uk/all.json');
    const others = [
      ...atom.matchAll(/<(?:published|updated)>([^<]*)</g),
      ...json.matchAll(/"date_(?:published|modified)": "([^"]*)"/g),
    ];
    for (const [, date = ''] of others) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
    }
  });

  it('F08 every address in every feed is absolute, and ours are on the one origin', async () => {
    for (const path of feeds) {
      const text = await centre.read(path);
      const addresses = path.endsWith('.json')
        ? [...text.matchAll(/"(?:[a-z_]*url|image)": "([^"]*)"/g)].map(([, url = '']) => url)
        : [...text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').matchAll(ADDRESS)].map(([, url = '']) => url);
      const links = [...text.matchAll(/<link>([^<]*)<\/link>/g)].map(([, url = '']) => url);
      const bodies = (await entries(path)).flatMap((entry) =>
        [...(entry.html ?? '').matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, url = '']) => url),
      );
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of [...addresses, ...links, ...bodies]) expect(address, path).toMatch(/^https:\/\//);
      expect(text).not.toContain(centre.url);
    }
  });

  it('F08 every address on every page is absolute, and ours are answered', async () => {
    const ours = new Set<string>();
    for (const path of pages) {
      const page = readPage(await centre.read(path));
      for (const address of page.flatMap(addressesOf)) {
        if (OF_THE_PAGE.test(address)) continue;
        // A text is passed on by mail: what is sent is its own address, as absolute as all others (RFC 6068).
        const sent = /^mailto:\?subject=[^&]+&body=(.+)$/.exec(address)?.[1];
        expect(sent === undefined ? address : decodeURIComponent(sent), path).toMatch(/^https?:\/\//);
        if (address.startsWith(ORIGIN)) ours.add(pathOf(address));
      }
    }
    // The door of partners asks whoever comes who they are (RFC 9110, 15.5.2).
    const statusOf = (path: string) => (path.startsWith('/v1/account') ? 401 : 200);
    // A picture that is not yet encoded as AVIF leads to itself as WebP.
    for (const path of ours) expect([path, await centre.statusAtEnd(path)]).toEqual([path, statusOf(path)]);
  });

  it('F09 carries the full text and a plain summary', async () => {
    for (const format of FEED_FORMATS) {
      const entry = (await entries(`/feeds/uk/all.${format}`)).find(({ url }) =>
        url?.endsWith(`/news/${world.main.number}`),
      );
      expect(entry?.html).toContain('<p>Повний текст українською.</p>');
      expect(entry?.title).toBe('Громади шукають «партнерів» & друзів');
      expect(await centre.read(`/feeds/uk/all.${format}`)).toContain('Коротко про головне.');
    }
  });

  it('F13 F14 enclosures tell the true length and type of what is served', async () => {
    for (const format of FEED_FORMATS) {
      for (const path of [`/feeds/uk/all.${format}`, `/feeds/uk/guides.${format}`]) {
        for (const entry of await entries(path)) {
          if (format === 'rss') expect(entry.enclosures.length).toBeLessThanOrEqual(1);
          for (const enclosure of entry.enclosures) {
            const reply = await centre.ask(enclosure.url);
            expect([enclosure.url, reply.status, reply.bytes.length]).toEqual([enclosure.url, 200, enclosure.bytes]);
            expect(reply.headers['content-length']).toBe(String(enclosure.bytes));
            expect(reply.headers['content-type']).toBe(enclosure.mediaType);
          }
        }
      }
    }
    const [guide] = await entries('/feeds/uk/guides.atom');
    expect(guide?.enclosures.map(({ mediaType }) => mediaType)).toEqual(['application/pdf', 'application/pdf']);
    const [json] = await entries('/feeds/uk/guides.json');
    expect(json?.enclosures).toEqual(guide?.enclosures);
  });

  it('F13 pictures are served to anybody in every cut a page or feed names', async () => {
    const text = await centre.read('/feeds/uk/all.json');
    const named = [
      ...text.matchAll(/"url": "([^"]*\/media\/[^"]*)",\s*"mime_type": "([^"]*)",\s*"size_in_bytes": (\d+)/g),
    ];
    expect(named.length).toBeGreaterThan(3);
    for (const [, url = '', type, bytes] of named) {
      const reply = await centre.ask(url, { headers: { Referer: 'https://elsewhere.example/' } });
      expect([url, reply.status, reply.headers['content-type'], String(reply.bytes.length)]).toEqual([
        url,
        200,
        type,
        bytes,
      ]);
      expect(reply.headers['cross-origin-resource-policy']).toBe('cross-origin');
    }
  });

  it('F13 serves a part of a file, and 304 for one that is there already', async () => {
    const [guide] = await entries('/feeds/uk/guides.json');
    const url = guide?.enclosures[0]?.url ?? '';
    const whole = await centre.ask(url);
    const part = await centre.ask(url, { headers: { Range: 'bytes=0-3' } });
    expect([part.status, part.text]).toEqual([206, '%PDF']);
    const again = await centre.ask(url, { headers: { 'If-None-Match': String(whole.headers.etag) } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('F17 announces the feeds of its own language, the most specific first, in the page and in Link headers', async () => {
    for (const path of pages) {
      const reply = await centre.ask(path);
      const locale = /^\/(feeds\/)?en(\/|$)/.test(path) ? 'en' : 'uk';
      const links = readPage(reply.text).filter(isFeedLink);
      const addresses = links.map(({ attributes }) => attributes['href'] ?? '');
      expect(addresses.length > 0, path).toBe(!EMPTY.test(path));
      for (const link of links) {
        expect(link.attributes['rel']).toBe('alternate');
        expect(link.attributes['href']).toMatch(`${ORIGIN}/feeds/${locale}/`);
        const feed = await centre.ask(link.attributes['href'] ?? '');
        expect([link.attributes['href'], feed.status]).toEqual([link.attributes['href'], 200]);
        expect(feed.headers['content-type']).toBe(`${link.attributes['type']}; charset=utf-8`);
        expect((await entries(pathOf(link.attributes['href'] ?? ''))).length, link.attributes['href']).toBeGreaterThan(
          0,
        );
      }
      const headers = headerValues(reply, 'link').filter((value) => value.includes('alternate'));
      expect(headers.map((value) => /^<([^>]*)>/.exec(value)?.[1])).toEqual(addresses);
    }
    const item = readPage(await centre.read(`/news/${world.main.number}`)).filter(isFeedLink);
    expect(item.filter((_, index) => index % 3 === 0).map(({ attributes }) => attributes['href'])).toEqual(
      ['tag/partnerstvo', 'news', 'all'].map((channel) => `${ORIGIN}/feeds/uk/${channel}.rss`),
    );
  });

  it('F18 states its language and holds nothing that was written in the other one alone', async () => {
    for (const path of feeds) {
      const text = await centre.read(path);
      const locale = path.startsWith('/feeds/en') ? 'en' : 'uk';
      const stated = {
        rss: `<language>${locale}</language>`,
        atom: `xml:lang="${locale}"`,
        json: `"language": "${locale}"`,
      };
      expect(text).toContain(stated[path.endsWith('.rss') ? 'rss' : path.endsWith('.atom') ? 'atom' : 'json']);
      expect(text, path).not.toMatch(locale === 'uk' ? ENGLISH_ONLY : UKRAINIAN_ONLY);
    }
    expect(await centre.read('/feeds/en/all.rss')).toMatch(ENGLISH_ONLY);
    expect(await centre.read('/feeds/uk/all.rss')).toMatch(UKRAINIAN_ONLY);
    expect((await centre.ask(`/en/news/${world.onlyUk.number}`)).status).toBe(404);
    expect((await centre.ask(`/news/${world.onlyEn.number}`)).status).toBe(404);
  });

  it('F18 an entry links its other language, and so does the feed', async () => {
    const atom = await centre.read('/feeds/uk/all.atom');
    expect(atom).toContain(
      `hreflang="en" title="Communities look for “partners” &amp; friends" href="${ORIGIN}/en/news/${world.main.number}"`,
    );
    expect(atom).toContain(`type="application/atom+xml" hreflang="en" href="${ORIGIN}/feeds/en/all.atom"`);
  });

  it.each([
    ['/feed', '/feeds/uk/all.rss'],
    ['/rss.xml', '/feeds/uk/all.rss'],
    ['/atom.xml', '/feeds/uk/all.atom'],
    ['/feed.json', '/feeds/uk/all.json'],
    ['/rss', '/feeds/uk/all.rss'],
    ['/feed.xml', '/feeds/uk/all.rss'],
    ['/index.xml', '/feeds/uk/all.rss'],
    ['/en/feed', '/feeds/en/all.rss'],
    ['/en/rss', '/feeds/en/all.rss'],
    ['/en/atom.xml', '/feeds/en/all.atom'],
    ['/feeds/uk', '/feeds'],
    ['/feeds/en', '/en/feeds'],
    ['/feeds/en/feed', '/feeds/en/all.rss'],
    ['/feeds/uk.rss', '/feeds/uk/all.rss'],
    ['/uk/guides', '/guides'],
    ['/rss?utm_source=x', '/feeds/uk/all.rss'],
    // One spelling of every address: small letters, no slash at the end, what stands behind the `?` goes along.
    ['/RSS.xml', '/rss.xml'],
    ['/feeds/en/', '/feeds/en'],
    ['/feeds/uk/all/', '/feeds/uk/all'],
    ['/feeds/uk/All.rss/?form=summary', '/feeds/uk/all.rss?form=summary'],
    ['/En/Feeds/', '/en/feeds'],
    ['/news/1/', '/news/1'],
    ['/feeds//uk/all.rss', '/feeds/uk/all.rss'],
    ['//evil.example/', '/evil.example'],
  ])('F20 %s has moved to %s for good', async (from, to) => {
    const reply = await centre.ask(from);
    expect([reply.status, reply.headers.location]).toEqual([301, to]);
  });

  it('F21 each feed has a page that says what it is and offers the three addresses, whether or not its script runs', async () => {
    for (const path of ['/feeds/uk/all', '/feeds/en/tag/partnerstvo']) {
      const page = readPage(await centre.read(path));
      const offered = select(page, 'code').map(({ text }) => text);
      expect(offered).toEqual(FEED_FORMATS.map((format) => `${ORIGIN}${path}.${format}`));
      expect(select(page, 'script').filter(({ attributes }) => attributes['src'] !== undefined)).toEqual([]);
      expect(page.map(({ text }) => text).join(' ')).toMatch(
        path.includes('/en/') ? /Communities look/ : /Громади шукають/,
      );
    }
    const rss = await centre.read('/feeds/uk/all.rss');
    expect(rss).toContain(`<link>${ORIGIN}/feeds/uk/all</link>`);
  });

  it('F23 an item has one id in every feed it is in', async () => {
    const ids = new Set<string | undefined>();
    for (const channel of ['all', 'news', 'tag/partnerstvo', 'source/asotsiatsiia-hromad', 'region/UA-32']) {
      for (const format of FEED_FORMATS) {
        const found = await entries(`/feeds/uk/${channel}.${format}`);
        const mine = found.filter(({ url }) => url === `${ORIGIN}/news/${world.main.number}`);
        expect(mine).toHaveLength(1);
        ids.add(mine[0]?.id);
      }
    }
    expect([...ids]).toEqual([expect.stringMatching(/^urn:uuid:/)]);
  });
});

function addressesOf({ name, attributes }: PageElement): string[] {
  const { href, src, action, srcset, poster } = attributes;
  const cuts = (srcset ?? '').split(', ').map((cut) => cut.split(' ')[0] ?? '');
  const content =
    name === 'meta' && /^og:(image|url)$/.test(attributes['property'] ?? '') ? [attributes['content'] ?? ''] : [];
  return [href, src, action, poster, ...cuts, ...content].filter(
    (url): url is string => url !== undefined && url !== '',
  );
}

function isFeedLink({ name, attributes }: PageElement): boolean {
  return name === 'link' && /^application\/(rss|atom|feed)\+/.test(attributes['type'] ?? '');
}
