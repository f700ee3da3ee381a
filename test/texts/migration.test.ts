import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { workOffRereleases } from '../../src/releasing/rerelease.ts';
import { EVERYTHING, requestRerelease } from '../../src/releasing/rerelease-requests.ts';
import { sweep } from '../../src/releasing/sweep.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, publishNews } from '../support/content.ts';
import { allRows } from '../support/database/all-rows.ts';
import { toOneStatus } from '../support/database/one-status.ts';
import { DATABASE, freshDatabaseUrl, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const PLANNED = '2099-01-01T07:00:00.000Z';

describe(`a database from before texts had a status of their own (${DATABASE})`, () => {
  let folder: string;
  let databaseUrl: string;
  let centre: TestCentre;
  const open = () => openTestCentre({ folder, databaseUrl, isKept: true });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    databaseUrl = freshDatabaseUrl(folder);
    centre = await open();
  });
  afterEach(async () => {
    await centre.close();
    await (await openTestCentre({ folder, databaseUrl })).close();
    await rm(folder, { recursive: true, force: true });
  });

  const desk = async (id: number | string) => {
    const states = [];
    for (const locale of ['uk', 'en'] as const) {
      const text = await centre.payload.findByID({ collection: 'news', id, locale, draft: true, depth: 0 });
      states.push([text.title ?? null, text._status ?? 'draft', text.publishedAt ?? null]);
    }
    return states;
  };

  it('opens with every text as it was, and releases nothing again', async () => {
    const { payload } = centre;
    const publishedAt = '2026-01-05T08:00:00.000Z';
    const both = await publishNews(payload, { title: 'Обидві', publishedAt }, { title: 'Both' });
    const waiting = await publishNews(payload, { title: 'Чекає', publishedAt }, { title: 'Waits' });
    await payload.update({ collection: 'news', id: waiting.id, locale: 'uk', draft: true, data: { title: 'Правка' } });
    const onlyEnglish = await payload.create({
      collection: 'news',
      locale: 'en',
      data: { kind: 'news', title: 'English alone', body: body('Text'), publishedAt, _status: 'published' },
    });
    const planned = await publishNews(payload, { title: 'Колись', publishedAt: PLANNED });
    const draft = await payload.create({
      collection: 'news',
      locale: 'uk',
      draft: true,
      data: { kind: 'news', title: 'Чернетка', body: body('Ні'), _status: 'draft' },
    });
    await numberPending(payload.db);
    const before = await allRows(payload.db);
    await toOneStatus(centre);
    await centre.close();

    centre = await open();
    const { db } = centre.payload;
    const { signal } = new AbortController();
    expect(await sweep(centre.releaseContext, db, centre.transact, { since: null, signal })).toBe(0);
    await requestRerelease(db, EVERYTHING, centre.releaseContext.now(), {});
    expect(await workOffRereleases(centre.releaseContext, db, centre.transact, signal)).toBe(0);
    expect(await allRows(db)).toEqual(before);
    await expectLogToAgree(centre);
    expect(await desk(both.id)).toEqual([
      ['Обидві', 'published', publishedAt],
      ['Both', 'published', publishedAt],
    ]);
    expect(await desk(waiting.id)).toEqual([
      ['Правка', 'draft', publishedAt],
      ['Waits', 'published', publishedAt],
    ]);
    expect(await desk(onlyEnglish.id)).toEqual([
      [null, 'draft', null],
      ['English alone', 'published', publishedAt],
    ]);
    expect((await desk(planned.id))[0]).toEqual(['Колись', 'published', PLANNED]);
    expect((await desk(draft.id))[0]).toEqual(['Чернетка', 'draft', null]);
  });
});
