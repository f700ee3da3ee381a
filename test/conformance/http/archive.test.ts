import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { children, readXml } from '../../feeds/read-back.ts';
import { makeTag, publishNews, translateNews } from '../../support/content.ts';
import { crawl, titlesOf } from '../../support/crawl.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

/** Three texts a week in five weeks, with two empty ones between, and five in the week that runs. */
const DATES = [
  ...['2026-01-05', '2026-01-07', '2026-01-11'],
  ...['2026-01-12', '2026-01-18', '2026-01-18'],
  ...['2026-02-02', '2026-02-03', '2026-02-08'],
  ...['2026-02-09', '2026-02-10', '2026-02-15'],
  ...['2026-02-16', '2026-02-17', '2026-02-22'],
  ...['2026-02-23', '2026-02-23', '2026-02-24', '2026-02-24', '2026-02-25'],
];
const titleOf = (date: string, index: number) => `Текст ${index} від ${date}`;

describe(`RFC 5005 4 archived feeds (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-02-25T12:00:00.000Z';
  const ids: (number | string)[] = [];
  const tags: (number | string)[] = [];
  const etagOf = async (address: string) => (await centre.ask(address)).headers.etag;
  const publish = async (title: string, publishedAt: string, tag = tags[0]) => {
    const item = await publishNews(centre.payload, { title, publishedAt, tags: [tag] });
    await centre.settled();
    return item;
  };

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    tags.push((await makeTag(centre.payload, 'архів')).id, (await makeTag(centre.payload, 'інше')).id);
    for (const [index, date] of DATES.entries()) {
      ids.push((await publish(titleOf(date, index), `${date}T0${index % 10}:00:00.000Z`)).id);
    }
  });
  afterAll(() => centre.close());

  it.each(FEED_FORMATS)(
    'F16 a crawl along prev-archive reaches every text, and no two archives share one: %s',
    async (format) => {
      const [subscription, ...archives] = await crawl(centre, `/feeds/uk/tag/arkhiv.${format}`, format);
      expect(archives.map(({ address }) => address.replace(`${ORIGIN}/feeds/uk/tag/arkhiv/archive/`, ''))).toEqual(
        ['W08', 'W07', 'W06', 'W03', 'W02'].map((week) => `2026-${week}.${format}`),
      );
      const archived = titlesOf(archives);
      expect(new Set(archived).size).toBe(archived.length);
      const newest = DATES.map(titleOf).reverse();
      expect(archived).toEqual(newest.slice(5));
      expect(titlesOf(subscription === undefined ? [] : [subscription])).toEqual(newest);
    },
  );

  it('F16 an archive document says what it is, and leads both ways and to the feed', async () => {
    const of = (week: string, format: string) => `${ORIGIN}/feeds/uk/all/archive/2026-${week}.${format}`;
    for (const format of ['atom', 'rss'] as const) {
      const root = readXml(await centre.read(of('W06', format)));
      const head = format === 'atom' ? root : children(root, 'channel')[0];
      const links = children(head, format === 'atom' ? 'link' : 'atom:link').map((link) => [
        link['@']?.['rel'],
        link['@']?.['href'],
      ]);
      expect(children(head, 'fh:archive')).toHaveLength(1);
      expect(root['@']?.['xmlns:fh']).toBe('http://purl.org/syndication/history/1.0');
      expect(links).toEqual(
        expect.arrayContaining([
          ['self', of('W06', format)],
          ['current', `${ORIGIN}/feeds/uk/all.${format}`],
          ['prev-archive', of('W03', format)],
          ['next-archive', of('W07', format)],
        ]),
      );
      const newest = readXml(await centre.read(`/feeds/uk/all.${format}`));
      expect(JSON.stringify(newest)).not.toContain('fh:archive');
    }
    expect(await centre.read(of('W02', 'atom'))).not.toContain('prev-archive');
    expect(await centre.read(of('W08', 'atom'))).not.toContain('next-archive');
    const reply = await centre.ask(of('W06', 'atom'));
    expect(reply.headers['cache-control']).toContain('max-age=900');
    const again = await centre.ask(of('W06', 'atom'), { headers: { 'If-None-Match': reply.headers.etag } });
    expect(again.status).toBe(304);
  });

  it.each(['2026-W09', '2026-W10', '2030-W01', '2026-W54', '2026-12', 'W12', '2026-W9'])(
    'F16 there is no archive document %s',
    async (week) => {
      expect(await centre.statusAtEnd(`/feeds/uk/all/archive/${week}.atom`)).toBe(404);
    },
  );

  it('F16 an archive document stays as it is, whatever happens elsewhere', async () => {
    const address = '/feeds/uk/tag/arkhiv/archive/2026-W06.atom';
    const before = await etagOf(address);
    await publish('Нове', '2026-02-25T11:00:00.000Z');
    await centre.payload.update({
      collection: 'news',
      id: ids[0] ?? 0,
      data: { summary: 'Інше', _status: 'published' },
    });
    await translateNews(centre.payload, ids[1] ?? 0, { title: 'In English' });
    await centre.settled();
    await eventually(async () => expect(await centre.read('/feeds/uk/tag/arkhiv.atom')).toContain('Нове'));
    expect(await etagOf(address)).toBe(before);

    await centre.payload.update({
      collection: 'news',
      id: ids[6] ?? 0,
      data: { summary: 'Зміна', _status: 'published' },
    });
    await centre.settled();
    await eventually(async () => expect(await etagOf(address)).not.toBe(before));
  });

  it('F16 F24 a crawl during inserts, edits, withdrawals and retagging loses nothing that was there', async () => {
    let step = 0;
    const documents = await crawl(centre, '/feeds/uk/tag/arkhiv.atom', 'atom', async () => {
      step += 1;
      // Newer, older, and in a week not yet read; the week that comes next loses its only other texts or is emptied.
      await publish(`Щойно ${step}`, now);
      await publish(`Давнє ${step}`, '2026-01-06T00:00:00.000Z');
      await publish(`Далеке ${step}`, `2025-11-0${step}T00:00:00.000Z`);
      if (step === 2) {
        for (const index of [9, 10, 11]) {
          await centre.payload.update({ collection: 'news', id: ids[index] ?? 0, data: { _status: 'draft' } });
        }
        await centre.payload.update({
          collection: 'news',
          id: ids[8] ?? 0,
          data: { tags: [tags[0] ?? 0, tags[1] ?? 0], title: 'Перейменоване', _status: 'published' },
        });
      }
      await centre.settled();
    });
    const read = titlesOf(documents);
    const archived = titlesOf(documents.slice(1));
    expect(new Set(archived).size).toBe(archived.length);
    const kept = DATES.map(titleOf).filter((_, index) => ![8, 9, 10, 11].includes(index));
    expect(kept.filter((title) => !read.includes(title))).toEqual([]);
    expect(archived).toContain('Перейменоване');
    // The week that was emptied after its neighbour had named it is still there to lead on.
    expect(documents.find(({ address }) => address.includes('2026-W07'))?.entries).toEqual([]);
  });

  it('F11 F16 a withdrawn text leaves its archive document, and the feed itself says so', async () => {
    const withdrawn = await crawl(centre, '/feeds/uk/tag/arkhiv.atom', 'atom');
    const address = (week: string) => withdrawn.find((document) => document.address.includes(week))?.address;
    expect(address('2026-W07')).toBeUndefined();
    expect(
      titlesOf(withdrawn).filter((title) => [9, 10, 11].some((index) => title.startsWith(`Текст ${index} `))),
    ).toEqual([]);
    expect(withdrawn[0]?.text.match(/at:deleted-entry /g)).toHaveLength(3);
    expect(withdrawn.slice(1).some(({ text }) => text.includes('deleted-entry'))).toBe(false);
  });

  it('F16 when a week is over it becomes an archive document; the one before it leads there', async () => {
    const feed = '/feeds/uk/all.atom';
    const [before, last] = await crawl(centre, feed, 'atom');
    expect(last?.address).toContain('2026-W08');
    now = '2026-03-02T00:00:00.000Z';
    await eventually(async () => expect(await centre.read(feed)).toContain('archive/2026-W09.atom'));
    const [after, newest, older] = await crawl(centre, feed, 'atom');
    expect([newest?.address, older?.address].map((address) => address?.slice(-13))).toEqual([
      '2026-W09.atom',
      '2026-W08.atom',
    ]);
    expect(older?.text).toContain('rel="next-archive"');
    expect(older?.entries).toEqual(last?.entries);
    expect(after?.entries).toEqual(before?.entries);
  });

  it('F16 a week of more than 30 texts stands whole in the feed until it is archived', async () => {
    now = '2026-03-04T12:00:00.000Z';
    const titles = Array.from({ length: 40 }, (_, index) => `Серія ${index}`);
    for (const [index, title] of titles.entries()) {
      const publishedAt = `2026-03-03T${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 10 + 10)}:00.000Z`;
      await publishNews(centre.payload, { title, publishedAt, tags: [tags[0]] });
    }
    const feed = '/feeds/uk/tag/arkhiv.json';
    await eventually(async () =>
      expect(titlesOf((await crawl(centre, feed, 'json')).slice(0, 1))).toEqual([...titles].reverse()),
    );
    now = '2026-03-09T00:00:00.000Z';
    await eventually(async () => expect(await centre.read(feed)).toContain('2026-W10'));
    const [subscription, newest] = await crawl(centre, feed, 'json');
    expect([subscription?.entries.length, newest?.entries.length]).toEqual([30, 40]);
  });
});
