import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, LogSignal } from '../../src/log/follow.ts';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

/** Longer than any test: whoever waits for the poll instead of the signal fails. */
const NEVER_MS = 3_600_000;

describe(`following the log (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  const db = () => centre.payload.db;
  const release = async (title: string) => {
    const item = await publishNews(centre.payload, { title });
    await numberPending(db());
    return item;
  };
  const start = async (options: { log?: LogDatabase; pollMs?: number } = {}) => {
    const logSignal = new LogSignal();
    const stop = new AbortController();
    const { log = db(), pollMs = NEVER_MS } = options;
    const changes = follow(log, { after: await readHead(db()), logSignal, pollMs, signal: stop.signal });
    const nextTitles = async () => {
      const { value } = await changes.next();
      return Array.isArray(value) ? value.map((row) => row.snapshot?.title) : null;
    };
    return { logSignal, stop, nextTitles };
  };

  it('gives what came since, in order, and then waits for the signal', async () => {
    const { logSignal, nextTitles } = await start();
    await release('Перша');
    await release('Друга');
    expect(await nextTitles()).toEqual(['Перша', 'Друга']);
    const waiting = nextTitles();
    await release('Третя');
    logSignal.notify();
    expect(await waiting).toEqual(['Третя']);
  });

  it('loses nothing that arrives, and notifies, between the look and the wait', async () => {
    let arrival: (() => Promise<void>) | null = null;
    const late: LogDatabase['findOne'] = async (query) => {
      const found = await db().findOne(query);
      const arrive = arrival;
      arrival = null;
      await arrive?.();
      return found as never;
    };
    const log = new Proxy<LogDatabase>(db(), {
      get: (target, name) => (name === 'findOne' ? late : Reflect.get(target, name)),
    });
    const { logSignal, nextTitles } = await start({ log });
    arrival = async () => {
      await release('Між двома поглядами');
      logSignal.notify();
    };
    expect(await nextTitles()).toEqual(['Між двома поглядами']);
  });

  it('hears of other processes by looking again from time to time', async () => {
    const { nextTitles } = await start({ pollMs: 5 });
    const waiting = nextTitles();
    await release('З іншого процесу');
    expect(await waiting).toEqual(['З іншого процесу']);
  });

  it('gives a text that changed twice meanwhile once, as it is now', async () => {
    const { nextTitles } = await start();
    const { id } = await release('Перша редакція');
    await centre.payload.update({
      collection: 'news',
      id,
      locale: 'uk',
      data: { title: 'Друга редакція', _status: 'published' },
    });
    await numberPending(db());
    expect(await nextTitles()).toEqual(['Друга редакція']);
  });

  it('stops when told to while it waits, and at once when told before', async () => {
    const { stop, nextTitles } = await start();
    const waiting = nextTitles();
    stop.abort();
    expect(await waiting).toBeNull();

    const stopped = await start();
    stopped.stop.abort();
    await release('Ніхто не слухає');
    expect(await stopped.nextTitles()).toBeNull();
  });
});

describe('LogSignal', () => {
  it('wakes everyone who waits, and nobody who comes later', async () => {
    const logSignal = new LogSignal();
    const { signal } = new AbortController();
    const woken: string[] = [];
    const wait = (name: string) => logSignal.wait(NEVER_MS, signal).then(() => woken.push(name));
    const early = [wait('a'), wait('b')];
    logSignal.notify();
    const later = wait('c');
    await Promise.all(early);
    expect(woken).toEqual(['a', 'b']);
    logSignal.notify();
    await later;
    expect(woken).toEqual(['a', 'b', 'c']);
  });

  it('keeps nobody waiting whose signal is aborted', async () => {
    await new LogSignal().wait(NEVER_MS, AbortSignal.abort());
  });
});
