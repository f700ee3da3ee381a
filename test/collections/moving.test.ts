import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSource, makeTag, publishNews } from '../support/content.ts';
import { type DeskUser, faultsOf, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

describe(`renaming, merging and deleting at the desk (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const patch = (path: string, data: unknown) => editor.send('PATCH', `/api/${path}?locale=uk`, data);
  const inEnglish = { 'Accept-Language': 'en' };

  it('a slug that another one bears or bore is refused, one of its own is not', async () => {
    const [first, second] = [await makeTag(centre.payload, 'вода'), await makeTag(centre.payload, 'ліс')];
    expect((await patch(`tags/${first.id}`, { slug: 'richky' })).status).toBe(200);
    for (const [method, path, data] of [
      ['PATCH', `tags/${second.id}`, { slug: 'voda' }],
      ['PATCH', `tags/${second.id}`, { slug: 'richky' }],
      ['POST', 'tags', { name: 'Вода!', slug: 'voda', type: 'topic' }],
      ['PATCH', `tags/${second.id}`, { slug: 'Не адреса' }],
    ] as const) {
      const reply = await editor.send(method, `/api/${path}?locale=uk`, data);
      expect([data.slug, reply.status, faultsOf(reply)[0]?.path]).toEqual([data.slug, 400, 'slug']);
    }
    const taken = await editor.send('PATCH', `/api/tags/${second.id}?locale=uk`, { slug: 'voda' }, inEnglish);
    expect(faultsOf(taken)[0]?.message).toContain('once that of “вода”');
    expect((await patch(`tags/${first.id}`, { slug: 'voda' })).status).toBe(200);
    // Nobody can rewrite the past.
    await patch(`tags/${first.id}`, { pastSlugs: [] });
    const stored = await centre.payload.findByID({ collection: 'tags', id: first.id });
    expect(stored.pastSlugs).toEqual(['voda', 'richky']);
  });

  it('what would go round in a circle, or out of sight, is not merged; an author merges nothing', async () => {
    const [first, second, third] = [
      await makeTag(centre.payload, 'один'),
      await makeTag(centre.payload, 'два'),
      await makeTag(centre.payload, 'три'),
    ];
    expect((await patch(`tags/${first.id}`, { mergedInto: second.id })).status).toBe(200);
    expect((await patch(`tags/${second.id}`, { mergedInto: third.id })).status).toBe(200);
    for (const [from, into] of [
      [first, first],
      [second, first],
      [third, first],
      [third, second],
    ]) {
      const reply = await patch(`tags/${from?.id}`, { mergedInto: into?.id });
      expect([reply.status, faultsOf(reply)[0]?.path]).toEqual([400, 'mergedInto']);
    }
    const hidden = await centre.payload.create({
      collection: 'tags',
      locale: 'uk',
      data: { name: 'службове', slug: '', type: 'topic', internal: true },
    });
    expect((await patch(`tags/${third.id}`, { mergedInto: hidden.id })).status).toBe(400);
    const late = await makeTag(centre.payload, 'пізніше');
    await patch(`tags/${late.id}`, { mergedInto: first.id });
    const merged = await centre.payload.findByID({ collection: 'tags', id: late.id, depth: 0 });
    expect(String(merged.mergedInto)).toBe(String(third.id));
    const author = await signIn(centre, 'author');
    expect((await author.send('PATCH', `/api/tags/${third.id}`, { slug: 'inshe' })).status).toBe(403);
  });

  it('F20 a tag or a source that texts show, or addresses lead to, is not deleted: merging is', async () => {
    const [tag, other] = [await makeTag(centre.payload, 'дороги'), await makeTag(centre.payload, 'транспорт')];
    const source = await makeSource(centre.payload, 'Автодор');
    await publishNews(centre.payload, { title: 'Про дороги', tags: [tag.id], sources: [source.id] });
    await centre.settled();
    for (const path of [`tags/${tag.id}`, `sources/${source.id}`]) {
      const uk = await editor.send('DELETE', `/api/${path}`);
      expect([uk.status, uk.json.errors?.[0]?.message]).toEqual([409, expect.stringContaining('Обʼєднайте')]);
      const en = await editor.send('DELETE', `/api/${path}`, undefined, inEnglish);
      expect(en.json.errors?.[0]?.message).toContain('Merge it into another instead');
    }
    const bulk = await editor.send('DELETE', `/api/tags?where[id][in][0]=${tag.id}`);
    expect(bulk.json.errors?.[0]?.message).toContain('Обʼєднайте');

    await patch(`tags/${tag.id}`, { mergedInto: other.id });
    await centre.settled();
    for (const id of [tag.id, other.id]) expect((await editor.send('DELETE', `/api/tags/${id}`)).status).toBe(409);
    const unused = await makeTag(centre.payload, 'нікому не потрібне');
    expect((await editor.send('DELETE', `/api/tags/${unused.id}`)).status).toBe(200);
  });

  it('what a webhook or a saved feed asks for is not deleted: without it they would hold everything', async () => {
    const { payload } = centre;
    const partner = await payload.create({ collection: 'partners', data: { name: 'Портал', requestsPerMinute: 600 } });
    const [tag, other] = [await makeTag(payload, 'заповідники'), await makeTag(payload, 'кордони')];
    const source = await makeSource(payload, 'Вісті');
    const webhook = { partner: partner.id, address: 'https://partner.example/hook', status: 'active' as const };
    const { id } = await payload.create({
      collection: 'subscriptions',
      data: { ...webhook, notTags: [tag.id], sources: [source.id] },
    });
    const saved = { name: 'Про кордони', slug: 'pro-kordony', tags: [other.id] };
    await payload.create({ collection: 'saved-feeds', locale: 'uk', data: saved });
    for (const path of [`tags/${tag.id}`, `tags/${other.id}`, `sources/${source.id}`])
      expect([path, (await editor.send('DELETE', `/api/${path}`)).status]).toEqual([path, 409]);
    await payload.delete({ collection: 'subscriptions', id });
    for (const path of [`tags/${tag.id}`, `sources/${source.id}`])
      expect([path, (await editor.send('DELETE', `/api/${path}`)).status]).toEqual([path, 200]);
  });

  it('a merge is for good: followers of the one name hold the other’s texts', async () => {
    const { payload } = centre;
    const names = ['струмок', 'потік', 'річка', 'озеро'];
    const [brook, stream, river, lake] = await Promise.all(names.map((name) => makeTag(payload, name)));
    expect((await patch(`tags/${brook?.id}`, { mergedInto: stream?.id })).status).toBe(200);
    for (const into of [null, lake?.id]) {
      const reply = await patch(`tags/${brook?.id}`, { mergedInto: into });
      expect([reply.status, faultsOf(reply)[0]?.path]).toEqual([400, 'mergedInto']);
    }
    expect((await patch(`tags/${stream?.id}`, { mergedInto: river?.id })).status).toBe(200);
    // Saved as it is, under the name it had or the one that stands in the end.
    for (const into of [stream?.id, river?.id])
      expect((await patch(`tags/${brook?.id}`, { mergedInto: into })).status).toBe(200);
  });

  it('a merged tag is not offered for texts, and a draft that has it can still be published', async () => {
    const [tag, other] = [await makeTag(centre.payload, 'ринок'), await makeTag(centre.payload, 'торгівля')];
    const draft = await editor.send('POST', '/api/news?locale=uk&draft=true', {
      title: 'Чернетка',
      kind: 'news',
      tags: [tag.id],
    });
    await patch(`tags/${tag.id}`, { mergedInto: other.id });
    const saved = await patch(`news/${draft.json.doc?.id}`, {
      title: 'Уже не чернетка',
      summary: 'Коротко',
      _status: 'published',
    });
    expect([saved.status, faultsOf(saved)]).toEqual([200, []]);
    const item = await centre.payload.findByID({
      collection: 'news',
      id: draft.json.doc?.id ?? 0,
      depth: 0,
    });
    expect(item.tags?.map(String)).toEqual([String(other.id)]);
    const offered = await editor.send('GET', '/api/tags?where[mergedInto][exists]=false&limit=100&depth=0');
    expect(offered.json.docs?.map(({ id }) => id)).not.toContain(tag.id);
  });
});
