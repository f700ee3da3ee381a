import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedHealthReport } from '../../../src/http/admin/feed-health/report.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const FEEDLY = 'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)';
const PERSON = 'olena@hromada.example';

describe(`health of feeds (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let tagSlug: string;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    const tag = await makeTag(payload, 'освіта', 'education');
    tagSlug = tag.slug;
    await makeTag(payload, 'порожня');
    await publishNews(payload, { title: 'Перша новина', tags: [tag.id] }, { title: 'First item' });
    await publishNews(payload, { title: 'Друга новина', tags: [tag.id] });
    await centre.settled();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const readReport = async (query = ''): Promise<FeedHealthReport> => {
    const reply = await editor.send('GET', `/api/feed-health${query}`);
    expect(reply.status).toBe(200);
    return JSON.parse(reply.text);
  };

  it('is shown to editors and admins alone', async () => {
    const anonymous = await centre.ask('/api/feed-health');
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers['content-type']).toContain('application/problem+json');
    const author = await signIn(centre, 'author');
    expect((await author.send('GET', '/api/feed-health')).status).toBe(403);
    const admin = await signIn(centre, 'admin');
    const reply = await admin.send('GET', '/api/feed-health');
    expect([reply.status, reply.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await centre.ask('/api/feed-health', { headers: { Authorization: 'JWT forged' } })).status).toBe(401);
  });

  it('lists every feed that holds something, with items, size and last change, and finds nothing wrong', async () => {
    const report = await readReport();
    expect(report).toMatchObject({ page: 1, pages: 1, totalFeeds: 6, isCountedHere: true });
    expect(report.feeds.map(({ locale, channel, texts }) => [locale, channel, texts])).toEqual([
      ['uk', 'all', 2],
      ['en', 'all', 1],
      ['uk', 'news', 2],
      ['en', 'news', 1],
      ['uk', `tag/${tagSlug}`, 2],
      ['en', `tag/${tagSlug}`, 1],
    ]);
    for (const feed of report.feeds) {
      expect(feed.pageUrl).toBe(`${ORIGIN}/feeds/${feed.locale}/${feed.channel}`);
      expect(Date.parse(feed.lastChange ?? '')).toBeLessThanOrEqual(Date.parse(report.checkedAt));
      expect(feed.formats.map(({ format }) => format)).toEqual(['rss', 'atom', 'json']);
      for (const { url, items, bytes, gzipBytes, findings } of feed.formats) {
        expect(findings).toEqual([]);
        expect(items).toBe(feed.texts);
        const served = await centre.ask(url.slice(ORIGIN.length));
        expect(served.bytes.length).toBe(bytes);
        expect(gzipBytes).toBeLessThan(bytes);
      }
    }
  });

  it('counts 200 and 304 per feed and reader programs, from the cache and past it', async () => {
    const path = `/feeds/uk/tag/${tagSlug}.atom`;
    const before = (await readReport()).feeds.find(
      ({ locale, channel }) => locale === 'uk' && channel === `tag/${tagSlug}`,
    );
    const first = await centre.ask(`${path}?x=1`, { headers: { 'User-Agent': FEEDLY } });
    for (let poll = 0; poll < 3; poll += 1) {
      const headers = { 'User-Agent': FEEDLY, 'If-None-Match': String(first.headers.etag) };
      expect((await centre.ask(path, { headers })).status).toBe(304);
    }
    await centre.ask(path, { method: 'HEAD', headers: { 'User-Agent': FEEDLY } });
    const after = (await readReport()).feeds.find(
      ({ locale, channel }) => locale === 'uk' && channel === `tag/${tagSlug}`,
    );
    expect(after?.today.full).toBe((before?.today.full ?? 0) + 1);
    expect(after?.today.notModified).toBe(3);
    expect(after?.today.bytes).toBe((before?.today.bytes ?? 0) + first.bytes.length);
    expect(after?.today.programs).toContainEqual({ name: 'Feedly', requests: 4, subscribers: 16 });
    expect(after?.formats.find(({ format }) => format === 'atom')?.today).toMatchObject({ notModified: 3 });
    expect(after?.yesterday).toEqual({ full: 0, notModified: 0, bytes: 0, programs: [] });
  });

  it('tells nothing of persons, whatever they put into their requests', async () => {
    for (const userAgent of [
      PERSON,
      `${PERSON}/1.0`,
      '198.51.100.7',
      'Mozilla/5.0 (compatible; 198.51.100.7)',
      'o'.repeat(9_000),
    ]) {
      const headers = {
        'User-Agent': userAgent,
        'X-Forwarded-For': '203.0.113.9',
        From: PERSON,
        Referer: 'https://person.example/',
      };
      expect((await centre.ask('/feeds/uk/all.rss', { headers })).status).toBe(200);
    }
    const { text } = await editor.send('GET', '/api/feed-health');
    expect(text).toContain(`"${'o'.repeat(40)}"`);
    for (const told of [PERSON, 'olena', '198.51', '203.0.113', '127.0.0.1', '::', 'person.example', editor.email])
      expect(text).not.toContain(told);
  });

  it('shows a change at once, and pages that are none are empty or refused', async () => {
    const before = await readReport();
    await publishNews(centre.payload, { title: 'Третя новина' });
    await centre.settled();
    expect((await readReport()).feeds[0]?.texts).toBe((before.feeds[0]?.texts ?? 0) + 1);
    expect(await readReport('?page=2')).toMatchObject({ page: 2, pages: 1, feeds: [] });
    for (const page of ['0', '-1', '1.5', 'x', '99999', ''])
      expect((await editor.send('GET', `/api/feed-health?page=${page}`)).status).toBe(400);
  });
});
