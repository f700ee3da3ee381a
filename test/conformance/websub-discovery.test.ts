import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS, type FeedFormat } from '../../src/feeds/feed-document.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { headerValues } from '../support/http-request.ts';
import { DATABASE, ORIGIN } from '../support/press-centre.ts';
import { discover } from '../support/push/websub-subscriber.ts';

const HUB = `${ORIGIN}/websub`;
const OUTSIDE = 'https://hub.example/';

/** Hub and self as the body of a feed names them. */
const EMBEDDED: Record<FeedFormat, (text: string) => { hub: string[]; self: string[] }> = {
  atom: (text) => linksIn(parseAtomFeed(text).links),
  rss: (text) => linksIn(parseRssFeed(text).atom?.links),
  json: (text) => {
    const { hubs, feed_url } = parseJsonFeed(text);
    return { hub: (hubs ?? []).map(({ url }) => url ?? ''), self: [feed_url ?? ''] };
  },
};

function linksIn(links: readonly { rel?: string; href?: string }[] = []) {
  const named = (wanted: string) => links.filter(({ rel }) => rel === wanted).map(({ href }) => href ?? '');
  return { hub: named('hub'), self: named('self') };
}

describe(`WebSub 4 discovery (${DATABASE})`, () => {
  let centre: HttpCentre;
  let outside: HttpCentre;

  beforeAll(async () => {
    // A text of a week that is over makes an archive.
    const old = { title: 'Давня', publishedAt: '2026-03-03T10:00:00.000Z' };
    for (const env of [{}, { WEBSUB_HUB: OUTSIDE }]) {
      const opened = await openHttpCentre({ env });
      const { id } = await makeTag(opened.payload, 'освіта', 'education');
      await opened.payload.create({
        collection: 'saved-feeds',
        locale: 'uk',
        data: { name: 'Для шкіл', slug: 'dlia-shkil', tags: [id] },
      });
      await publishNews(opened.payload, { ...old, tags: [id] });
      await publishNews(opened.payload, { title: 'Перша', tags: [id] });
      await opened.settled();
      if (env.WEBSUB_HUB === undefined) centre = opened;
      else outside = opened;
    }
    await eventually(async () => expect(await centre.read('/feeds/uk/all.rss')).toContain('Перша'));
  });
  afterAll(() => Promise.all([centre.close(), outside.close()]));

  const FEEDS = ['all', 'news', 'tag/osvita', 'saved/dlia-shkil'];
  const ADDRESSES = FEED_FORMATS.flatMap((format) => [
    ...FEEDS.flatMap((name) => [`/feeds/uk/${name}.${format}`, `/feeds/uk/${name}.${format}?form=summary`]),
    `/feeds/uk/query.${format}?tag=osvita&kind=news`,
    `/feeds/en/all.${format}`,
  ]);

  it.each(ADDRESSES)('%s names its hub and itself in Link headers, exactly one self', async (address) => {
    const reply = await centre.ask(address);
    expect(reply.status).toBe(200);
    const links = headerValues(reply, 'link');
    expect(links.filter((link) => link.includes('rel="hub"'))).toEqual([`<${HUB}>; rel="hub"`]);
    expect(links.filter((link) => link.includes('rel="self"'))).toHaveLength(1);
    expect(await discover(centre, address)).toEqual({ hub: HUB, topic: ORIGIN + address });
  });

  it.each(ADDRESSES)('%s names them in its body', async (address) => {
    const format = FEED_FORMATS.find((known) => address.includes(`.${known}`)) ?? 'rss';
    expect(EMBEDDED[format](await centre.read(address))).toEqual({ hub: [HUB], self: [ORIGIN + address] });
  });

  it('4.1: a topic has one representation, whatever its reader accepts', async () => {
    const replies = await Promise.all(
      ['application/atom+xml', 'application/json', 'text/html', '*/*'].map((accept) =>
        centre.ask('/feeds/uk/all.rss', { headers: { Accept: accept, 'Accept-Language': 'en' } }),
      ),
    );
    expect(new Set(replies.map(({ headers }) => headers['content-type']))).toEqual(
      new Set(['application/rss+xml; charset=utf-8']),
    );
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  });

  it('an archive document, which is not what one subscribes to, names no hub', async () => {
    for (const format of FEED_FORMATS) {
      const address = `/feeds/uk/all/archive/2026-W10.${format}`;
      expect(EMBEDDED[format](await centre.read(address)).hub).toEqual([]);
      expect(await discover(centre, address)).toEqual({ hub: '', topic: ORIGIN + address });
    }
  });

  it('a feed that is asked about again (304) still names them', async () => {
    const { headers } = await centre.ask('/feeds/uk/all.atom');
    const again = await centre.ask('/feeds/uk/all.atom', { headers: { 'If-None-Match': String(headers.etag) } });
    expect(again.status).toBe(304);
    expect(headerValues(again, 'link').join()).toContain(`<${HUB}>; rel="hub"`);
  });

  it('an outside hub takes the place of ours, but for combined feeds, of which it is not told', async () => {
    expect((await discover(outside, '/feeds/uk/all.rss')).hub).toBe(OUTSIDE);
    expect(EMBEDDED.json(await outside.read('/feeds/uk/saved/dlia-shkil.json')).hub).toEqual([OUTSIDE]);
    expect((await discover(outside, '/feeds/uk/query.rss?tag=osvita&kind=news')).hub).toBe('');
    const sentOn = await outside.ask('/websub', { method: 'POST', body: 'hub.mode=subscribe' });
    expect([sentOn.status, sentOn.headers.location]).toEqual([307, OUTSIDE]);
  });
});
