import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../src/releasing/due.ts';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { body, makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const MINUTE = '2026-12-02T07:00:00.000Z';
/** Where the public could ask for a tag or a source by its slug; the slugs of both are the same. */
const ADDRESSES = ['tag', 'source'].flatMap((kind) => [
  `/${kind}s/SLUG`,
  `/en/${kind}s/SLUG`,
  `/feeds/uk/${kind}/SLUG`,
  ...['rss', 'atom', 'json'].map((format) => `/feeds/uk/${kind}/SLUG.${format}`),
  `/feeds/uk/query.rss?${kind}=SLUG,vidome`,
  `/v1/items?${kind}=SLUG`,
  `/v1/changes?${kind}=SLUG`,
]);
const LISTS = ['/feeds', '/feeds/uk.opml', '/v1/tags', '/v1/sources', '/v1/feeds'];

describe(`a tag or a source is public once a public text bears it (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-12-01T07:00:00.000Z';
  const ids: Record<string, { tag: number | string; source: number | string }> = {};

  const make = async (name: string) => {
    const [tag, source] = [await makeTag(centre.payload, name), await makeSource(centre.payload, name)];
    ids[name] = { tag: tag.id, source: source.id };
  };
  const bearing = (name: string) => ({ tags: [ids[name]?.tag], sources: [ids[name]?.source] });
  const answers = (slug: string, headers: Record<string, string> = {}) =>
    Promise.all(
      ADDRESSES.map(async (address) => {
        const { status } = await centre.ask(address.replaceAll('SLUG', slug), { headers });
        return [address, status];
      }),
    );
  /** As if nobody had ever heard of it. */
  const UNKNOWN = ADDRESSES.map((address) => [address, address.startsWith('/v1') ? 400 : 404]);
  const KNOWN = ADDRESSES.map((address) => [address, 200]);

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    for (const name of ['відоме', 'нічиє', 'чернетка', 'таємне', 'старе']) await make(name);
    await publishNews(centre.payload, { title: 'Відома', ...bearing('відоме') }, { title: 'Known' });
    const draft = { kind: 'news', title: 'Чернетка', body: body('Текст'), ...bearing('чернетка'), _status: 'draft' };
    await centre.payload.create({ collection: 'news', locale: 'uk', data: draft as never, draft: true });
    await publishNews(centre.payload, { title: 'Таємна', ...bearing('таємне'), embargoUntil: MINUTE });
    await centre.settled();
  });
  afterAll(() => centre.close());

  it.each(['nemaie', 'nichyie', 'chernetka', 'taiemne'])('%s is answered as any unknown name', async (slug) => {
    expect(await answers(slug)).toEqual(UNKNOWN);
    for (const list of LISTS) expect(await centre.read(list), list).not.toContain(slug);
  });

  it('trusted partners know the names of what they are told under embargo', async () => {
    const { headers } = await giveKey(centre, await makePartner(centre, { seesEmbargoed: true }));
    for (const address of ADDRESSES.filter((one) => one.startsWith('/v1'))) {
      const ask = (slug: string) => centre.ask(address.replaceAll('SLUG', slug), { headers });
      expect([(await ask('taiemne')).status, (await ask('nichyie')).status], address).toEqual([200, 400]);
    }
  });

  it('is known as soon as its text is, though it was asked for before', async () => {
    expect(await answers('taiemne')).toEqual(UNKNOWN);
    now = MINUTE;
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    await centre.settled();
    await eventually(async () => expect(await answers('taiemne')).toEqual(KNOWN));
  });

  it('stays known when its texts have gone, under every name', async () => {
    const item = await publishNews(centre.payload, { title: 'Стара', ...bearing('старе') });
    await centre.settled();
    await eventually(async () => expect(await answers('stare')).toEqual(KNOWN));
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { _status: 'draft' } });
    await centre.settled();
    expect(await answers('stare')).toEqual(KNOWN);
    expect(await answers('nove')).toEqual(UNKNOWN);
    for (const collection of ['tags', 'sources'] as const) {
      const id = ids['старе']?.[collection === 'tags' ? 'tag' : 'source'] ?? '';
      await centre.payload.update({ collection, id, data: { slug: 'nove' } });
    }
    await eventually(async () => expect(await answers('nove')).toEqual(KNOWN));
    expect((await centre.ask('/tags/stare')).headers.location).toContain('/tags/nove');
  });

  it('a former name leads nowhere where the present one is not public', async () => {
    await centre.payload.update({ collection: 'tags', id: ids['нічиє']?.tag ?? '', data: { slug: 'niche' } });
    for (const slug of ['nichyie', 'niche']) expect((await centre.ask(`/feeds/uk/tag/${slug}.rss`)).status).toBe(404);
  });

  it('what a known name was merged into is known, though no text of its own bears it', async () => {
    await centre.payload.update({
      collection: 'tags',
      id: ids['старе']?.tag ?? '',
      data: { mergedInto: ids['нічиє']?.tag ?? '' },
    });
    await eventually(async () => expect((await centre.ask('/tags/niche')).status).toBe(200));
    expect((await centre.ask('/tags/stare')).headers.location).toContain('/tags/niche');
  });
});
