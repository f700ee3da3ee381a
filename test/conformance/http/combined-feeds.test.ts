import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { READERS } from '../../feeds/read-back.ts';
import { xmlFault } from '../../feeds/well-formed.ts';
import { readPage, select } from '../../pages/read-page.ts';
import { makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { headerValues } from '../../support/http-request.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

describe(`combined feeds (${DATABASE})`, () => {
  let centre: HttpCentre;
  const ids: Record<string, string | number> = {};

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    ids['osvita'] = (await makeTag(payload, 'освіта', 'education')).id;
    ids['hrant'] = (await makeTag(payload, 'грант', 'grant')).id;
    ids['biudzhet'] = (await makeTag(payload, 'бюджет', 'budget')).id;
    ids['desk'] = (await makeTag(payload, 'службове')).id;
    await payload.update({ collection: 'tags', id: ids['desk'], data: { internal: true } });
    ids['asotsiatsiia'] = (await makeSource(payload, 'Асоціація', 'Association')).id;
    await publishNews(payload, { title: 'Освіта', tags: [ids['osvita']] }, { title: 'Education' });
    await publishNews(payload, { title: 'Грант на освіту', tags: [ids['osvita'], ids['hrant']], kind: 'call' });
    await publishNews(payload, {
      title: 'Бюджет',
      summary: 'Коротко',
      tags: [ids['biudzhet']],
      sources: [ids['asotsiatsiia']],
    });
    await publishNews(payload, { title: 'Львів', regions: ['UA-46'], tags: [ids['biudzhet'], ids['desk']] });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const titles = async (address: string) => {
    const format = FEED_FORMATS.find((known) => address.includes(`.${known}`)) ?? 'rss';
    const entries = READERS[format](await centre.read(address));
    return entries.map(({ title }) => title).sort();
  };

  it.each([
    ['tag=biudzhet,osvita', ['Бюджет', 'Грант на освіту', 'Львів', 'Освіта']],
    ['tag=osvita&not=hrant', ['Освіта']],
    ['tag=biudzhet,osvita&kind=calls', ['Грант на освіту']],
    ['tag=biudzhet&source=asotsiatsiia', ['Бюджет']],
    ['kind=news&region=UA-46', ['Львів']],
    ['not=biudzhet', ['Грант на освіту', 'Освіта']],
  ])('%s holds what it asks for, in every format', async (search, expected) => {
    for (const format of FEED_FORMATS) {
      const address = `/feeds/uk/query.${format}?${search}`;
      const { text, headers } = await centre.ask(address);
      if (format !== 'json') expect(xmlFault(text)).toBeNull();
      expect(await titles(address)).toEqual(expected);
      expect(text).toContain(`${ORIGIN}${address}`.replaceAll('&', format === 'json' ? '&' : '&amp;'));
      expect(headers['access-control-allow-origin']).toBe('*');
      const again = await centre.ask(address, { headers: { 'If-None-Match': String(headers.etag) } });
      expect(again.status).toBe(304);
    }
  });

  it.each([
    ['query.rss?kind=news&tag=osvita', 'query.rss?tag=osvita&kind=news'],
    ['query.atom?tag=osvita,hrant', 'query.atom?tag=hrant,osvita'],
    ['query.json?tag=osvita%2Chrant', 'query.json?tag=hrant,osvita'],
    ['query?tag=osvita+hrant', 'query?tag=hrant,osvita'],
    ['query?tag=osvita,hrant,osvita&not=', 'query?tag=hrant,osvita'],
    ['query/?tag=hrant,osvita', 'query?tag=hrant,osvita'],
    ['query.rss?form=summary&tag=hrant,osvita', 'query.rss?tag=hrant,osvita&form=summary'],
    ['query.rss?tag=osvita', 'tag/osvita.rss'],
    ['query?source=asotsiatsiia', 'source/asotsiatsiia'],
    ['query.json?kind=guides&form=summary', 'guides.json?form=summary'],
    ['query.atom', 'all.atom'],
    ['query.atom?', 'all.atom'],
    ['query', 'all'],
    ['query.rss?tag=hrant,osvita&utm_source=tg&utm_medium=social', 'query.rss?tag=hrant,osvita'],
    ['query.rss?fbclid=IwAR0%D0&tag=hrant,osvita', 'query.rss?tag=hrant,osvita'],
    ['query.atom?tag=hrant,osvita&gclid=1&_=1732870000', 'query.atom?tag=hrant,osvita'],
    ['query?nocache&tag=osvita&UTM_Campaign=a,b', 'tag/osvita'],
    ['query.json?utm_source=x', 'all.json'],
  ])('%s has moved to %s for good', async (from, to) => {
    const reply = await centre.ask(`/feeds/uk/${from}`);
    expect([reply.status, reply.headers.location]).toEqual([301, `/feeds/uk/${to}`]);
    expect((await centre.ask(`/feeds/uk/${to}`)).status).toBe(200);
  });

  it.each([
    [400, 'query.rss?utm_source=x&colour=red', 'colour'],
    [400, 'query.rss?tag=hrant&tag=osvita', 'tag'],
    [400, 'query.rss?kind=article', 'article'],
    [400, 'query.rss?tag=%', '%'],
    [400, 'query.rss?tag=hrant&not=hrant', 'not'],
    [400, 'query.rss?form=short', 'form'],
    [404, 'query.rss?tag=hrant,nemaie', 'nemaie'],
    [404, 'query.rss?tag=hrant&source=nemaie', 'nemaie'],
    [404, 'query.rss?not=nemaie', 'nemaie'],
    [404, 'query.rss?tag=hrant&not=sluzhbove', 'sluzhbove'],
    [404, 'query.rss?tag=Осв%D1%96та', ''],
    [404, 'query.xml?tag=hrant,osvita', ''],
    [400, 'all.rss?form=short', 'form'],
    [400, 'all?form=summary&form=summary', 'form'],
  ])('answers %d to %s and says why', async (status, address, named) => {
    const path = `/feeds/uk/${encodeURI(address).replaceAll('%25', '%')}`;
    const reply = await centre.ask(path);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(reply.text).detail).toContain(named);
    const page = await centre.ask(path, { headers: { Accept: 'text/html' } });
    expect([page.status, page.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  });

  it('hostile queries are refused, and never break anything', async () => {
    const hostile = [
      `tag=${'a'.repeat(10_000)}`,
      `tag=${'a,'.repeat(1500)}`,
      '&'.repeat(3000),
      'tag=%E0%A4%A',
      'tag=%00',
      'tag=%F0%9F%98%80',
      'tag[]=a',
      'tag[$ne]=a',
      '__proto__=a&constructor=b',
      "tag=a'--;&not=%3Cscript%3E",
      'tag=a%0D%0ASet-Cookie:x=1',
      '%=%',
    ];
    for (const search of hostile) {
      for (const name of ['query.rss', 'query', 'all.rss', 'build']) {
        const reply = await centre.ask(`/feeds/uk/${name}?${search}`);
        expect(reply.status, `${name}?${search.slice(0, 40)}`).toBeLessThan(500);
        expect(reply.headers['set-cookie']).toBeUndefined();
      }
    }
    expect((await centre.ask('/feeds/uk/all.rss')).status).toBe(200);
  });

  it('F09 every feed can be asked for in summary form, which names itself', async () => {
    for (const address of ['/feeds/uk/all.rss', '/feeds/uk/query.rss?tag=biudzhet,osvita', '/feeds/uk/all.json']) {
      const summary = `${address}${address.includes('?') ? '&' : '?'}form=summary`;
      const { text } = await centre.ask(summary);
      expect(text).toContain(`${ORIGIN}${summary}`.replaceAll('&', '&amp;'));
      expect(text).not.toContain('Текст: Бюджет');
      expect(await titles(summary)).toEqual(await titles(address));
      expect(await centre.read(address)).toContain('Текст: Бюджет');
    }
    expect(await centre.read('/feeds/uk/all.rss?form=&x=1')).toBe(await centre.read('/feeds/uk/all.rss'));
    expect(await centre.read('/feeds/uk/all.rss?x=1&form=summary')).toBe(
      await centre.read('/feeds/uk/all.rss?form=summary'),
    );
  });

  it('F17 F21 the page of a combination shows its addresses and announces them', async () => {
    for (const search of ['tag=biudzhet,osvita&not=hrant', 'tag=biudzhet,osvita&form=summary']) {
      const reply = await centre.ask(`/feeds/uk/query?${search}`);
      const page = readPage(reply.text);
      const urls = FEED_FORMATS.map((format) => `${ORIGIN}/feeds/uk/query.${format}?${search}`);
      expect(select(page, 'code').map(({ text }) => text)).toEqual(urls);
      const announced = select(page, 'link', { rel: 'alternate' }).flatMap(({ attributes }) =>
        attributes['type'] === undefined ? [] : [attributes['href']],
      );
      expect(announced).toEqual(urls);
      expect(headerValues(reply, 'link')).toHaveLength(3);
      for (const url of urls) expect((await centre.ask(url)).status).toBe(200);
      expect(select(page, 'h1')[0]?.text).toContain('бюджет або освіта');
    }
    const empty = await centre.ask('/feeds/uk/query?tag=osvita&region=UA-46');
    expect([empty.status, headerValues(empty, 'link')]).toEqual([200, []]);
  });

  it('F18 names its translation where the other language holds something', async () => {
    expect(await centre.read('/feeds/uk/query.atom?tag=biudzhet,osvita')).toContain(
      '/feeds/en/query.atom?tag=biudzhet,osvita',
    );
    expect(await centre.read('/feeds/uk/query.atom?tag=biudzhet,hrant')).not.toContain('/feeds/en/');
    expect(await titles('/feeds/en/query.rss?tag=biudzhet,osvita')).toEqual(['Education']);
  });

  it('F01 F23 the id of an item is the same in a combination, and the feed has one of its own', async () => {
    const all = READERS.atom(await centre.read('/feeds/uk/all.atom')).map(({ id }) => id);
    const some = READERS.atom(await centre.read('/feeds/uk/query.atom?tag=biudzhet,osvita'));
    for (const { id } of some) expect(all).toContain(id);
    const feedIds = await Promise.all(
      ['all.atom', 'all.atom?form=summary', 'query.atom?tag=biudzhet,osvita', 'query.atom?tag=hrant,osvita'].map(
        async (name) => /<id>([^<]*)/.exec(await centre.read(`/feeds/uk/${name}`))?.[1],
      ),
    );
    expect(new Set(feedIds).size).toBe(4);
  });

  it('F11 a change of any channel it asks for is in it at once; a text that leaves is recalled', async () => {
    const { payload } = centre;
    const address = '/feeds/uk/query.atom?tag=biudzhet,osvita&kind=news';
    await centre.read(address);
    const item = await publishNews(payload, { title: 'Нове', tags: [ids['osvita'] ?? ''] });
    await eventually(async () => expect(await centre.read(address)).toContain('Нове'));
    await payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { tags: [ids['hrant'] ?? ''] } });
    await eventually(async () => expect(await centre.read(address)).toContain('at:deleted-entry'));
    expect(await centre.read(address)).not.toContain('Нове');
    const without = '/feeds/uk/query.atom?not=hrant&kind=news';
    expect(await centre.read(without)).not.toContain('Нове');
    await payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { tags: [] } });
    await eventually(async () => expect(await centre.read(without)).toContain('Нове'));
    await payload.delete({ collection: 'news', id: item.id });
    await centre.settled();
  });

  it('F05 too many cold combinations at once are told to wait, and nobody else is', async () => {
    const { payload } = centre;
    const slugs: string[] = [];
    const tags: (string | number)[] = [];
    for (let index = 0; index < 9; index += 1) {
      const { id, slug } = await makeTag(payload, `тег ${index}`);
      slugs.push(slug);
      tags.push(id);
    }
    await publishNews(payload, { title: 'Про все', tags });
    await centre.settled();
    const pairs = slugs.flatMap((a, index) => slugs.slice(index + 1).map((b) => `tag=${a},${b}`));
    const triples = slugs.slice(2).map((slug) => `tag=${slugs[0]},${slugs[1]},${slug}`);
    const asked = [...pairs, ...triples].map((search) => centre.ask(`/feeds/uk/query.rss?${search}`));
    const neighbours = Array.from({ length: 20 }, () => centre.ask('/feeds/uk/news.rss'));
    for (const { status, headers } of await Promise.all(asked))
      expect(['200 ', '503 2']).toContain(`${status} ${headers['retry-after'] ?? ''}`);
    for (const reply of await Promise.all(neighbours)) expect(reply.status).toBe(200);
    expect((await centre.ask(`/feeds/uk/query.rss?${pairs.at(-1)}`)).status).toBe(200);
  });
});
