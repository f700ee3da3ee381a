import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weekBefore } from '../../src/log/reading/archive-weeks.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { countTexts, departedTexts, holdsTexts, latestTexts } from '../../src/log/reading/channel-texts.ts';
import { matchingTexts } from '../../src/log/reading/query-texts.ts';
import { pageOfTexts } from '../../src/log/reading/select-texts.ts';
import { textByNumber } from '../../src/log/reading/text-by-number.ts';
import { positionFor, viewFor } from '../../src/log/reading/view.ts';
import type { ReleaseRow } from '../../src/log/release-row.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { LOCALES, type Locale } from '../../src/publication/release.ts';
import type { Selection } from '../../src/publication/selection.ts';
import { releaseDue } from '../../src/releasing/due.ts';
import { workOffRereleases } from '../../src/releasing/rerelease.ts';
import { readWordQuery } from '../../src/search/query/word-query.ts';
import type { Shelf } from '../../src/search/searchable-text.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, makeTag, publishNews, translateNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';
import { openSearch } from '../support/search.ts';

const START = '2026-12-01T07:00:00.000Z';
const LATER = '2026-12-01T08:00:00.000Z';
const MINUTE = '2026-12-02T07:00:00.000Z';
const EARLIER_MINUTE = '2026-12-01T20:00:00.000Z';
const LATER_MINUTE = '2026-12-03T07:00:00.000Z';
const EVERYTHING: Selection = { locales: LOCALES, filter: { anyOf: [['all']], noneOf: [] } };

type Id = number | string;

describe(`a text under embargo (${DATABASE})`, () => {
  let centre: TestCentre;
  let search: ReturnType<typeof openSearch>;
  let now: string;

  beforeEach(async () => {
    now = START;
    centre = await openTestCentre({ now: () => now });
    search = openSearch(centre);
  });
  afterEach(async () => {
    await search.close();
    await centre.close();
  });

  const db = () => centre.payload.db;
  const held = (data: Record<string, unknown> = {}) =>
    publishNews(centre.payload, { title: 'Заздалегідь', embargoUntil: MINUTE, ...data });
  const save = (id: Id, data: Record<string, unknown>) =>
    centre.payload.update({ collection: 'news', id, locale: 'uk', data: { _status: 'published', ...data } });
  /** Lets the background do its work at an instant, and checks that the log then agrees with the content. */
  const settle = async (at = now) => {
    now = at;
    await releaseDue(centre.releaseContext, db(), centre.transact);
    await workOffRereleases(centre.releaseContext, db(), centre.transact, new AbortController().signal);
    await numberPending(db());
    await expectLogToAgree(centre);
  };
  const rowOf = async (locale: Locale = 'uk'): Promise<ReleaseRow> => {
    const row = (await changesAfter(db(), 0)).find((candidate) => candidate.locale === locale);
    if (row === undefined) throw new Error(`The log has no text in ${locale}`);
    return row;
  };
  /** Minutes of the texts of a selection that trusted partners have in advance, in the order of their lists. */
  const minutes = async (selection: Selection, limit = 100): Promise<string[]> => {
    const { texts } = await pageOfTexts(db(), { selection, audience: 'trusted' }, limit);
    return texts.flatMap(({ view }) => (view.kind === 'embargoed' ? [view.until] : []));
  };
  /** Keys of the texts in which the title's word is found, on a shelf of the search index. */
  const found = async (shelf: Shelf): Promise<string[]> => {
    const { locales, filter } = EVERYTHING;
    const find = { query: readWordQuery('заздалегідь'), scope: { locales, filter }, limit: 5 };
    const reading = await search.read({ kind: 'newest', shelf, find });
    return reading.kind === 'found' ? reading.found.texts.map(({ text }) => text) : [reading.kind];
  };
  const views = async (locale: Locale = 'uk') => {
    const row = await rowOf(locale);
    return [viewFor(row, 'everyone').kind, viewFor(row, 'trusted').kind];
  };

  it('is seen by trusted partners, with its minute, and by no reader of the log for everyone', async () => {
    const tag = await makeTag(centre.payload, 'бюджет');
    const { id, number } = await held({ tags: [tag.id], authors: ['Олена Коваль'], regions: ['UA-05'] });
    await translateNews(centre.payload, id, { title: 'In advance' });
    await settle();
    for (const locale of LOCALES) {
      expect(await views(locale)).toEqual(['unseen', 'embargoed']);
      const row = await rowOf(locale);
      expect(row).toMatchObject({ change: 'embargoed', snapshot: null, channels: [], pastChannels: [] });
      expect(viewFor(row, 'trusted')).toMatchObject({ until: MINUTE, release: { publishedAt: MINUTE } });
      expect(await textByNumber(db(), 'news', number ?? 0, locale)).toEqual({ kind: 'absent' });
      for (const channel of ['all', 'news', 'tag/biudzhet', 'author/olena-koval', 'region/UA-05']) {
        expect((await latestTexts(db(), { locale, channel, limit: 5 })).positions).toEqual([]);
        expect(await departedTexts(db(), { locale, channel, limit: 5 })).toEqual([]);
        expect(await countTexts(db(), locale, channel)).toBe(0);
        expect(await holdsTexts(db(), locale, channel)).toBe(false);
        expect(await weekBefore(db(), { locale, channel }, '2100-01-01T00:00:00.000Z')).toBeNull();
      }
      const filter = { anyOf: [['tag/biudzhet', 'news']], noneOf: [] };
      expect((await matchingTexts(db(), { locale, filter, limit: 5 })).keys).toEqual([]);
    }
    expect(await found('published')).toEqual([]);
    expect((await found('embargoed')).length).toBe(1);
  });

  it('is revised for trusted partners while it lasts, and a repeated save says nothing', async () => {
    const { id } = await held();
    await settle();
    const first = await rowOf();
    now = LATER;
    await save(id, { title: 'Виправлено заздалегідь' });
    await settle();
    const revised = await rowOf();
    expect(revised).toMatchObject({ change: 'embargoed', key: first.key, publishedAt: MINUTE });
    expect(revised.seq).toBeGreaterThan(first.seq);
    expect(revised.embargo?.release).toMatchObject({ title: 'Виправлено заздалегідь', updatedAt: MINUTE });
    await save(id, {});
    await centre.payload.update({ collection: 'news', id, locale: 'uk', draft: true, data: { title: 'Чернетка' } });
    await settle();
    expect(await rowOf()).toEqual(revised);
  });

  it.each([
    ['shortened', EARLIER_MINUTE],
    ['lengthened', LATER_MINUTE],
  ])('%s: dated, listed and released by the new minute', async (_case, minute) => {
    const { id } = await held();
    await publishNews(centre.payload, { title: 'Посередині', embargoUntil: '2026-12-02T00:00:00.000Z' });
    await save(id, { embargoUntil: minute });
    await settle();
    const order = await minutes(EVERYTHING);
    expect(order).toEqual([minute, '2026-12-02T00:00:00.000Z'].sort().reverse());
    await settle('2026-12-02T00:00:00.000Z');
    const isOut = minute === EARLIER_MINUTE;
    const kinds = (await changesAfter(db(), 0)).map((row) => [row.publishedAt, viewFor(row, 'everyone').kind]);
    expect(kinds).toContainEqual([minute, isOut ? 'published' : 'unseen']);
    await settle(LATER_MINUTE);
    const { rows } = await latestTexts(db(), { locale: 'uk', channel: 'all', limit: 5 });
    expect(rows.map((row) => row.publishedAt)).toEqual(order);
  });

  it.each<[string, (id: Id) => Promise<unknown>]>([
    ['unpublished', (id) => save(id, { _status: 'draft' })],
    ['deleted', (id) => centre.payload.delete({ collection: 'news', id })],
    ['given a date instead of an embargo', (id) => save(id, { embargoUntil: null, publishedAt: LATER_MINUTE })],
  ])('%s: withdrawn for trusted partners, and as if it had never been for everyone', async (_case, cancel) => {
    const { id, number } = await held();
    await settle();
    await cancel(id);
    await settle();
    const row = await rowOf();
    expect(await views()).toEqual(['unseen', 'withdrawn']);
    expect(viewFor(row, 'trusted')).toEqual({ kind: 'withdrawn', pastChannels: ['all', 'news'] });
    expect(row.change).toBe('withdrawn');
    expect(JSON.stringify(row)).not.toContain('Заздалегідь');
    expect(await textByNumber(db(), 'news', number ?? 0, 'uk')).toEqual({ kind: 'absent' });
    expect(await minutes(EVERYTHING)).toEqual([]);
    await settle(MINUTE);
    expect(await views()).toEqual(['unseen', 'withdrawn']);
  });

  it('is published as any other when its minute comes, in all its languages', async () => {
    const { id, number } = await held();
    await translateNews(centre.payload, id, { title: 'In advance' });
    await settle();
    const before = await rowOf();
    await settle(MINUTE);
    for (const locale of LOCALES) {
      expect(await views(locale)).toEqual(['published', 'published']);
      expect(await rowOf(locale)).toMatchObject({ change: 'published', embargo: null, trustedChannels: [] });
      expect(await textByNumber(db(), 'news', number ?? 0, locale)).toMatchObject({
        kind: 'published',
        release: { publishedAt: MINUTE, updatedAt: MINUTE },
      });
    }
    expect((await rowOf()).key).toBe(before.key);
    expect(await found('published')).toEqual([before.key]);
    expect(await found('embargoed')).toEqual([]);
    expect(await minutes(EVERYTHING)).toEqual([]);
    const after = await rowOf();
    await settle(LATER_MINUTE);
    expect(await rowOf()).toEqual(after);
  });

  it('is published at once, dated as its item is, when the embargo is lifted', async () => {
    const { id } = await held();
    await settle();
    now = LATER;
    await save(id, { embargoUntil: null });
    await settle();
    expect(await views()).toEqual(['published', 'published']);
    expect(await rowOf()).toMatchObject({ publishedAt: START });
  });

  it('recalls a published text from everyone, once, whatever trusted partners are told meanwhile', async () => {
    const { id, number } = await publishNews(centre.payload, { title: 'Уже вийшла' });
    await settle();
    const first = await rowOf();
    now = LATER;
    await save(id, { embargoUntil: MINUTE, title: 'Виправлена' });
    await settle();
    expect(await views()).toEqual(['withdrawn', 'embargoed']);
    const recalled = await rowOf();
    expect(recalled).toMatchObject({ change: 'embargoed', withdrawnAt: LATER, publishedAt: START });
    expect(recalled.embargo?.release).toMatchObject({ publishedAt: START, updatedAt: LATER });
    const tombstone = await textByNumber(db(), 'news', number ?? 0, 'uk');
    expect(tombstone).toMatchObject({ kind: 'withdrawn', tombstone: { withdrawnAt: LATER } });

    now = EARLIER_MINUTE;
    for (const change of [{ title: 'Ще раз' }, { title: 'І ще раз' }, { _status: 'draft' }]) {
      await save(id, change);
      await settle();
      const row = await rowOf();
      expect(row.seq).toBeGreaterThan(recalled.seq);
      expect(positionFor(row, 'trusted')).toBe(row.seq);
      expect(positionFor(row, 'everyone')).toBe(recalled.seq);
      expect(await textByNumber(db(), 'news', number ?? 0, 'uk')).toEqual(tombstone);
    }
    expect(await views()).toEqual(['withdrawn', 'withdrawn']);

    await save(id, {});
    await settle(MINUTE);
    const back = await rowOf();
    expect(back).toMatchObject({ change: 'published', key: first.key, publishedAt: START, withdrawnAt: null });
    expect(back.snapshot).toMatchObject({ title: 'І ще раз', updatedAt: MINUTE });
    expect(positionFor(back, 'everyone')).toBe(back.seq);
  });

  it('takes a language that is added, and dates it by the minute', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Уже вийшла' });
    await settle();
    now = LATER;
    await save(id, { embargoUntil: MINUTE });
    await translateNews(centre.payload, id, { title: 'Translated' });
    await settle();
    expect(await views('en')).toEqual(['unseen', 'embargoed']);
    expect((await rowOf('uk')).embargo?.release.translations).toMatchObject([{ title: 'Translated' }]);
    // What falls due is looked for every few seconds.
    await settle('2026-12-02T07:00:04.000Z');
    expect([(await rowOf('uk')).publishedAt, (await rowOf('en')).publishedAt]).toEqual([START, MINUTE]);
  });

  it('follows its tag, which cannot be deleted, under a new name and address', async () => {
    const tag = await makeTag(centre.payload, 'стара');
    await held({ tags: [tag.id] });
    await settle();
    // So late that nothing is looked at because it fell due.
    await settle(LATER);
    await expect(centre.payload.delete({ collection: 'tags', id: tag.id })).rejects.toThrow();
    await centre.payload.update({ collection: 'tags', id: tag.id, locale: 'uk', data: { name: 'нова', slug: 'nova' } });
    await settle();
    const view = viewFor(await rowOf(), 'trusted');
    expect(view).toMatchObject({
      kind: 'embargoed',
      release: { tags: [{ name: 'нова' }] },
      channels: ['all', 'news', 'tag/nova'],
      pastChannels: ['tag/stara'],
    });
    const ask = (slug: string) => minutes({ locales: ['uk'], filter: { anyOf: [[slug]], noneOf: [] } });
    expect([(await ask('tag/nova')).length, (await ask('tag/stara')).length]).toEqual([1, 0]);
  });

  it('stands behind no link of a published text until its minute, and behind it then', async () => {
    const guide = await centre.payload.create({
      collection: 'guides',
      locale: 'uk',
      data: { title: 'Посібник під ембарго', body: body('Текст'), embargoUntil: MINUTE, _status: 'published' },
    });
    await publishNews(centre.payload, { title: 'Новина', guides: [guide.id] });
    await settle();
    const news = async () => (await changesAfter(db(), 0)).find((row) => row.type === 'news')?.snapshot?.guides;
    expect(await news()).toEqual([]);
    await settle(MINUTE);
    expect(await news()).toMatchObject([{ title: 'Посібник під ембарго' }]);
  });

  it('is listed for a selection alone, newest first, as many as are asked for', async () => {
    for (const minute of [MINUTE, LATER_MINUTE, EARLIER_MINUTE])
      await held({ title: minute, embargoUntil: minute, kind: minute === MINUTE ? 'call' : 'news' });
    await settle();
    const ask = (channel: string, limit?: number) =>
      minutes({ locales: ['uk'], filter: { anyOf: [[channel]], noneOf: [] } }, limit);
    expect(await ask('all')).toEqual([LATER_MINUTE, MINUTE, EARLIER_MINUTE]);
    expect(await ask('all', 2)).toEqual([LATER_MINUTE, MINUTE]);
    expect(await ask('calls')).toEqual([MINUTE]);
    expect(await minutes({ ...EVERYTHING, locales: ['en'] })).toEqual([]);
  });
});
