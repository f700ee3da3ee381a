import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelOfKind } from '../../../src/publication/channels.ts';
import { dayOf } from '../../../src/publication/dates/kyiv-days.ts';
import type { Kind } from '../../../src/publication/release.ts';
import { makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const HTML = { Accept: 'text/html' };

interface Sample {
  title: string;
  kind: Exclude<Kind, 'guide'>;
  tags: string[];
  source: string | null;
  region: string | null;
  day: string;
}

/** Every combination is there in some number, and every year from 2020. */
const SAMPLES: Sample[] = Array.from({ length: 47 }, (_, index) => ({
  title: `Матеріал ${String(index).padStart(2, '0')}.`,
  kind: (['news', 'call', 'vacancy'] as const)[index % 3] ?? 'news',
  tags: ['osvita', 'voda', 'hrant'].filter((_tag, place) => (index >> place) % 2 === 0),
  source: index % 4 === 0 ? 'ministerstvo' : null,
  region: index % 5 === 0 ? 'UA-32' : null,
  day: `${2020 + (index % 4)}-${String(1 + (index % 12)).padStart(2, '0')}-15`,
}));

describe(`lists of texts (${DATABASE})`, { timeout: 240_000 }, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    const tags = { osvita: await makeTag(payload, 'освіта', 'education'), voda: await makeTag(payload, 'вода') };
    const ids = new Map<string, number | string>(Object.entries(tags).map(([slug, { id }]) => [slug, id]));
    ids.set('hrant', (await makeTag(payload, 'грант')).id);
    const source = await makeSource(payload, 'Міністерство');
    for (const { title, kind, tags: named, source: from, region, day } of SAMPLES) {
      const detail = kind === 'news' ? {} : { deadline: '2990-01-01T10:00:00.000Z' };
      await publishNews(payload, {
        title,
        kind,
        ...detail,
        tags: named.map((slug) => ids.get(slug)),
        sources: from === null ? [] : [source.id],
        regions: region === null ? [] : [region],
        authors: title.startsWith('Матеріал 0') ? ['Олена Коваль'] : [],
        publishedAt: `${day}T10:00:00.000Z`,
      });
    }
    await centre.settled();
    await eventually(async () => expect(await titlesOn('/vacancies')).toContain('Матеріал 02.'));
  });
  afterAll(() => centre.close());

  /** Titles on a page, in its order. */
  async function titlesOn(address: string): Promise<string[]> {
    const html = await centre.read(address);
    const titles = html.matchAll(/(?:class="entry-title">|<li><time[^>]*>[^<]*<\/time>)<a href="[^"]*">([^<]*)</g);
    return [...titles].map(([, title = '']) => title);
  }

  /** Titles on all pages of a list, followed by its links. */
  async function crawl(address: string): Promise<string[]> {
    const found: string[] = [];
    for (let next: string | undefined = address; next !== undefined; ) {
      found.push(...(await titlesOn(next)));
      next = /rel="next" href="([^"]*)"/.exec(await centre.read(next))?.[1]?.replaceAll('&amp;', '&');
    }
    return found;
  }

  const wanted = (isWanted: (sample: Sample) => boolean) =>
    SAMPLES.filter(isWanted)
      .toSorted((a, b) => (a.day < b.day ? 1 : -1))
      .map(({ title }) => title);

  it.each<[string, (sample: Sample) => boolean]>([
    ['/', () => true],
    ['/news', ({ kind }) => kind === 'news'],
    ['/calls', ({ kind }) => kind === 'call'],
    ['/vacancies', ({ kind }) => kind === 'vacancy'],
    ['/tags/osvita', ({ tags }) => tags.includes('osvita')],
    ['/sources/ministerstvo', ({ source }) => source !== null],
    ['/regions/UA-32', ({ region }) => region !== null],
    ['/authors/olena-koval', ({ title }) => title.startsWith('Матеріал 0')],
    ['/archive/2021', ({ day }) => day.startsWith('2021')],
    ['/archive/2021/02', ({ day }) => day.startsWith('2021-02')],
    ['/news?tag=osvita', ({ kind, tags }) => kind === 'news' && tags.includes('osvita')],
    ['/tags/osvita?tag=voda', ({ tags }) => tags.includes('osvita') && tags.includes('voda')],
    ['/tags/osvita?not=voda', ({ tags }) => tags.includes('osvita') && !tags.includes('voda')],
    ['/tags/voda?kind=calls,vacancies', ({ kind, tags }) => kind !== 'news' && tags.includes('voda')],
    [
      '/news?from=2021-06-15&until=2022-01-15',
      ({ kind, day }) => kind === 'news' && day >= '2021-06-15' && day <= '2022-01-15',
    ],
    ['/calls?source=ministerstvo&region=UA-32', ({ kind, source, region }) => kind === 'call' && !!source && !!region],
    ['/archive/2020?kind=news', ({ kind, day }) => kind === 'news' && day.startsWith('2020')],
  ])('%s has what it says, on all its pages, each once, the latest first', async (address, isWanted) => {
    const found = await crawl(address);
    expect([...found].sort()).toEqual(wanted(isWanted).sort());
    const days = found.map((title) => SAMPLES.find((sample) => sample.title === title)?.day ?? '');
    expect(days).toEqual([...days].sort().reverse());
  });

  it('any combination has what a naive reading of it has', async () => {
    const some = (values: string[]) => fc.subarray(values, { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          tag: some(['osvita', 'voda', 'hrant']),
          not: some(['osvita', 'voda']),
          kind: some(['news', 'calls', 'vacancies']),
          region: some(['UA-32', 'UA-46']),
          from: fc.constantFrom('', '2021-02-15', '2022-07-01'),
          until: fc.constantFrom('', '2022-07-01', '2023-03-15'),
        }),
        async ({ tag, not, kind, region, from, until }) => {
          const tags = tag.filter((slug) => !not.includes(slug));
          fc.pre(tag.length === 0 || tags.length > 0);
          const search = Object.entries({ tag: tags, not, kind, region, from: [from], until: [until] })
            .map(([name, values]) => [name, [...values].sort().join(',')] as const)
            .filter(([, value]) => value !== '')
            .map(([name, value]) => `${name}=${value}`);
          const isIn = (values: string[], value: string) => values.length === 0 || values.includes(value);
          const naive = wanted(
            (sample) =>
              sample.source !== null &&
              (tags.length === 0 || tags.some((slug) => sample.tags.includes(slug))) &&
              !not.some((slug) => sample.tags.includes(slug)) &&
              isIn(kind, channelOfKind(sample.kind)) &&
              isIn(region, sample.region ?? '') &&
              (from === '' || sample.day >= from) &&
              (until === '' || sample.day <= until),
          );
          const address = ['/sources/ministerstvo', search.join('&')].filter((part) => part !== '').join('?');
          const found = await crawl(address);
          expect([address, [...found].sort()]).toEqual([address, naive.sort()]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['/news?from=&tag=voda&until=', '/news?tag=voda'],
    ['/news?region=UA-32&tag=voda', '/news?tag=voda&region=UA-32'],
    ['/news?tag=voda,osvita', '/news?tag=osvita,voda'],
    ['/news?page=1', '/news'],
    ['/?page=1', '/'],
    ['/en/news?page=01', null],
    ['/archive/2021?utm_source=x&page=1', '/archive/2021'],
    ['/regions/ua-32', '/regions/UA-32'],
    ['/News/', '/news'],
  ])('%s leads to %s', async (address, canonical) => {
    const reply = await centre.ask(address);
    if (canonical === null) expect(reply.status).toBe(400);
    else expect([reply.status, reply.headers.location?.replace(centre.settings.origin, '')]).toEqual([301, canonical]);
  });

  it.each([
    ['/news?page=99', 404, 'Такої сторінки список не має'],
    ['/en/news?page=2', 404, 'The list has no such page'],
    ['/news?page=0', 400, 'Такого вибору немає'],
    ['/news?page=-1', 400, 'Такого вибору немає'],
    ['/news?page=2&page=3', 400, 'Такого вибору немає'],
    ['/news?from=2021-02-30', 400, 'Такого вибору немає'],
    ['/news?from=yesterday', 400, 'Такого вибору немає'],
    ['/news?from=2022-01-01&until=2021-01-01', 400, 'Такого вибору немає'],
    ['/en/tags/osvita?kind=poem', 400, 'There is no such choice'],
    ['/news?region=UA-99', 400, 'Такого вибору немає'],
    ['/news?tag=nothing', 404, 'Такого вибору немає'],
    ['/news?source=nothing', 404, 'Такого вибору немає'],
    [`/news?tag=${'x'.repeat(10_000)}`, 400, 'Такого вибору немає'],
    ['/tags/nothing', 404, 'Такої сторінки немає'],
    ['/authors/nobody', 404, 'Такої сторінки немає'],
    ['/regions/UA-99', 404, 'Такої сторінки немає'],
    ['/archive/0999', 404, 'Такої сторінки немає'],
    ['/archive/2021/13', 404, 'Такої сторінки немає'],
    ['/archive/2021/1', 404, 'Такої сторінки немає'],
  ])('%s is a page that says what to do, with %i', async (address, status, words) => {
    const page = await centre.ask(address, { headers: HTML });
    expect([page.status, page.text]).toEqual([status, expect.stringContaining(words)]);
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
  });

  it.each(['/columns', '/archive/2001', '/news?tag=voda', '/en/calls'])(
    '%s is not for search engines: it is empty, or narrowed',
    async (address) => {
      const html = await centre.read(address);
      expect(html).toContain('<meta name="robots" content="noindex"/>');
      expect(html).not.toContain('rel="canonical"');
    },
  );

  it('names its page in its title, and itself as canonical', async () => {
    const html = await centre.read('/tags/osvita?page=2');
    expect(html).toMatch(/<title>освіта, сторінка 2 — /);
    expect(html).toContain(`<link rel="canonical" href="${centre.settings.origin}/tags/osvita?page=2"/>`);
    expect(html).toMatch(/rel="prev" href="[^"]*\/tags\/osvita"/);
  });

  it('goes on where an address has a position in it, as it did before pages had numbers', async () => {
    const position = '2021-06-01T00:00:00.000Z_00000000-0000-0000-0000-000000000000';
    const found = await titlesOn(`/tags/osvita?before=${position}`);
    expect([...found].sort()).toEqual(wanted(({ tags, day }) => tags.includes('osvita') && day < '2021-06-01').sort());
    expect(found.length).toBeGreaterThan(3);
  });

  it('counts topics in their directory, in the order of the alphabet, and links to their lists', async () => {
    const html = await centre.read('/tags');
    const names = [...html.matchAll(/<li><a href="[^"]*\/tags\/([^"]*)">([^<]*)<\/a> <span[^>]*>([^<]*)</g)];
    expect(names.map(([, slug, name]) => [slug, name])).toEqual([
      ['voda', 'вода'],
      ['hrant', 'грант'],
      ['osvita', 'освіта'],
    ]);
    const count = wanted(({ tags }) => tags.includes('voda')).length;
    expect(Number.parseInt(names[0]?.[3] ?? '', 10)).toBe(count);
    expect(await centre.read('/sources')).toContain('/sources/ministerstvo');
    // Nothing is there in English.
    expect(await centre.read('/en/tags')).toContain('noindex');
  });

  it('moves with a tag that is renamed, with all that stands behind the `?`', async () => {
    const item = await publishNews(centre.payload, {
      title: 'Про ліс.',
      tags: [(await makeTag(centre.payload, 'ліс')).id],
    });
    await eventually(async () => expect(await titlesOn('/tags/lis')).toEqual(['Про ліс.']));
    const [tag] = (await centre.payload.find({ collection: 'tags', where: { slug: { equals: 'lis' } } })).docs;
    await centre.payload.update({ collection: 'tags', id: tag?.id ?? '', data: { slug: 'lisy' } });
    await eventually(async () => expect((await centre.ask('/tags/lis?kind=news')).status).toBe(301));
    const moved = await centre.ask('/tags/lis?kind=news');
    expect(moved.headers.location).toBe(`${centre.settings.origin}/tags/lisy?kind=news`);
    expect((await centre.ask('/news?tag=lis')).headers.location).toBe(`${centre.settings.origin}/news?tag=lisy`);
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () => expect(await titlesOn('/tags/lisy')).toEqual([]));
  });

  it('says where a text is that was written in the other language alone, and answers 404', async () => {
    const item = await publishNews(centre.payload, { title: 'Лише українською.' });
    await eventually(async () => expect((await centre.ask(`/news/${item.number}`)).status).toBe(200));
    const page = await centre.ask(`/en/news/${item.number}`, { headers: HTML });
    expect([page.status, page.text]).toEqual([404, expect.stringContaining('It is in Ukrainian only:')]);
    expect(page.text).toContain(`href="${centre.settings.origin}/news/${item.number}"`);
    expect(page.text).toContain('noindex');
    // A program is told what it always was.
    expect((await centre.ask(`/en/news/${item.number}`)).text).toContain(
      `There is nothing at /en/news/${item.number}.`,
    );
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () =>
      expect((await centre.ask(`/en/news/${item.number}`, { headers: HTML })).text).not.toContain('Лише українською.'),
    );
  });

  it('a text that is published, held back or withdrawn is where it should be on every list', async () => {
    const day = dayOf(new Date().toISOString());
    const lists = ['/', '/columns', '/regions/UA-05', `/archive/${day.slice(0, 4)}`, `/columns?from=${day}`];
    const held = await publishNews(centre.payload, {
      title: 'Нова колонка.',
      kind: 'column',
      regions: ['UA-05'],
      embargoUntil: '2990-01-01T00:00:00.000Z',
    });
    await centre.settled();
    for (const list of lists)
      expect([list, await titlesOn(list)]).toEqual([list, expect.not.arrayContaining(['Нова колонка.'])]);
    const save = (data: Record<string, unknown>) =>
      centre.payload.update({ collection: 'news', id: held.id, locale: 'uk', data: { _status: 'published', ...data } });
    await save({ embargoUntil: null });
    for (const list of lists) await eventually(async () => expect(await titlesOn(list)).toContain('Нова колонка.'));
    await save({ _status: 'draft' });
    for (const list of lists) await eventually(async () => expect(await titlesOn(list)).not.toContain('Нова колонка.'));
  });
});
