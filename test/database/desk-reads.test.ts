import type { PayloadRequest } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SlowQueryError } from '../../src/database/slow-query.ts';
import { QueryTimeoutError } from '../../src/database/threads/thread-error.ts';
import { ThreadedClient } from '../../src/database/threads/threaded-client.ts';
import { readHead } from '../../src/log/writing/sequencer.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

// MongoDB answers in processes of its own.
describe.runIf(DATABASE === 'sqlite')('what the desk reads', () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    await publishNews(centre.payload, { title: 'Новина' });
  });
  afterAll(() => centre.close());
  afterEach(() => vi.restoreAllMocks());

  const overRest = (language: 'uk' | 'en') =>
    ({ payloadAPI: 'REST', i18n: { language } }) as unknown as Partial<PayloadRequest>;
  const readAs = (req: Partial<PayloadRequest>) => centre.payload.find({ collection: 'news', depth: 0, req });

  it('is read on threads of its own, with a limit where somebody waits', async () => {
    const desk = vi.spyOn(ThreadedClient.prototype, 'readForDesk');
    expect((await readAs(overRest('uk'))).totalDocs).toBe(1);
    expect(new Set(desk.mock.calls.map(([, , limitMs]) => limitMs))).toEqual(new Set([10_000]));
    desk.mockClear();
    expect((await centre.payload.find({ collection: 'news' })).totalDocs).toBe(1);
    expect(new Set(desk.mock.calls.map(([, , limitMs]) => limitMs))).toEqual(new Set([null]));
  });

  it('keeps nothing waiting that the log is read for', async () => {
    const desk = vi.spyOn(ThreadedClient.prototype, 'readForDesk');
    await readHead(centre.payload.db);
    await centre.payload.db.find({ collection: 'releases', where: {} });
    expect(desk).not.toHaveBeenCalled();
  });

  it('is the transaction’s in a transaction', async () => {
    const desk = vi.spyOn(ThreadedClient.prototype, 'readForDesk');
    await centre.transact(async (req) => {
      await centre.payload.update({
        collection: 'news',
        where: {},
        data: { internalNote: 'усередині', _status: 'published' },
        req,
      });
      const { docs } = await centre.payload.find({ collection: 'news', req });
      expect(docs).toMatchObject([{ internalNote: 'усередині' }]);
    });
    expect(desk).not.toHaveBeenCalled();
  });

  it.each([
    ['uk', 'Запит тривав понад 10 с'],
    ['en', 'The query took longer than 10 s'],
  ] as const)('is stopped with a sentence in the editor’s language (%s)', async (language, sentence) => {
    vi.spyOn(ThreadedClient.prototype, 'readForDesk').mockRejectedValue(new QueryTimeoutError(10_000));
    const refusal = await readAs(overRest(language)).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(SlowQueryError);
    expect(refusal).toMatchObject({ code: 'slow-query', status: 503, isPublic: true });
    expect(String(refusal)).toContain(sentence);
  });
});
