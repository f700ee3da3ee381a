import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { countRequests } from '../../src/releasing/rerelease-requests.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

type Id = number | string;

/** What an editor does with a text while somebody else renames the tag that it has from then on. */
const ACTS: [what: string, (desk: TestCentre, tag: Id, item: Id) => Promise<unknown>][] = [
  ['publishes it', ({ payload }, tag) => publishNews(payload, { title: 'Щойно', tags: [tag] })],
  ['gives it the tag', ({ payload }, tag, id) => payload.update(published(id, { tags: [tag] }))],
  [
    'gives it the tag, under embargo',
    ({ payload }, tag, id) => payload.update(published(id, { tags: [tag], embargoUntil: '2099-01-01T00:00:00.000Z' })),
  ],
];

// Where there is one writer, one of the two waits for the other.
describe.runIf(DATABASE === 'mongodb')('a text that is published while its tag is renamed', () => {
  let desk: TestCentre;
  let worker: TestCentre;

  beforeAll(async () => {
    desk = await openTestCentre({ role: 'admin' });
    worker = await openTestCentre({ databaseUrl: desk.settings.databaseUrl, isKept: true, role: 'worker' });
    worker.startBackground();
  });
  afterAll(async () => {
    await worker.close();
    await desk.close();
  });

  it.each(ACTS)('has the tag’s new name when its editor %s', async (what, act) => {
    const tag = (await makeTag(worker.payload, `стара назва, ${what}`)).id;
    const item = (await publishNews(worker.payload, { title: 'Раніше' })).id;
    await worker.settled();
    let isRenamed = false;
    beforeItsRow(async () => {
      await worker.payload.update({ collection: 'tags', id: tag, locale: 'uk', data: { name: `нова назва, ${what}` } });
      // The worker has looked for texts that show the tag, and this one was not to be seen yet.
      await expect.poll(() => countRequests(worker.payload.db, 'none')).toBe(0);
      isRenamed = true;
    });
    await act(desk, tag, item);
    expect(isRenamed).toBe(true);
    await worker.settled();
    await expectLogToAgree(worker);
  });

  /** Runs `work` once, after an item was read with all it shows, and before its text is written to the log. */
  function beforeItsRow(work: () => Promise<void>): void {
    const { db } = desk.payload;
    const { create, updateOne } = db;
    const restore = () => {
      Object.assign(db, { create, updateOne });
    };
    onTestFinished(restore);
    const first = async ({ collection }: { collection: string }) => {
      if (collection !== 'releases') return;
      restore();
      await work();
    };
    // A text that was never there is made, any other changed.
    db.create = async (args) => {
      await first(args);
      return create.call(db, args);
    };
    db.updateOne = async (args) => {
      await first(args);
      return updateOne.call(db, args);
    };
  }
});

function published(id: Id, data: object) {
  return { collection: 'news', id, locale: 'uk', data: { ...data, _status: 'published' } } as const;
}
