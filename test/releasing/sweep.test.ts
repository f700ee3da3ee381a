import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textByNumber } from '../../src/log/reading/text-by-number.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import type { Transact } from '../../src/releasing/rerelease.ts';
import { sweep } from '../../src/releasing/sweep.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, publishNews, translateNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`the sweep (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeEach(async () => {
    centre = await openTestCentre();
  });
  afterEach(() => centre.close());

  const db = () => centre.payload.db;
  const run = async (options: { since?: string; transact?: Transact; signal?: AbortSignal } = {}) => {
    const { since = null, transact = centre.transact, signal = new AbortController().signal } = options;
    const changed = await sweep(centre.releaseContext, db(), transact, { since, signal });
    await numberPending(db());
    return changed;
  };
  const draft = (title: string) =>
    centre.payload.create({
      collection: 'news',
      locale: 'uk',
      draft: true,
      data: { kind: 'news', title, body: body(title), publishedAt: '2026-01-01T00:00:00.000Z', _status: 'draft' },
    });
  /** Writes as a process does that dies before its hooks: the row is there, the log knows nothing. */
  const behindTheLog = async (id: number | string, data: Record<string, unknown>) => {
    const row = await db().findOne<Record<string, unknown> & { id: string }>({
      collection: 'news',
      where: { id: { equals: id } },
    });
    await db().updateOne({ collection: 'news', where: { id: { equals: id } }, data: { ...row, ...data } });
  };
  const standing = async (number: number | null | undefined) =>
    (await textByNumber(db(), 'news', number ?? 0, 'uk')).kind;

  it('changes nothing where nothing was left out', async () => {
    const item = await publishNews(centre.payload, { title: 'Усе гаразд' });
    await translateNews(centre.payload, item.id, { title: 'All is well' });
    await draft('Чернетка');
    await numberPending(db());
    const before = await readHead(db());
    expect(await run()).toBe(0);
    expect(await readHead(db())).toBe(before);
  });

  it('releases what was published, changed or recalled behind the log', async () => {
    const hidden = await draft('Нова');
    const changed = await publishNews(centre.payload, { title: 'Змінена' });
    const recalled = await publishNews(centre.payload, { title: 'Відкликана' });
    await behindTheLog(hidden.id, { _status: { uk: 'published' } });
    await behindTheLog(changed.id, { kind: 'column' });
    await behindTheLog(recalled.id, { _status: { uk: 'draft' } });
    expect(await run()).toBe(3);
    expect(await standing(hidden.number)).toBe('published');
    expect(await textByNumber(db(), 'news', changed.number ?? 0, 'uk')).toMatchObject({ release: { kind: 'column' } });
    expect(await standing(recalled.number)).toBe('withdrawn');
    await expectLogToAgree(centre);
    expect(await run()).toBe(0);
  });

  it('withdraws every text of an item that is gone', async () => {
    const item = await publishNews(centre.payload, { title: 'Зникла' });
    await translateNews(centre.payload, item.id, { title: 'Gone' });
    await db().deleteOne({ collection: 'news', where: { id: { equals: item.id } } });
    expect(await run()).toBe(2);
    expect(await standing(item.number)).toBe('withdrawn');
    await expectLogToAgree(centre);
  });

  it('looks only at what was saved since, when asked to', async () => {
    const old = await draft('Давня');
    const recent = await draft('Свіжа');
    await behindTheLog(old.id, { _status: { uk: 'published' }, updatedAt: '2026-01-01T00:00:00.000Z' });
    await behindTheLog(recent.id, { _status: { uk: 'published' }, updatedAt: '2026-02-01T00:00:00.000Z' });
    expect(await run({ since: '2026-02-01T00:00:00.000Z' })).toBe(1);
    expect([await standing(old.number), await standing(recent.number)]).toEqual(['absent', 'published']);
    expect(await run()).toBe(1);
    expect(await standing(old.number)).toBe('published');
  });

  it('passes nothing over when items are deleted while it goes on', async () => {
    const drafts: Awaited<ReturnType<typeof draft>>[] = [];
    for (let index = 0; index < 60; index += 1) drafts.push(await draft(`Стаття ${index}`));
    for (const item of drafts) await behindTheLog(item.id, { _status: { uk: 'published' } });
    let looks = 0;
    const deletingMeanwhile: Transact = async (work) => {
      looks += 1;
      // All of the first page has been looked at: now it shrinks.
      const doomed = looks === 50 ? drafts.slice(0, 5) : [];
      for (const item of doomed) await centre.payload.delete({ collection: 'news', id: item.id });
      return centre.transact(work);
    };
    await run({ transact: deletingMeanwhile });
    await expectLogToAgree(centre);
    expect(await standing(drafts.at(-1)?.number)).toBe('published');
  });

  it('stops between two items when told to', async () => {
    for (const title of ['а', 'б', 'в']) await behindTheLog((await draft(title)).id, { _status: { uk: 'published' } });
    const stop = new AbortController();
    const stoppingAfterOne: Transact = (work) => {
      stop.abort();
      return centre.transact(work);
    };
    expect(await run({ transact: stoppingAfterOne, signal: stop.signal })).toBe(1);
    expect(await run()).toBe(2);
    await expectLogToAgree(centre);
  });
});
