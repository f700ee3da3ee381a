import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyBatch } from '../../../src/search/index-file/apply-batch.ts';
import { findBest, findNewest, textsAt } from '../../../src/search/index-file/find-texts.ts';
import { IndexFile } from '../../../src/search/index-file/index-file.ts';
import { nearWords } from '../../../src/search/index-file/near-words.ts';
import { suggest } from '../../../src/search/index-file/suggest.ts';
import { readWordQuery } from '../../../src/search/query/word-query.ts';
import { EVERYWHERE, goneRow, keyOf, rowOf, type ShortText } from '../index-rows.ts';

const TEXTS: ShortText[] = [
  { name: 'old title', title: 'Гранти для громад', publishedAt: '2024-05-01T10:00:00.000Z', channels: ['call'] },
  { name: 'new title', title: 'Громада отримала грант', publishedAt: '2026-05-01T10:00:00.000Z', channels: ['news'] },
  {
    name: 'newest body',
    title: 'Новини тижня',
    rest: 'Про громаду й гранти. Здоров’я дітей, об’єднання.',
    publishedAt: '2026-11-01T10:00:00.000Z',
    channels: ['news', 'tag/osvita', 'region/UA-46'],
  },
  { name: 'english', title: 'Grants for communities', rest: 'Partner cities', locale: 'en', channels: ['call'] },
  {
    name: 'held',
    title: 'Таємний грант',
    rest: 'надсекретне',
    shelf: 'embargoed',
    publishedAt: '2090-01-01T10:00:00.000Z',
  },
];

describe('an index file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'visnyk-index-'));
  let file: IndexFile;
  let count = 0;

  beforeEach(() => {
    count += 1;
    file = new IndexFile(path.join(folder, `${count}.db`), 'log');
    applyBatch(file, { after: 0, upTo: 5, rows: TEXTS.map(rowOf) });
    return () => file.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const names = (keys: readonly string[]) => keys.map((key) => TEXTS.find(({ name }) => keyOf(name) === key)?.name);
  const best = (q: string, scope = EVERYWHERE) => {
    const { ids } = findBest(file, 'published', { query: readWordQuery(q), scope, limit: 100 });
    return names(textsAt(file, 'published', ids).map(({ text }) => text));
  };
  const newest = (q: string, more = {}, shelf: 'published' | 'embargoed' = 'published') => {
    const { ids } = findNewest(file, shelf, { query: readWordQuery(q), scope: EVERYWHERE, limit: 100, ...more });
    return names(textsAt(file, shelf, ids).map(({ text }) => text));
  };

  it.each([
    ['the title before the body, the newer before the older', 'громадою', ['new title', 'old title', 'newest body']],
    ['all words, wherever each is', 'громада грантами', ['new title', 'old title', 'newest body']],
    ['no folding matters', 'ОБ"ЄДНАННЯМИ здоров`ям', ['newest body']],
    ['a phrase word by word', '«громада отримала»', ['new title']],
    ['a phrase in no other form', '"громади отримала"', []],
    ['a phrase and a word', '"про громаду" здоров’ю', ['newest body']],
    ['function words tell nothing', 'грант для громад', ['new title', 'old title', 'newest body']],
    ['a word that is only begun', 'комуні', []],
    ['a beginning', 'отрим', ['new title']],
    ['another language', 'grant community', ['english']],
    ['nothing of what is under embargo', 'надсекретне', []],
    ['not by the beginning either', 'надсек', []],
    ['marks are no words', 'osvita', []],
  ])('finds %s: %s', (_what, q, expected) => {
    expect(best(q)).toEqual(expected);
  });

  it('keeps to languages, channels and dates', () => {
    const filter = (anyOf: string[][], noneOf: string[] = []) => ({ ...EVERYWHERE, filter: { anyOf, noneOf } });
    expect(best('грант', filter([['call']]))).toEqual(['old title']);
    expect(best('грант', filter([['call', 'news']], ['region/UA-46']))).toEqual(['new title', 'old title']);
    expect(best('грант', filter([['news'], ['tag/osvita']]))).toEqual(['newest body']);
    expect(best('грант', filter([[]]))).toEqual([]);
    expect(best('grants', { ...EVERYWHERE, locales: ['uk'] })).toEqual([]);
    expect(newest('грант', { from: '2024-05-01T10:00:00.000Z', until: '2026-05-01T10:00:00.000Z' })).toEqual([
      'old title',
    ]);
  });

  it('lists the newest first, and goes on below a text, though it has gone', () => {
    expect(newest('грант')).toEqual(['newest body', 'new title', 'old title']);
    const below = { at: '2026-05-01T10:00:00.000Z', text: keyOf('new title') };
    expect(newest('грант', { below })).toEqual(['old title']);
    applyBatch(file, { after: 5, upTo: 6, rows: [goneRow('new title')] });
    expect(newest('грант', { below })).toEqual(['old title']);
  });

  it('has what is under embargo on a shelf of its own', () => {
    expect(newest('гранти', {}, 'embargoed')).toEqual(['held']);
    expect(newest('таємного', {}, 'embargoed')).toEqual(['held']);
  });

  it('forgets a text and its words when it is withdrawn', () => {
    applyBatch(file, { after: 5, upTo: 6, rows: [goneRow('newest body'), goneRow('held')] });
    expect(best('здоров’я')).toEqual([]);
    expect(nearWords(file, readWordQuery('обєднаня'))).toEqual([]);
    expect(newest('таємний', {}, 'embargoed')).toEqual([]);
    expect(file.database.prepare("SELECT word FROM published_keys WHERE word LIKE 'обєд%'").all()).toEqual([]);
    const [words] = file.database.prepare('SELECT count(*) FROM embargoed_words').raw().get() as [number];
    expect(words).toBe(0);
  });

  it('offers words that are near, as they are written, and none that only partners may read', () => {
    expect(nearWords(file, readWordQuery('громдаа'))).toEqual([{ word: 'громдаа', near: ['громада'] }]);
    expect(nearWords(file, readWordQuery('обєднаня'))).toEqual([{ word: 'обєднаня', near: ['обʼєднання'] }]);
    expect(nearWords(file, readWordQuery('надсекретнее таємнийй'))).toEqual([]);
    expect(nearWords(file, readWordQuery('громада'))).toEqual([]);
  });

  it('completes what is typed, and names texts by their titles', () => {
    expect(suggest(file, 'гран', 'uk')).toEqual({
      queries: ['гранти'],
      keys: [keyOf('new title'), keyOf('old title')],
    });
    expect(suggest(file, 'громада отр', 'uk')).toMatchObject({
      queries: ['громада отримала'],
      keys: [keyOf('new title')],
    });
    expect(suggest(file, 'об’єдн', 'uk').queries).toEqual(['обʼєднання']);
    for (const typed of ['', 'г', 'гран ', 'тає', '«гран»', 'xyz'])
      expect(suggest(file, typed, 'uk')).toEqual({ queries: [], keys: [] });
    expect(suggest(file, 'гран', 'en')).toEqual({ queries: [], keys: [] });
  });

  it('takes a stretch of the log once, and only the next one', () => {
    expect(file.cursor).toBe(5);
    expect(applyBatch(file, { after: 0, upTo: 5, rows: [goneRow('new title')] })).toBe(5);
    expect(applyBatch(file, { after: 7, upTo: 9, rows: [goneRow('new title')] })).toBe(5);
    expect(best('отримала')).toEqual(['new title']);
    expect(applyBatch(file, { after: 3, upTo: 9, rows: [goneRow('new title')] })).toBe(9);
    expect(best('отримала')).toEqual([]);
  });

  it('is as before where a batch fails in its middle', () => {
    const bad = { key: keyOf('bad'), content: { shelf: 'published', text: null } };
    const rows = [goneRow('new title'), bad] as unknown as ReturnType<typeof rowOf>[];
    expect(() => applyBatch(file, { after: 5, upTo: 6, rows })).toThrow();
    expect(file.cursor).toBe(5);
    expect(best('отримала')).toEqual(['new title']);
  });

  it('keeps texts of one moment apart, however alike their keys', () => {
    const key = (last: string) => `urn:uuid:aaaaaaaa-0000-5000-8000-00000000000${last}`;
    const rows = ['1', '2', '3'].map((last) => {
      const { content } = rowOf({ name: last, title: 'Тотожні' });
      return {
        key: key(last),
        content: content === null ? null : { ...content, text: { ...content.text, key: key(last) } },
      };
    });
    applyBatch(file, { after: 5, upTo: 8, rows });
    const { ids } = findNewest(file, 'published', { query: readWordQuery('тотожні'), scope: EVERYWHERE, limit: 9 });
    const found = textsAt(file, 'published', ids).map(({ text }) => text);
    expect([...found].sort()).toEqual(['1', '2', '3'].map(key));
  });

  it('takes as many words in as many forms as a query may have', () => {
    const words = Array.from(
      { length: 12 * 60 },
      (_, index) => `слово${'абвгдежзик'[index % 10]}${'абвгдежзиклмнопрст'[index % 12]}ма${index}`,
    );
    applyBatch(file, { after: 5, upTo: 6, rows: [rowOf({ name: 'many', title: 'Багато', rest: words.join(' ') })] });
    const q = Array.from({ length: 12 }, (_, index) => `слово${'абвгдежзик'[index % 10]}${index > 9 ? 'а' : ''}`).join(
      ' ',
    );
    expect(() => best(q)).not.toThrow();
  });

  it('is its owner’s alone', () => {
    expect(statSync(path.join(folder, `${count}.db`)).mode & 0o777).toBe(0o600);
  });

  it('is made anew for another log', () => {
    const place = path.join(folder, `${count}.db`);
    const other = new IndexFile(place, 'other log');
    expect(other.cursor).toBe(0);
    other.close();
    expect(best('громада')).toEqual([]);
  });
});
