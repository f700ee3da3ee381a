import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { forgetRequests, requestRerelease, requestsFor } from '../../src/releasing/rerelease-requests.ts';
import { sweep } from '../../src/releasing/sweep.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

// The embedded database belongs to one process: test/database/database-lock.test.ts.
describe.runIf(DATABASE === 'mongodb')('a desk and a worker on one database', () => {
  let desk: TestCentre;
  let worker: TestCentre;

  beforeAll(async () => {
    desk = await openTestCentre();
    worker = await openTestCentre({ databaseUrl: desk.settings.databaseUrl, isKept: true });
  });
  afterAll(async () => {
    await worker.close();
    await desk.close();
  });

  const sweepAll = () =>
    sweep(worker.releaseContext, worker.payload.db, worker.transact, {
      since: null,
      signal: new AbortController().signal,
    });

  it('may release the same item at once: every save succeeds, and the log ends as the content is', async () => {
    const tag = await makeTag(desk.payload, 'спільний');
    let isWriting = true;
    const sweeping = (async () => {
      while (isWriting) await sweepAll();
    })();
    const titles = Array.from({ length: 15 }, (_, index) => `Новина ${index}`);
    const items = await Promise.all(titles.map((title) => publishNews(desk.payload, { title, tags: [tag.id] })));
    isWriting = false;
    await sweeping;
    expect(items).toHaveLength(15);
    await sweepAll();
    await numberPending(worker.payload.db);
    await expectLogToAgree(worker);
  });

  it('may ask for the same thing at once', async () => {
    const ask = ({ payload }: TestCentre) => requestRerelease(payload.db, 'tags/7', desk.releaseContext.now(), {});
    await Promise.all([desk, worker, desk, worker, desk, worker].map(ask));
    const { db } = desk.payload;
    const request = await requestsFor(db, 'tags/7');
    expect(request.rows).toHaveLength(6);
    await ask(desk);
    await forgetRequests(db, request);
    // What was asked for after the look is still to be done.
    expect((await requestsFor(db, 'tags/7')).rows).toHaveLength(1);
  });
});
