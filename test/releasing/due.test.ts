import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { textByNumber } from '../../src/log/reading/text-by-number.ts';
import { viewFor } from '../../src/log/reading/view.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { releaseDue } from '../../src/releasing/due.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, publishNews } from '../support/content.ts';
import { DATABASE, freshDatabaseUrl, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const DUE = '2026-12-01T07:00:00.000Z';
const JUST_BEFORE = '2026-12-01T06:59:59.999Z';
const DAY_BEFORE = '2026-11-30T07:00:00.000Z';
const DAY_AFTER = '2026-12-02T07:00:00.000Z';

describe(`texts that fall due (${DATABASE})`, () => {
  let folder: string;
  let databaseUrl: string;
  let now: string;
  let centre: TestCentre;

  const open = () => openTestCentre({ folder, databaseUrl, now: () => now, isKept: true });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-due-'));
    databaseUrl = freshDatabaseUrl(folder);
    now = DAY_BEFORE;
    centre = await open();
  });
  afterEach(async () => {
    await centre.close();
    // Opened once more to be thrown away with its database.
    await (await openTestCentre({ folder, databaseUrl })).close();
    await rm(folder, { recursive: true, force: true });
  });

  const release = async (at = now) => {
    now = at;
    const changed = await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    await numberPending(centre.payload.db);
    return changed;
  };
  const standing = async (number: number | null | undefined) =>
    (await textByNumber(centre.payload.db, 'news', number ?? 0, 'uk')).kind;

  it.each([
    ['an embargo', { embargoUntil: DUE }, ['embargoed']],
    ['a date to come', { publishedAt: DUE }, []],
    ['an embargo after its date', { publishedAt: '2026-11-30T20:00:00.000Z', embargoUntil: DUE }, ['embargoed']],
    // Partners who have it are not told in between that it was withdrawn.
    ['a date after its embargo', { publishedAt: DUE, embargoUntil: '2026-11-30T20:00:00.000Z' }, ['embargoed']],
  ])('%s: seen by everyone from that minute, and not before', async (_case, schedule, toTrusted) => {
    const { number } = await publishNews(centre.payload, { title: 'Під ембарго', ...schedule });
    expect(await release('2026-11-30T20:00:00.000Z')).toBe(0);
    expect(await release(JUST_BEFORE)).toBe(0);
    expect(await standing(number)).toBe('absent');
    const before = await changesAfter(centre.payload.db, 0);
    expect(before.map((row) => viewFor(row, 'everyone').kind)).toEqual(toTrusted.map(() => 'unseen'));
    expect(before.map((row) => viewFor(row, 'trusted').kind)).toEqual(toTrusted);

    expect(await release(DUE)).toBe(1);
    expect(await standing(number)).toBe('published');
    expect(await release()).toBe(0);
    expect(await release(DAY_AFTER)).toBe(0);
    const seq = before.length + 1;
    expect(await changesAfter(centre.payload.db, 0)).toMatchObject([{ seq, change: 'published', publishedAt: DUE }]);
    await expectLogToAgree(centre);
  });

  it('falls due while nobody was running', async () => {
    await release();
    const { number } = await publishNews(centre.payload, { title: 'Вночі', embargoUntil: DUE });
    await centre.close();
    now = DAY_AFTER;
    centre = await open();
    expect(await release()).toBe(1);
    expect(await standing(number)).toBe('published');
  });

  it('falls due before anyone ever looked', async () => {
    const { number } = await publishNews(centre.payload, { title: 'До першого запуску', publishedAt: DUE });
    expect(await release(DAY_AFTER)).toBe(1);
    expect(await standing(number)).toBe('published');
  });

  it('is found even if it was stored a moment after everything due had been released', async () => {
    await release(DUE);
    now = JUST_BEFORE;
    const { number } = await publishNews(centre.payload, { title: 'Збережена запізно', embargoUntil: DUE });
    expect(await release('2026-12-01T07:00:05.000Z')).toBe(1);
    expect(await standing(number)).toBe('published');
  });

  it('passes over what was released when it was saved', async () => {
    const { releaseContext, payload, transact } = centre;
    for (const title of ['Перша', 'Друга']) await publishNews(payload, { title });
    const { number } = await publishNews(payload, { title: 'Третя', publishedAt: '2026-11-30T07:00:01.000Z' });
    let transactions = 0;
    const counting: typeof transact = (work) => {
      transactions += 1;
      return transact(work);
    };
    const tick = async (at: string) => {
      now = at;
      const changed = await releaseDue(releaseContext, payload.db, counting);
      return [changed, transactions];
    };
    expect(await tick(DAY_BEFORE)).toEqual([0, 0]);
    expect(await tick('2026-11-30T07:00:05.000Z')).toEqual([1, 1]);
    expect(await tick('2026-11-30T07:00:10.000Z')).toEqual([0, 1]);
    await numberPending(payload.db);
    expect(await standing(number)).toBe('published');
    await expectLogToAgree(centre);
  });

  it('leaves drafts alone whatever their date', async () => {
    const data = { kind: 'news', title: 'Чернетка', publishedAt: DUE } as const;
    const { number } = await centre.payload.create({ collection: 'news', locale: 'uk', draft: true, data });
    expect(await release(DAY_AFTER)).toBe(0);
    expect(await standing(number)).toBe('absent');
  });

  it('follows a date that is moved: recalled until then, and seen at once when the embargo is lifted', async () => {
    const { id, number } = await publishNews(centre.payload, { title: 'Переноситься' });
    const save = (data: Record<string, unknown>) =>
      centre.payload.update({ collection: 'news', id, locale: 'uk', data: { ...data, _status: 'published' } });
    await save({ embargoUntil: DUE });
    await release();
    expect(await standing(number)).toBe('withdrawn');
    await save({ embargoUntil: null });
    await release();
    expect(await standing(number)).toBe('published');
    await save({ publishedAt: DUE });
    expect(await standing(number)).toBe('withdrawn');
    await release(DUE);
    expect(await standing(number)).toBe('published');
  });

  it('takes an emptied date for the time of publishing', async () => {
    const { id, number } = await publishNews(centre.payload, { title: 'Без дати' });
    now = DUE;
    const data = { publishedAt: null, _status: 'published' } as const;
    const saved = await centre.payload.update({ collection: 'news', id, locale: 'uk', data });
    expect(saved.publishedAt).toBe(DUE);
    expect(await standing(number)).toBe('published');
  });

  it('publishes and unpublishes by a job whose time has come, and not by one whose time has not', async () => {
    const draft = (title: string) =>
      centre.payload.create({
        collection: 'news',
        locale: 'uk',
        draft: true,
        data: { kind: 'news', title, body: body(title), _status: 'draft' },
      });
    const [due, later] = [await draft('Сьогодні'), await draft('Колись')];
    const old = await publishNews(centre.payload, { title: 'Досить' });
    const schedule = (type: 'publish' | 'unpublish', item: { id: number | string }, waitUntil: Date) =>
      centre.payload.jobs.queue({
        task: 'schedulePublish',
        input: { type, doc: { relationTo: 'news', value: String(item.id) } },
        waitUntil,
      });
    // Payload's queue goes by the clock of the computer.
    await schedule('publish', due, new Date(0));
    await schedule('publish', later, new Date('2999-01-01'));
    await schedule('unpublish', old, new Date(0));
    await centre.payload.jobs.run({ silent: true });
    // What was done is forgotten, what failed says why.
    const left = await centre.payload.find({ collection: 'payload-jobs', depth: 0 });
    expect(left.docs.filter(({ error, hasError, log }) => hasError || error || log?.length)).toEqual([]);
    await release();
    expect(await standing(due.number)).toBe('published');
    expect(await standing(later.number)).toBe('absent');
    expect(await standing(old.number)).toBe('withdrawn');
    await expectLogToAgree(centre);
  });
});
