import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readChannelNames } from '../../../src/directory/channel-names.ts';
import { readInstallation } from '../../../src/directory/installation.ts';
import { changesAfter } from '../../../src/log/reading/changes-after.ts';
import { readHead } from '../../../src/log/writing/sequencer.ts';
import { readChanges } from '../../../src/partner-api/changes/changes-page.ts';
import { readCursor, writeCursor } from '../../../src/partner-api/changes/cursor.ts';
import { LogTail } from '../../../src/partner-api/changes/log-tail.ts';
import { PresentNames } from '../../../src/partner-api/changes/present-names.ts';
import { SELECTION_FIELDS, selectionAsked } from '../../../src/partner-api/selection-parameters.ts';
import { body, makeSource, makeTag, publishNews, translateNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { askChanges, type ChangesReply } from '../../support/follow-changes.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

describe(`GET /v1/changes (${DATABASE})`, () => {
  let centre: HttpCentre;
  let installation: string;

  beforeAll(async () => {
    centre = await openHttpCentre();
    installation = await readInstallation(centre.payload.db);
  });
  afterAll(() => centre.close());

  const changes = (query: string) => askChanges(centre, query);
  const now = async () => {
    await followed();
    return (await changes('after=now')).cursor;
  };
  /** Until this process has heard of everything written so far. */
  const followed = async () => {
    const last = await centre.settled();
    const cursor = writeCursor({ installation, seq: last });
    await eventually(async () => expect((await changes('after=now')).cursor).toBe(cursor));
  };
  const told = ({ changes: list }: ChangesReply) =>
    list.map(({ event, isMinor, locale, number }) => `${event}${isMinor ? ' (minor)' : ''} ${locale}/${number}`);
  const edit = (id: number | string, data: object, locale: 'uk' | 'en' = 'uk') =>
    centre.payload.update({ collection: 'news', id, locale, data: { _status: 'published', ...data } });

  it('tells the whole life of a text, each state once, and nothing once it was told', async () => {
    const { payload } = centre;
    const start = await now();
    const item = await publishNews(payload, { title: 'Перша редакція' });
    await followed();
    const first = await changes(`after=${start}`);
    expect(told(first)).toEqual([`published uk/${item.number}`]);
    expect(first.changes[0]).toMatchObject({
      url: `${centre.settings.origin}/news/${item.number}`,
      cursor: first.cursor,
      item: { id: first.changes[0]?.id, title: 'Перша редакція', pubStatus: 'usable' },
    });
    expect(first.hasMore).toBe(false);
    expect(await changes(`after=${first.cursor}`)).toEqual({ changes: [], cursor: first.cursor, hasMore: false });

    await edit(item.id, { title: 'Виправлена редакція' });
    await followed();
    const second = await changes(`after=${first.cursor}`);
    expect(told(second)).toEqual([`revised uk/${item.number}`]);
    expect(second.changes[0]?.version).toBeGreaterThan(first.changes[0]?.version ?? 0);

    await edit(item.id, { title: 'Виправлена  редакція!', minorChange: true });
    await followed();
    const third = await changes(`after=${second.cursor}`);
    expect(told(third)).toEqual([`revised (minor) uk/${item.number}`]);

    await translateNews(payload, item.id, { title: 'In English' });
    await followed();
    const fourth = await changes(`after=${third.cursor}`);
    expect(told(fourth).sort()).toEqual([`published en/${item.number}`, `revised (minor) uk/${item.number}`]);

    await payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await followed();
    const fifth = await changes(`after=${fourth.cursor}`);
    expect(told(fifth).sort()).toEqual([`withdrawn en/${item.number}`, `withdrawn uk/${item.number}`]);
    expect(fifth.changes.map(({ item: text }) => text)).toEqual([null, null]);
    // Whoever was away all the time hears of the end alone.
    expect(told(await changes(`after=${start}`)).sort()).toEqual(told(fifth).sort());
  });

  it('tells the followers of a tag what comes, what leaves and what is recalled, and nobody else', async () => {
    const { payload } = centre;
    const [roads, bridges] = [await makeTag(payload, 'дороги'), await makeTag(payload, 'мости')];
    const start = await now();
    const item = await publishNews(payload, { title: 'Про дороги', tags: [roads.id] });
    await followed();
    const came = await changes(`after=${start}&tag=dorohy`);
    expect(told(came)).toEqual([`published uk/${item.number}`]);
    expect(told(await changes(`after=${start}&tag=mosty`))).toEqual([]);
    expect(told(await changes(`after=${start}&locale=en`))).toEqual([]);
    // It cannot be told from one that was there and gained the tag: whoever never had it passes it over.
    expect(told(await changes(`after=${start}&not=dorohy`))).toEqual([`removed uk/${item.number}`]);
    expect(told(await changes(`after=${start}&tagAll=dorohy,mosty`))).toEqual([]);
    expect(told(await changes(`after=${start}&kind=news,call&tag=dorohy,mosty`))).toEqual([
      `published uk/${item.number}`,
    ]);

    await edit(item.id, { tags: [bridges.id] });
    await followed();
    const left = await changes(`after=${came.cursor}&tag=dorohy`);
    expect(told(left)).toEqual([`removed uk/${item.number}`]);
    expect(left.changes[0]?.item).toBeNull();
    expect(told(await changes(`after=${came.cursor}&tag=mosty`))).toEqual([`revised (minor) uk/${item.number}`]);
    expect(told(await changes(`after=${came.cursor}&not=mosty`))).toEqual([`removed uk/${item.number}`]);

    await payload.delete({ collection: 'news', id: item.id });
    await followed();
    expect(told(await changes(`after=${left.cursor}&tag=dorohy`))).toEqual([`withdrawn uk/${item.number}`]);
    expect(told(await changes(`after=${left.cursor}&kind=call`))).toEqual([]);
  });

  it('an answer that has nothing moves the cursor on all the same', async () => {
    const start = await now();
    await publishNews(centre.payload, { title: 'Не для них' });
    await followed();
    const { cursor, changes: none } = await changes(`after=${start}&locale=en`);
    expect(none).toEqual([]);
    expect(cursor).toBe((await changes('after=now')).cursor);
  });

  it('F20 a renamed or merged tag is followed under all its names, from any cursor', async () => {
    const { payload } = centre;
    const tag = await makeTag(payload, 'стара назва');
    const other = await makeTag(payload, 'інша');
    const source = await makeSource(payload, 'Газета');
    const start = await now();
    const staying = await publishNews(payload, { title: 'Лишається', tags: [tag.id], sources: [source.id] });
    const leaving = await publishNews(payload, { title: 'Іде', tags: [tag.id] });
    await followed();
    const before = await changes(`after=${start}&tag=stara-nazva`);
    expect(told(before)).toEqual([`published uk/${staying.number}`, `published uk/${leaving.number}`]);

    // It leaves under the old name, which then is nobody's.
    await edit(leaving.id, { tags: [] });
    await followed();
    await payload.update({ collection: 'tags', id: tag.id, data: { slug: 'nova-nazva' } });
    await payload.update({ collection: 'sources', id: source.id, data: { slug: 'hazeta-novyn' } });
    await followed();
    for (const name of ['stara-nazva', 'nova-nazva']) {
      const after = await changes(`after=${before.cursor}&tag=${name}`);
      expect(told(after)).toEqual([`removed uk/${leaving.number}`, `revised (minor) uk/${staying.number}`]);
    }
    expect(told(await changes(`after=${before.cursor}&source=hazeta`))).toEqual([
      `revised (minor) uk/${staying.number}`,
    ]);

    const renamed = await now();
    await payload.update({ collection: 'tags', id: tag.id, data: { mergedInto: other.id } });
    await followed();
    const merged = await publishNews(payload, { title: 'Після обʼєднання', tags: [other.id] });
    await followed();
    for (const name of ['stara-nazva', 'nova-nazva', 'insha']) {
      const after = await changes(`after=${renamed}&tag=${name}`);
      expect(told(after)).toEqual([`revised (minor) uk/${staying.number}`, `published uk/${merged.number}`]);
    }
    expect(told(await changes(`after=${renamed}&not=stara-nazva`))).toEqual([
      `removed uk/${staying.number}`,
      `removed uk/${merged.number}`,
    ]);
  });

  it('what leaves a renamed tag because that becomes internal is told under the former name too', async () => {
    const { payload } = centre;
    const tag = await makeTag(payload, 'на видноті');
    await payload.update({ collection: 'tags', id: tag.id, data: { slug: 'na-ochakh' } });
    const start = await now();
    const item = await publishNews(payload, { title: 'Під новою назвою', tags: [tag.id] });
    await followed();
    const before = await changes(`after=${start}&tag=na-vydnoti`);
    expect(told(before)).toEqual([`published uk/${item.number}`]);
    await payload.update({ collection: 'tags', id: tag.id, data: { internal: true } });
    await followed();
    for (const name of ['na-vydnoti', 'na-ochakh'])
      expect(told(await changes(`after=${before.cursor}&tag=${name}`))).toEqual([`removed uk/${item.number}`]);
  });

  it('a renamed tag that ever held a text stays, so that who follows the former name hears of every withdrawal', async () => {
    const { payload } = centre;
    const tag = await makeTag(payload, 'минуще');
    await payload.update({ collection: 'tags', id: tag.id, data: { slug: 'mynule' } });
    const start = await now();
    const item = await publishNews(payload, { title: 'Буде відкликана', tags: [tag.id] });
    await followed();
    const { cursor } = await changes(`after=${start}&tag=mynushche`);
    await edit(item.id, { _status: 'draft' });
    await followed();
    await expect(payload.delete({ collection: 'tags', id: tag.id })).rejects.toThrow(/видалити не можна/);
    await publishNews(payload, { title: 'Далі' });
    await followed();
    expect(told(await changes(`after=${cursor}&tag=mynushche`))).toEqual([`withdrawn uk/${item.number}`]);
  });

  it.each([1, 2, 3, 500])('a crawl in pages of %i brings every text once', async (limit) => {
    const { payload } = centre;
    const start = await now();
    const numbers: number[] = [];
    for (const title of ['а', 'б', 'в', 'г', 'ґ']) numbers.push((await publishNews(payload, { title })).number ?? 0);
    await followed();
    const seen: number[] = [];
    for (let cursor = start, hasMore = true; hasMore; ) {
      const page = await changes(`after=${cursor}&limit=${limit}`);
      expect(page.changes.length).toBeLessThanOrEqual(limit);
      expect(page.cursor).toBe(page.changes.at(-1)?.cursor);
      seen.push(...page.changes.map((entry) => entry.number));
      ({ cursor, hasMore } = page);
    }
    expect(seen).toEqual(numbers);
  });

  it('starts from the beginning where nothing is said', async () => {
    await followed();
    const all = await changes('limit=500');
    expect(all.changes.length).toBeGreaterThan(10);
    expect(all.cursor).toBe((await changes('after=now')).cursor);
    expect(new Set(all.changes.map(({ id }) => id)).size).toBe(all.changes.length);
  });

  it('says the same whether this process remembers or must read', async () => {
    await followed();
    const { db } = centre.payload;
    const rows = await changesAfter(db, 0);
    const names = new PresentNames(() => readChannelNames(db));
    const signal = new AbortController().signal;
    const [remembering, forgetful] = [0, await readHead(db)].map((at) => new LogTail({ head: at, names, signal }));
    if (remembering === undefined || forgetful === undefined) throw new Error('No tails');
    remembering.advance(rows);
    expect([remembering.rowsAfter(0)?.length, forgetful.rowsAfter(0)]).toEqual([rows.length, null]);
    for (const query of ['limit=500', 'limit=3', 'tag=nova-nazva&limit=2', 'locale=en', 'not=mosty', 'kind=call']) {
      const parameters = Object.fromEntries(new URLSearchParams(query));
      const selection = selectionAsked(z.object(SELECTION_FIELDS).parse(parameters));
      const asked = {
        selection,
        audience: 'everyone' as const,
        limit: Number(parameters['limit'] ?? 500),
        cursorOf: String,
      };
      for (let after = 0, hasMore = true; hasMore; ) {
        const page = await readChanges(db, remembering, { ...asked, after });
        expect(await readChanges(db, forgetful, { ...asked, after })).toEqual(page);
        ({ upTo: after, hasMore } = page);
      }
    }
  });

  it.each([
    ['after=12', 'bad-cursor', 'after', /leave “after” out/],
    ['after=AXsPPR4AAAAAAAw', 'bad-cursor', 'after', /another press centre/],
    ['limit=0', 'bad-parameter', 'limit', /1 to 500/],
    ['limit=501', 'bad-parameter', 'limit', /1 to 500/],
    ['limit=ten', 'bad-parameter', 'limit', /1 to 500/],
    ['limit=1e2', 'bad-parameter', 'limit', /1 to 500/],
    ['wait=31', 'bad-parameter', 'wait', /0 to 30/],
    ['wait=-1', 'bad-parameter', 'wait', /0 to 30/],
    ['wait=1.5', 'bad-parameter', 'wait', /0 to 30/],
    ['tag=nemaie', 'bad-parameter', 'tag', /no tag “nemaie”/],
    ['after=now&source=nemaie', 'bad-parameter', 'source', /no source “nemaie”/],
    ['kind=novyna', 'bad-parameter', 'kind', /announcement/],
    ['tag=Дороги', 'bad-parameter', 'tag', /slug/],
    ['since=1', 'bad-parameter', 'since', /no such parameter/],
    ['limit=1&limit=2', 'bad-parameter', 'limit', /twice/],
    [`region=${Array.from({ length: 21 }, () => 'UA-46').join(',')},UA-99`, 'bad-parameter', 'region', /UA-99/],
  ])('refuses ?%s as %s', async (query, name, parameter, detail) => {
    const reply = await centre.ask(`/v1/changes?${encodeURI(query)}`);
    const problem = JSON.parse(reply.text);
    expect([reply.status, reply.headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(problem).toMatchObject({ type: `${centre.settings.origin}/v1/docs#problem-${name}`, parameter });
    expect(problem.detail).toMatch(detail);
  });

  it('refuses a cursor from beyond the end, as of a press centre restored from a copy', async () => {
    const last = await centre.settled();
    const reply = await centre.ask(`/v1/changes?after=${writeCursor({ installation, seq: last + 1 })}`);
    expect([reply.status, JSON.parse(reply.text).detail]).toEqual([400, expect.stringContaining('restored')]);
    expect(readCursor(await now(), installation)).toEqual({ kind: 'seq', seq: last });
  });

  it('whoever follows a tag that has gone is not refused', async () => {
    const tag = await makeTag(centre.payload, 'тимчасове');
    const cursor = await now();
    await centre.payload.delete({ collection: 'tags', id: tag.id });
    expect(await changes(`after=${cursor}&tag=tymchasove`)).toEqual({ changes: [], cursor, hasMore: false });
    expect((await centre.ask('/v1/changes?tag=tymchasove')).status).toBe(400);
  });

  it('tells nothing of a draft', async () => {
    const start = await now();
    const draft = { kind: 'news' as const, title: 'Чернетка', body: body('Ще ні.'), _status: 'draft' as const };
    await centre.payload.create({ collection: 'news', locale: 'uk', draft: true, data: draft });
    await followed();
    expect(await changes(`after=${start}`)).toEqual({ changes: [], cursor: start, hasMore: false });
  });
});
