import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rebuildIndex } from '../../src/composition/rebuild-index.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { viewFor } from '../../src/log/reading/view.ts';
import type { ReleaseRow } from '../../src/log/release-row.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import { LOCALES, type Release } from '../../src/publication/release.ts';
import { foldedWords } from '../../src/publication/spelling/fold.ts';
import { plainText } from '../../src/publication/spelling/plain-text.ts';
import { releaseDue } from '../../src/releasing/due.ts';
import { workOffRereleases } from '../../src/releasing/rerelease.ts';
import { advanceIndex, keepIndex } from '../../src/search/follow-index.ts';
import { restartIndex } from '../../src/search/index-file/restart-index.ts';
import { indexFiles, indexPlace, removeFormerIndexes } from '../../src/search/index-place.ts';
import { readWordQuery } from '../../src/search/query/word-query.ts';
import { SearchIndex } from '../../src/search/search-index.ts';
import type { Shelf } from '../../src/search/searchable-text.ts';
import { areForms } from '../../src/search/words/word-keys.ts';
import { body, makeTag, publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const START = Date.parse('2026-12-01T07:00:00.000Z');
const HOUR = 3_600_000;
/** Words that stand in texts, and forms of them that are asked for. */
const WORDS = ['громада', 'гранти', 'Львів', 'школам', 'grants'];
const QUERIES = ['громадою', 'грант', 'Львова', 'школа', 'grant', 'партнерства', 'співпраці', 'грома'];
const SCOPE = { locales: LOCALES, filter: { anyOf: [['all']], noneOf: [] } };

describe(`the search index follows the log (${DATABASE})`, { timeout: 240_000 }, () => {
  let centre: TestCentre;
  let now = START;
  let opened: SearchIndex[] = [];
  let count = 0;

  beforeAll(async () => {
    centre = await openTestCentre({ now: () => new Date(now).toISOString() });
  });
  afterEach(async () => {
    for (const index of opened) await index.close();
    opened = [];
  });
  afterAll(() => centre.close());

  const db = () => centre.payload.db;
  const place = (name: string, gaps = 0) =>
    indexPlace(
      centre.folder,
      name,
      Array.from({ length: gaps }, () => ({ after: 0, before: 1 })),
    );
  const open = (at: ReturnType<typeof place>, head = () => 0) => {
    const index = new SearchIndex(at, head);
    opened.push(index);
    return index;
  };
  const fresh = () => {
    count += 1;
    return place(`index-${count}`);
  };
  const settle = async () => {
    await releaseDue(centre.releaseContext, db(), centre.transact);
    await workOffRereleases(centre.releaseContext, db(), centre.transact, new AbortController().signal);
    await numberPending(db());
  };
  const follow = async (index: SearchIndex) => {
    while (!(await advanceIndex(index, db())));
  };
  const find = async (index: SearchIndex, shelf: Shelf, q: string): Promise<string[]> => {
    const reading = await index.read({
      kind: 'newest',
      shelf,
      find: { query: readWordQuery(q), scope: SCOPE, limit: 500 },
    });
    if (reading.kind !== 'found') throw new Error(reading.kind);
    return reading.found.texts.map(({ text }) => text);
  };

  /** What reading every row of the log finds. */
  async function naive(shelf: Shelf, q: string): Promise<string[]> {
    const rows: ReleaseRow[] = [];
    for (
      let page = await changesAfter(db(), 0);
      page.length > 0;
      page = await changesAfter(db(), page.at(-1)?.seq ?? 0)
    )
      rows.push(...page);
    const releases = rows.flatMap((row): { row: ReleaseRow; release: Release }[] => {
      const view = viewFor(row, 'trusted');
      const is = view.kind === (shelf === 'published' ? 'published' : 'embargoed');
      return is && 'release' in view ? [{ row, release: view.release }] : [];
    });
    const [wanted = ''] = foldedWords(q);
    const has = (test: (word: string) => boolean) => releases.filter(({ release }) => wordsOf(release).some(test));
    const inflected = has((word) => areForms(word, wanted));
    const found = inflected.length > 0 ? inflected : has((word) => word.startsWith(wanted));
    return found
      .map(({ row }) => row)
      .sort((a, b) => (a.publishedAt + a.key < b.publishedAt + b.key ? 1 : -1))
      .map(({ key }) => key);
  }

  function wordsOf({ title, summary, html, tags, sources, authors }: Release): string[] {
    const names = [...tags, ...sources].map(({ name }) => name);
    return foldedWords([title, summary, plainText(html), ...names, ...authors].join('\n'));
  }

  async function expectAgreement(index: SearchIndex): Promise<void> {
    for (const shelf of ['published', 'embargoed'] as const)
      for (const q of QUERIES)
        expect([shelf, q, await find(index, shelf, q)]).toEqual([shelf, q, await naive(shelf, q)]);
  }

  it('finds what reading the whole log finds, after whatever happened', async () => {
    const index = open(fresh());
    const tag = await makeTag(centre.payload, 'Партнерство', 'Partnership');
    const ids: (number | string)[] = [];
    const pick = (turn: number) => ids[turn % ids.length];
    const act = async (kind: string, turn: number) => {
      const id = pick(turn);
      const word = WORDS[turn % WORDS.length] ?? '';
      const title = `Про ${word} ${turn}`;
      const { payload } = centre;
      if (kind === 'publish' || id === undefined) {
        const text = WORDS[(turn * 3) % WORDS.length] ?? '';
        const en = turn % 3 === 0 ? { title: 'About grants', text } : undefined;
        ids.push((await publishNews(payload, { title, text, tags: turn % 2 === 0 ? [tag.id] : [] }, en)).id);
      } else if (kind === 'hold') {
        const embargoUntil = new Date(now + (1 + (turn % 4)) * HOUR).toISOString();
        ids.push((await publishNews(payload, { title, embargoUntil })).id);
      } else if (kind === 'revise') {
        const data = { title, body: body(word), _status: 'published' as const };
        await payload.update({ collection: 'news', id, locale: 'uk', data });
      } else if (kind === 'withdraw')
        await payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
      else if (kind === 'rename') {
        const name = turn % 2 === 0 ? 'Співпраця' : 'Партнерство';
        await payload.update({ collection: 'tags', id: tag.id, locale: 'uk', data: { name } });
      } else if (kind === 'wait') now += HOUR;
      await settle();
    };
    const acts = fc.tuple(
      fc.constantFrom('publish', 'publish', 'hold', 'revise', 'withdraw', 'rename', 'wait', 'look'),
      fc.nat(1000),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 12 }), async (steps) => {
        for (const [kind, turn] of steps) {
          if (kind === 'look') await follow(index);
          else await act(kind, turn);
        }
        await follow(index);
        await expectAgreement(index);
      }),
      { numRuns: 5 },
    );
    // One that begins now has the same as one that saw it all.
    const late = open(fresh());
    await follow(late);
    await expectAgreement(late);
  });

  it('is made anew where its file is damaged, foreign or of a log that has gone back', async () => {
    await publishNews(centre.payload, { title: 'Неушкоджене' });
    await settle();
    const at = fresh();
    const before = open(at);
    await follow(before);
    const found = await find(before, 'published', 'неушкоджене');
    expect(found.length).toBe(1);
    await before.close();
    for (const spoil of [
      () => writeFileSync(at.file, 'this is no database, and never was '.repeat(200)),
      () => writeFileSync(at.file, ''),
      () => appendFileSync(at.file, 'x'.repeat(10)),
    ]) {
      spoil();
      const index = open(at);
      await follow(index);
      expect(await find(index, 'published', 'неушкоджене')).toEqual(found);
      await index.close();
    }
    const wentBack = open({ ...at, log: `${at.log} again` });
    expect(await wentBack.cursor()).toBe(0);
    await follow(wentBack);
    expect(await find(wentBack, 'published', 'неушкоджене')).toEqual(found);
    // One that knows of more than the log has is of another.
    await wentBack.apply({ after: await wentBack.cursor(), upTo: (await readHead(db())) + 1000, rows: [] });
    await follow(wentBack);
    expect(await wentBack.cursor()).toBe(await readHead(db()));
    expect(await find(wentBack, 'published', 'неушкоджене')).toEqual(found);
  });

  it('is thrown away where it is damaged while it is open, and made anew', async () => {
    const at = fresh();
    const index = open(at);
    await follow(index);
    // Whatever another program did to it.
    const { default: Database } = await import('libsql');
    const other = new Database(at.file);
    other.exec('DROP TABLE published_words; DROP TABLE published_keys;');
    other.close();
    // Whoever asks meanwhile loses the thread they asked, and is told no more than the first.
    const query = readWordQuery('громда');
    const readings = await Promise.all(Array.from({ length: 60 }, () => index.read({ kind: 'near', query })));
    expect(new Set(readings.map(({ kind }) => kind))).toEqual(new Set(['behind']));
    expect(existsSync(at.file)).toBe(false);
    await follow(index);
    await expectAgreement(index);
  });

  it('loses nothing where its thread ends in the middle of a batch', async () => {
    for (let index = 0; index < 30; index += 1) await publishNews(centre.payload, { title: `Школа ${index}` });
    await settle();
    const at = fresh();
    const index = open(at);
    const following = follow(index);
    const rival = open(at);
    // Two at the same file at once, one of which is cut off wherever it is.
    const others = follow(rival);
    await rival.crash();
    await Promise.allSettled([others]);
    await following;
    await follow(rival);
    await expectAgreement(index);
    await expectAgreement(rival);
  });

  it('is made anew when it is asked for, beside whoever has it open', async () => {
    const at = fresh();
    const index = open(at);
    await follow(index);
    expect(restartIndex(at.file)).toBe(true);
    expect(await index.cursor()).toBe(0);
    await follow(index);
    await expectAgreement(index);
    const steps: number[] = [];
    await rebuildIndex(centre, (done) => steps.push(done));
    expect(steps.at(-1)).toBe(await readHead(db()));
    const [file = ''] = (await indexFiles(centre.folder)).filter((name) => !name.includes('index-'));
    expect(restartIndex(file)).toBe(true);
    const none = fresh().file;
    writeFileSync(none, 'none');
    expect(restartIndex(none)).toBe(false);
  });

  it('leaves nothing of former versions', async () => {
    const former = path.join(centre.folder, 'search-mine.0.db');
    const others = path.join(centre.folder, 'search-yours.0.db');
    for (const file of [former, others]) writeFileSync(file, '');
    await removeFormerIndexes(centre.folder, 'mine');
    expect([former, others].map(existsSync)).toEqual([false, true]);
  });

  it('waits for what feeds show already, and says so where it is being made', async () => {
    await publishNews(centre.payload, { title: 'Щойно' });
    await settle();
    const head = await readHead(db());
    const at = fresh();
    const index = open(at, () => head);
    const early = find(index, 'published', 'щойно');
    const stop = new AbortController();
    const { logSignal } = centre.releaseContext;
    const keeping = keepIndex(index, db(), { logSignal, pollMs: 50, signal: stop.signal, onTrouble: () => undefined });
    expect((await early).length).toBe(1);
    await index.empty();
    await eventually(async () => expect((await find(index, 'published', 'щойно')).length).toBe(1));
    stop.abort();
    await keeping;
    const far = open(fresh(), () => 1_000_000);
    expect(await far.read({ kind: 'suggest', typed: 'гро', locale: 'uk' })).toEqual({ kind: 'behind' });
  });

  it('answers so many at once, and tells the others to come back', async () => {
    const index = open(fresh());
    await follow(index);
    const question = { kind: 'near', query: readWordQuery('громда') } as const;
    const all = await Promise.all(Array.from({ length: 80 }, () => index.read(question)));
    expect(all.filter(({ kind }) => kind === 'found').length).toBe(64);
    expect(all.filter(({ kind }) => kind === 'busy').length).toBe(16);
    expect((await index.read(question)).kind).toBe('found');
  });
});
