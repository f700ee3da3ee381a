import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { READERS } from '../../feeds/read-back.ts';
import { makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

type Id = number | string;

describe(`F20 feeds that move (${DATABASE})`, () => {
  let centre: HttpCentre;
  const now = '2026-03-25T12:00:00.000Z';

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
  });
  afterAll(() => centre.close());

  const save = async (collection: 'tags' | 'sources', id: Id, data: Record<string, unknown>) => {
    await centre.payload.update({ collection, id, locale: 'uk', data });
    await centre.settled();
  };
  const publish = async (title: string, facts: Record<string, unknown>) => {
    const item = await publishNews(
      centre.payload,
      { title, publishedAt: '2026-03-18T12:00:00.000Z', ...facts },
      { title },
    );
    await centre.settled();
    return item;
  };
  /** Where an address leads, step by step, to an answer that stays. */
  const follow = async (address: string): Promise<string[]> => {
    const reply = await centre.ask(address);
    if (reply.status !== 301) return [`${reply.status}`];
    const location = reply.headers.location ?? '';
    return [location.replace(ORIGIN, ''), ...(await follow(location))];
  };
  const leadsTo = (from: string, to: string) =>
    eventually(async () => expect([from, ...(await follow(from))]).toEqual([from, to, '200']));
  /** Every address of a channel, by the channel's name in feeds and in lists. */
  const addressesOf = (channel: string, list: string) => [
    ...['uk', 'en'].flatMap((locale) => [
      `/feeds/${locale}/${channel}`,
      ...FEED_FORMATS.map((format) => `/feeds/${locale}/${channel}.${format}`),
    ]),
    // Translations are dated by the day they came: no text of that week is in English.
    ...FEED_FORMATS.map((format) => `/feeds/uk/${channel}/archive/2026-W12.${format}`),
    `${list}`,
    `/en${list}`,
  ];
  const expectMoved = async (from: [string, string], to: [string, string]) => {
    const target = addressesOf(...to);
    for (const [index, address] of addressesOf(...from).entries()) await leadsTo(address, target[index] ?? '');
  };
  const titlesIn = async (address: string) => READERS.atom(await centre.read(address)).map(({ title }) => title);

  it('a renamed tag: its texts and its id stay, every former address leads to the new one', async () => {
    const tag = await makeTag(centre.payload, 'партнерство', 'partnership');
    await publish('Про партнерство', { tags: [tag.id] });
    const feedId = async (address: string) => /<id>(.*?)<\/id>/.exec(await centre.read(address))?.[1];
    const id = await feedId('/feeds/uk/tag/partnerstvo.atom');

    await save('tags', tag.id, { slug: 'spivpratsia' });
    await expectMoved(['tag/partnerstvo', '/tags/partnerstvo'], ['tag/spivpratsia', '/tags/spivpratsia']);
    await eventually(async () => expect(await titlesIn('/feeds/uk/tag/spivpratsia.atom')).toEqual(['Про партнерство']));
    expect(await feedId('/feeds/uk/tag/spivpratsia.atom')).toBe(id);
    expect(await centre.read('/feeds/uk/all.atom')).toContain(`scheme="${ORIGIN}/tags/spivpratsia"`);

    await save('tags', tag.id, { slug: 'partnery' });
    await expectMoved(['tag/partnerstvo', '/tags/partnerstvo'], ['tag/partnery', '/tags/partnery']);
    await expectMoved(['tag/spivpratsia', '/tags/spivpratsia'], ['tag/partnery', '/tags/partnery']);
    expect(await follow('/feeds/uk/tag/partnerstvo.rss?form=summary')).toEqual([
      '/feeds/uk/tag/partnery.rss?form=summary',
      '200',
    ]);

    await save('tags', tag.id, { slug: 'partnerstvo' });
    await expectMoved(['tag/partnery', '/tags/partnery'], ['tag/partnerstvo', '/tags/partnerstvo']);
    await eventually(async () => expect(await titlesIn('/feeds/uk/tag/partnerstvo.atom')).toEqual(['Про партнерство']));
    expect(await feedId('/feeds/uk/tag/partnerstvo.atom')).toBe(id);
  });

  it('a tag renamed when nothing shows it is not answered from what was rendered before', async () => {
    const tag = await makeTag(centre.payload, 'тимчасове');
    const item = await publish('Тимчасове', { tags: [tag.id] });
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await centre.settled();
    await eventually(async () => expect(await centre.read('/feeds/uk/tag/tymchasove.atom')).toContain('deleted-entry'));
    await save('tags', tag.id, { slug: 'postiine' });
    await leadsTo('/feeds/uk/tag/tymchasove.atom', '/feeds/uk/tag/postiine.atom');
  });

  it.each([
    ['tags', 'tag', makeTag],
    ['sources', 'source', makeSource],
  ] as const)(
    '%s merged over several steps: texts go along, every former address leads to the last',
    async (collection, kind, make) => {
      const [first, second, third] = [
        await make(centre.payload, `перший ${kind}`),
        await make(centre.payload, `другий ${kind}`),
        await make(centre.payload, `третій ${kind}`),
      ];
      const item = await publish(`${kind} один`, { [collection]: [first.id, second.id] });
      await publish(`${kind} два`, { [collection]: [second.id] });
      await publish(`${kind} три`, { [collection]: [third.id] });
      await save(collection, first.id, { slug: `pershyi-${kind}-2` });
      await save(collection, first.id, { mergedInto: second.id });
      await expectMoved(
        [`${kind}/pershyi-${kind}`, `/${collection}/pershyi-${kind}`],
        [`${kind}/${second.slug}`, `/${collection}/${second.slug}`],
      );
      await save(collection, second.id, { mergedInto: third.id });
      const last: [string, string] = [`${kind}/${third.slug}`, `/${collection}/${third.slug}`];
      for (const slug of [`pershyi-${kind}`, `pershyi-${kind}-2`, second.slug]) {
        await expectMoved([`${kind}/${slug}`, `/${collection}/${slug}`], last);
      }
      await eventually(async () =>
        expect((await titlesIn(`/feeds/uk/${kind}/${third.slug}.atom`)).sort()).toEqual([
          `${kind} два`,
          `${kind} один`,
          `${kind} три`,
        ]),
      );
      const [entry] = READERS.atom(await centre.read('/feeds/uk/all.atom')).filter(
        ({ title }) => title === `${kind} один`,
      );
      if (kind === 'tag') expect(entry?.categories).toEqual([`третій ${kind}`]);
      const directory = await centre.read('/feeds');
      expect(directory).toContain(`третій ${kind}`);
      expect(directory).not.toMatch(new RegExp(`перший ${kind}|другий ${kind}`));

      // The name of what was merged may become another spelling of what it was merged into.
      await save(collection, third.id, { aliases: [`другий ${kind}`] });
      // Saving a text puts what stands now in the place of what was merged, once.
      await centre.payload.update({
        collection: 'news',
        id: item.id,
        data: { summary: 'Коротко', _status: 'published' },
      });
      const saved = await centre.payload.findByID({ collection: 'news', id: item.id, depth: 0 });
      expect(saved[collection]?.map(String)).toEqual([String(third.id)]);

      // What the target is called from now on reaches texts that were saved with the first.
      await save(collection, third.id, { slug: `ostannii-${kind}` });
      await expectMoved(
        [`${kind}/pershyi-${kind}`, `/${collection}/pershyi-${kind}`],
        [`${kind}/ostannii-${kind}`, `/${collection}/ostannii-${kind}`],
      );
    },
  );

  it('a combination that names a merged or renamed tag moves with it', async () => {
    const lost = await makeTag(centre.payload, 'громада єдина');
    const kept = await makeTag(centre.payload, 'спільнота');
    await publish('Про спільноту', { tags: [lost.id] });
    await save('tags', lost.id, { mergedInto: kept.id });
    const from = '/feeds/uk/query.atom?tag=hromada-yedyna&kind=news&form=summary';
    const to = '/feeds/uk/query.atom?tag=spilnota&kind=news&form=summary';
    await eventually(async () => expect(await titlesIn(to)).toEqual(['Про спільноту']));
    await leadsTo(from, to);
    await leadsTo('/feeds/uk/query?not=hromada-yedyna', '/feeds/uk/query?not=spilnota');
  });

  it('F23 a text in feeds that became one stands there once, under the one id', async () => {
    const [one, other] = [await makeTag(centre.payload, 'школи'), await makeTag(centre.payload, 'освіта')];
    const source = await makeSource(centre.payload, 'Освітній портал');
    await publish('У кількох стрічках', { tags: [one.id, other.id], sources: [source.id], regions: ['UA-46'] });
    const channels = ['all', 'news', 'tag/shkoly', 'tag/osvita', 'source/osvitnii-portal', 'region/UA-46'];
    const idsIn = async (channel: string) => {
      const found: (string | undefined)[] = [];
      for (const format of FEED_FORMATS) {
        const entries = READERS[format](await centre.read(`/feeds/uk/${channel}.${format}`));
        found.push(...entries.filter(({ title }) => title === 'У кількох стрічках').map(({ id }) => id));
      }
      return found;
    };
    const [id] = await idsIn('all');
    expect(id).toMatch(/^urn:uuid:/);
    for (const channel of channels) expect([channel, await idsIn(channel)]).toEqual([channel, [id, id, id]]);
    await save('tags', one.id, { mergedInto: other.id });
    await leadsTo('/feeds/uk/tag/shkoly.atom', '/feeds/uk/tag/osvita.atom');
    for (const channel of channels.filter((channel) => channel !== 'tag/shkoly'))
      await eventually(async () => expect([channel, await idsIn(channel)]).toEqual([channel, [id, id, id]]));
  });

  it('F22 nothing is told of internal tags, whatever they were called', async () => {
    const tag = await centre.payload.create({
      collection: 'tags',
      locale: 'uk',
      data: { name: 'таємне', slug: '', type: 'topic', internal: true },
    });
    await save('tags', tag.id, { slug: 'sekret' });
    const open = await makeTag(centre.payload, 'відкрите');
    expect(await follow('/feeds/uk/tag/taiemne.rss')).toEqual(['404']);
    expect(await follow('/tags/sekret')).toEqual(['404']);
    await save('tags', tag.id, { mergedInto: open.id });
    expect(await follow('/feeds/uk/tag/sekret.rss')).toEqual(['404']);
    expect(await follow('/feeds/uk/tag/nikoly.rss')).toEqual(['404']);
  });
});
