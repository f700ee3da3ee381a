import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchChanges } from '../../src/database/mongodb/watch-changes.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { publishNews } from '../support/content.ts';
import { type FailingServer, HAS_STAND_IN, startFailingServer } from '../support/database/own-stand-in.ts';
import { openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe.runIf(HAS_STAND_IN)('being told of changes by the database', () => {
  let server: FailingServer;
  let centre: TestCentre;
  const stop = () => new AbortController();

  beforeEach(async () => {
    server = await startFailingServer();
    centre = await openTestCentre({ databaseUrl: server.databaseUrl });
  });
  afterEach(async () => {
    await centre.close();
    await server.stop();
  });

  /** Waits for the next call. */
  function calls() {
    let call: () => void = () => undefined;
    const next = () =>
      new Promise<void>((resolve) => {
        call = resolve;
      });
    return { onChange: () => call(), next };
  }

  it('hears of a text when it is numbered, also after the connection broke, and ends when it is told to', async () => {
    const { signal, ...control } = stopping(stop());
    const { onChange, next } = calls();
    const troubles: unknown[] = [];
    const watched = await watchChanges(centre.payload.db, {
      onChange,
      onTrouble: (cause) => troubles.push(cause),
      signal,
    });
    expect(watched.isTold).toBe(true);
    await publishNews(centre.payload, { title: 'Перша' });
    let heard = next();
    await numberPending(centre.payload.db);
    await heard;
    await server.fail('failCommand', { times: 1 }, { failCommands: ['getMore'], closeConnection: true });
    heard = next();
    await publishNews(centre.payload, { title: 'Друга' });
    await numberPending(centre.payload.db);
    await heard;
    control.abort();
    await watched.ended;
  });

  it('is not told by a server that has no streams, and looks by itself', async () => {
    await server.fail('failCommand', { times: 1 }, { failCommands: ['aggregate'], errorCode: 40_573 });
    const { signal } = stop();
    const { onChange } = calls();
    const watched = await watchChanges(centre.payload.db, { onChange, onTrouble: () => undefined, signal });
    expect(watched.isTold).toBe(false);
    await watched.ended;
  });

  function stopping(controller: AbortController) {
    return { signal: controller.signal, abort: () => controller.abort() };
  }
});
