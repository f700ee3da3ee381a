import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS, type FeedFormat } from '../../../src/feeds/feed-document.ts';
import { READERS, type ReadEntry } from '../../feeds/read-back.ts';
import { body, makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, freshDatabaseUrl } from '../../support/press-centre.ts';

describe(`a text through its life (${DATABASE})`, () => {
  let centre: HttpCentre;
  let folder: string;
  let databaseUrl: string;
  let item: Awaited<ReturnType<typeof publishNews>>;
  let tag: Awaited<ReturnType<typeof makeTag>>;
  const open = (ORIGIN: string, isKept: boolean) => openHttpCentre({ folder, databaseUrl, isKept, env: { ORIGIN } });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    databaseUrl = freshDatabaseUrl(folder);
    centre = await open('http://old.example', true);
    tag = await makeTag(centre.payload, 'екологія', 'ecology');
    const source = await makeSource(centre.payload, 'Вісті громад');
    item = await publishNews(
      centre.payload,
      { title: 'Первісна назва', tags: [tag.id], sources: [source.id] },
      { title: 'The first title' },
    );
    await centre.settled();
  });
  afterAll(async () => {
    await centre.close();
    await rm(folder, { recursive: true, force: true });
  });

  const channels = ['all', 'news', 'tag/ekolohiia', 'source/visti-hromad'];
  const entry = async (locale: string, channel: string, format: FeedFormat): Promise<ReadEntry | undefined> =>
    READERS[format](await centre.read(`/feeds/${locale}/${channel}.${format}`))[0];
  /** Ids of the item in every feed and format of both languages, and when it says it was published. */
  const identity = async () => {
    const found: unknown[] = [];
    for (const locale of ['uk', 'en']) {
      for (const channel of channels) {
        for (const format of FEED_FORMATS) {
          const { id, published } = (await entry(locale, channel, format)) ?? {};
          found.push([locale, channel, format, id, published?.slice(0, 19)]);
        }
      }
    }
    return found;
  };
  const save = (data: Record<string, unknown>) =>
    centre.payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { ...data, _status: 'published' } });
  const titleBecomes = (title: string) =>
    eventually(async () => expect((await entry('uk', 'all', 'json'))?.title).toBe(title));

  it('F10 a material edit moves updated, a minor one does not, and published never moves', async () => {
    const first = await entry('uk', 'all', 'json');
    await save({ title: 'Первісна назвка', minorChange: true });
    await titleBecomes('Первісна назвка');
    for (const format of FEED_FORMATS) {
      const minor = await entry('uk', 'all', format);
      expect([minor?.updated, minor?.id]).toEqual([first?.updated, first?.id]);
    }

    await save({ body: body('Інший зміст.'), title: 'Нова назва', correction: 'Виправлено дату.' });
    await titleBecomes('Нова назва');
    for (const format of FEED_FORMATS) {
      const revised = await entry('uk', 'all', format);
      expect(Date.parse(revised?.updated ?? '')).toBeGreaterThan(Date.parse(first?.updated ?? ''));
      expect(revised?.published?.slice(0, 19)).toBe(first?.published?.slice(0, 19));
      expect(revised?.html).toContain('Інший зміст.');
      expect(revised?.html).toContain('Виправлено дату.');
    }
  });

  it('F01 the id outlives every edit, a new address of the site, and a restart', async () => {
    const before = await identity();
    expect(new Set(before.map((row) => (row as string[])[3])).size).toBe(2);
    expect(JSON.stringify(before)).toMatch(/urn:uuid:/);
    await save({
      title: 'Зовсім інша назва',
      summary: 'Інший переказ',
      kind: 'news',
      publishedAt: '2026-01-01T00:00:00.000Z',
    });
    await centre.payload.update({
      collection: 'tags',
      id: tag.id,
      locale: 'uk',
      data: { name: 'довкілля' },
    });
    await titleBecomes('Зовсім інша назва');
    await centre.settled();
    expect(await identity()).toEqual(before);

    await centre.close();
    centre = await open('https://new.example:8443', false);
    await eventually(async () =>
      expect((await entry('uk', 'all', 'atom'))?.url).toBe(`https://new.example:8443/news/${item.number}`),
    );
    expect(await identity()).toEqual(before);
    for (const channel of channels) {
      for (const format of FEED_FORMATS) {
        expect(await centre.read(`/feeds/uk/${channel}.${format}`)).not.toContain('old.example');
      }
    }
  });

  it('F01 a text that is withdrawn and published again is the same text', async () => {
    const before = await identity();
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () => expect(await entry('uk', 'all', 'json')).toBeUndefined());
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'published' } });
    await titleBecomes('Зовсім інша назва');
    await centre.settled();
    await eventually(async () => expect(await identity()).toEqual(before));
    expect(await centre.read('/feeds/uk/all.atom')).not.toContain('deleted-entry');
  });
});
