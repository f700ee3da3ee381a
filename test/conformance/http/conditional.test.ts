import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { type Reply, talk } from '../../support/http-request.ts';
import { DATABASE, freshDatabaseUrl } from '../../support/press-centre.ts';

const PATHS = [
  ...FEED_FORMATS.map((format) => `/feeds/uk/all.${format}`),
  '/feeds/uk/tag/osvita.rss',
  '/',
  '/news/1',
  '/feeds',
];
const FEEDS = PATHS.filter((address) => /\.\w+$/.test(address));

describe(`asking again (${DATABASE})`, () => {
  let centre: HttpCentre;
  let folder: string;
  let databaseUrl: string;
  /** Past: what was changed just now bears no date yet. */
  const now = '2026-03-01T08:30:00.700Z';
  const open = (isKept: boolean) => openHttpCentre({ folder, databaseUrl, isKept, now: () => now });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    databaseUrl = freshDatabaseUrl(folder);
    centre = await open(true);
    const tag = await makeTag(centre.payload, 'освіта', 'education');
    await publishNews(centre.payload, { title: 'Перша новина', tags: [tag.id] }, { title: 'First item' });
    await publishNews(centre.payload, { title: 'Друга новина' });
    await centre.settled();
  });
  afterAll(async () => {
    await centre.close();
    await rm(folder, { recursive: true, force: true });
  });

  const etagOf = (reply: Reply) => String(reply.headers.etag);
  const revisit = async (address: string, headers: Record<string, string>) =>
    (await centre.ask(address, { headers })).status;

  it.each(PATHS)(
    'F03 N polls of %s are one 200 and N−1 304, which tell caches what the 200 told them',
    async (address) => {
      const first = await centre.ask(address, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(first.status).toBe(200);
      for (let poll = 0; poll < 5; poll += 1) {
        const again = await centre.ask(address, {
          headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etagOf(first) },
        });
        expect([again.status, again.bytes.length]).toEqual([304, 0]);
        for (const name of ['etag', 'cache-control', 'vary', 'last-modified', 'link']) {
          expect(again.headers[name], name).toBe(first.headers[name]);
        }
        expect(again.headers['content-type']).toBeUndefined();
      }
      expect(first.headers.vary).toBe('Accept-Encoding');
      expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+/);
    },
  );

  it.each([
    ['a list with it', (etag: string) => `"another", ${etag}`, 304],
    ['its weak form', (etag: string) => `W/${etag}`, 304],
    ['a list without spaces', (etag: string) => `"x",W/"y",${etag}`, 304],
    ['a star', () => '*', 304],
    ['another tag', () => '"another"', 200],
    ['a tag that only contains it', (etag: string) => `"x${etag.slice(1)}`, 200],
    ['no tag at all', () => 'nonsense', 200],
    ['nothing', () => '', 200],
  ])('F03 If-None-Match with %s', async (_name, headerOf, expected) => {
    for (const address of ['/feeds/uk/all.rss', '/']) {
      const first = await centre.ask(address);
      expect(await revisit(address, { 'If-None-Match': headerOf(etagOf(first)) })).toBe(expected);
    }
  });

  it.each(FEEDS)('F03 If-Modified-Since of %s is a date, not a string', async (address) => {
    const first = await centre.ask(address);
    const modified = new Date(String(first.headers['last-modified']));
    const shifted = (ms: number) => new Date(modified.getTime() + ms);
    expect(modified.getTime()).toBeLessThanOrEqual(Date.parse(String(first.headers.date)));
    expect(await revisit(address, { 'If-Modified-Since': modified.toUTCString() })).toBe(304);
    expect(await revisit(address, { 'If-Modified-Since': shifted(3_600_000).toUTCString() })).toBe(304);
    expect(await revisit(address, { 'If-Modified-Since': shifted(-1000).toUTCString() })).toBe(200);
    // The obsolete forms of RFC 9110 5.6.7, which a recipient must still read.
    const [, day = '', month = '', year = '', time = ''] =
      /, (\d\d) (\w+) (\d{4}) (\S+)/.exec(modified.toUTCString()) ?? [];
    const weekday = modified.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
    expect(
      await revisit(address, { 'If-Modified-Since': `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT` }),
    ).toBe(304);
    expect(await revisit(address, { 'If-Modified-Since': 'yesterday' })).toBe(200);
    expect(await revisit(address, { 'If-Modified-Since': '' })).toBe(200);
  });

  it('F03 If-None-Match wins over If-Modified-Since, either way', async () => {
    const first = await centre.ask('/feeds/uk/all.atom');
    const modified = String(first.headers['last-modified']);
    const long = 'Sat, 01 Jan 2000 00:00:00 GMT';
    expect(await revisit('/feeds/uk/all.atom', { 'If-None-Match': '"old"', 'If-Modified-Since': modified })).toBe(200);
    expect(await revisit('/feeds/uk/all.atom', { 'If-None-Match': etagOf(first), 'If-Modified-Since': long })).toBe(
      304,
    );
  });

  it('F03 the tag differs by format and by content coding, and each coding holds the same bytes', async () => {
    const tags = new Set<string>();
    for (const address of FEEDS.slice(0, 3)) {
      const plain = await centre.ask(address);
      const gzip = await centre.ask(address, { headers: { 'Accept-Encoding': 'gzip, deflate' } });
      const brotli = await centre.ask(address, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
      expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([
        undefined,
        'gzip',
        'br',
      ]);
      expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text);
      expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain.text);
      for (const reply of [plain, gzip, brotli]) {
        tags.add(etagOf(reply));
        expect(reply.headers['content-length']).toBe(String(reply.bytes.length));
      }
      expect(await revisit(address, { 'Accept-Encoding': 'br', 'If-None-Match': etagOf(plain) })).toBe(200);
    }
    expect(tags.size).toBe(9);
  });

  it.each([
    ['curl', { 'User-Agent': 'curl/8.5.0', Accept: '*/*' }],
    ['an empty User-Agent', { 'User-Agent': '' }],
    ['no header but Host', {}],
    ['an unknown reader', { 'User-Agent': 'Чи/0.1', Accept: 'text/vnd.unknown' }],
    ['a browser', { 'User-Agent': 'Mozilla/5.0', Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate' }],
  ])('F04 a feed answers %s without cookies or a challenge', async (_name, headers) => {
    const encoded = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
    );
    for (const address of FEEDS) {
      const reply = await centre.ask(address, { headers: encoded });
      expect([reply.status, reply.headers['set-cookie']]).toEqual([200, undefined]);
      expect(reply.text).toContain('Перша новина');
    }
  });

  it('F04 HEAD answers what GET does, without the body', async () => {
    for (const address of [...PATHS, '/healthz']) {
      const get = await centre.ask(address);
      const head = await centre.ask(address, { method: 'HEAD' });
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
      for (const name of ['etag', 'content-type', 'content-length', 'cache-control', 'last-modified', 'link'])
        expect(head.headers[name], `${address} ${name}`).toBe(get.headers[name]);
    }
  });

  it('F04 answers HTTP/1.0, with and without Host, and closes', async () => {
    const { text } = await centre.ask('/feeds/uk/all.rss');
    for (const host of ['', 'Host: visnyk.example\r\n']) {
      for (const address of ['/feeds/uk/all.rss', '/feeds/uk/all.rss?cold']) {
        const reply = await talk(centre.url, `GET ${address} HTTP/1.0\r\n${host}\r\n`);
        const [head = '', body = ''] = reply.split(/\r\n\r\n(.*)/s);
        expect(head).toMatch(/^HTTP\/1\.[01] 200 OK/);
        expect(head).not.toMatch(/transfer-encoding/i);
        expect(body).toBe(text);
      }
    }
  });

  it('F05 max-age on 200 and 304 agrees with what the feed itself says', async () => {
    for (const address of FEEDS) {
      const first = await centre.ask(address);
      const again = await centre.ask(address, { headers: { 'If-None-Match': etagOf(first) } });
      const ages = [first, again].map(({ headers }) => /max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1]);
      expect(ages).toEqual(['900', '900']);
    }
    const rss = await centre.read('/feeds/uk/all.rss');
    expect(rss).toContain('<ttl>15</ttl>');
    expect(rss).toMatch(/<sy:updatePeriod>hourly<\/sy:updatePeriod>\s*<sy:updateFrequency>4<\/sy:updateFrequency>/);
  });

  it('F05 a burst of polls is answered, not refused', async () => {
    const replies = await Promise.all(Array.from({ length: 100 }, () => centre.ask('/feeds/uk/all.rss')));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('F03 tags and dates are the same after a restart', async () => {
    const before = await Promise.all(PATHS.map((address) => centre.ask(address)));
    await centre.close();
    centre = await open(false);
    await centre.settled();
    for (const [index, address] of PATHS.entries()) {
      const after = await centre.ask(address);
      expect(after.text, address).toBe(before[index]?.text);
      for (const name of ['etag', 'last-modified']) expect(after.headers[name]).toBe(before[index]?.headers[name]);
    }
  });
});
