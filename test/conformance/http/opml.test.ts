import { XMLValidator } from 'fast-xml-parser';
import { parseOpml } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

describe(`OPML 2.0 subscription lists (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const tag = await makeTag(centre.payload, 'бюджет & «земля»', 'budget & "land" <1>');
    await makeTag(centre.payload, 'порожній', 'empty');
    const source = await makeSource(centre.payload, 'Асоціація\u0001 міст', 'Association of cities');
    await publishNews(centre.payload, { title: 'Лише українською', sources: [source.id], regions: ['UA-46'] });
    await publishNews(centre.payload, { title: 'Обома мовами', tags: [tag.id] }, { title: 'In both' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const outlines = async (locale: string) => {
    const text = await centre.read(`/feeds/${locale}.opml`);
    expect(XMLValidator.validate(text)).toBe(true);
    return parseOpml(text).body?.outlines ?? [];
  };

  it('lists every feed of the language that holds something, in groups, and no other', async () => {
    const uk = await outlines('uk');
    expect(uk.map(({ text, outlines: feeds }) => [text, feeds?.length])).toEqual([
      ['Усе', 1],
      ['За видом', 1],
      ['За темою', 1],
      ['За джерелом', 1],
      ['За областю', 1],
    ]);
    expect(uk.flatMap(({ outlines: feeds }) => feeds ?? [])).toContainEqual(
      expect.objectContaining({
        type: 'rss',
        text: 'Вісник: бюджет & «земля»',
        title: 'Вісник: бюджет & «земля»',
        xmlUrl: `${ORIGIN}/feeds/uk/tag/biudzhet-zemlia.rss`,
        htmlUrl: `${ORIGIN}/feeds/uk/tag/biudzhet-zemlia`,
        language: 'uk',
      }),
    );
    expect(JSON.stringify(uk)).not.toContain('порожній');

    const en = (await outlines('en')).flatMap(({ outlines: feeds }) => feeds ?? []);
    expect(en.map(({ xmlUrl, text }) => [xmlUrl?.replace(ORIGIN, ''), text])).toEqual([
      ['/feeds/en/all.rss', 'Visnyk'],
      ['/feeds/en/news.rss', 'Visnyk: News'],
      ['/feeds/en/tag/biudzhet-zemlia.rss', 'Visnyk: budget & "land" <1>'],
    ]);
  });

  it('F12 F17 every address in it answers with a feed, and the directory links it', async () => {
    const listed = (await outlines('uk')).flatMap(({ outlines: feeds }) => feeds ?? []);
    for (const { xmlUrl, htmlUrl } of listed) {
      expect((await centre.ask(xmlUrl ?? '')).headers['content-type']).toBe('application/rss+xml; charset=utf-8');
      expect((await centre.ask(htmlUrl ?? '')).headers['content-type']).toBe('text/html; charset=utf-8');
    }
    for (const directory of ['/feeds', '/en/feeds']) {
      const page = await centre.read(directory);
      for (const locale of ['uk', 'en']) expect(page).toContain(`href="${ORIGIN}/feeds/${locale}.opml"`);
    }
    const reply = await centre.ask('/feeds/uk.opml');
    expect(reply.headers['content-type']).toBe('text/x-opml; charset=utf-8');
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    const again = await centre.ask('/feeds/uk.opml', { headers: { 'If-None-Match': reply.headers.etag } });
    expect(again.status).toBe(304);
    expect((await centre.ask('/feeds/fr.opml')).status).toBe(404);
  });

  it('F03 it changes when a feed gets its first text', async () => {
    const tag = await makeTag(centre.payload, 'щойно');
    expect(await centre.read('/feeds/uk.opml')).not.toContain('shchoino');
    await publishNews(centre.payload, { title: 'Перший', tags: [tag.id] });
    await eventually(async () => expect(await centre.read('/feeds/uk.opml')).toContain('/feeds/uk/tag/shchoino.rss'));
  });
});
