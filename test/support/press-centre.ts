import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runBackground } from '../../src/composition/background.ts';
import type { OpenOptions } from '../../src/composition/open-press-centre.ts';
import { openPressCentre } from '../../src/composition/open-press-centre.ts';
import type { WebSub } from '../../src/composition/open-websub.ts';
import { readCounter } from '../../src/log/writing/counters.ts';
import { readHead } from '../../src/log/writing/sequencer.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { readSettings } from '../../src/settings.ts';

export const ORIGIN = 'https://visnyk.example';
export const PDF_WORKER = new URL('../../src/documents/pdf-worker.ts', import.meta.url);

/** A press centre on a database and in folders of its own, gone without a trace after `close`. */
export interface TestCentre extends PressCentre {
  folder: string;
  /** Runs sequencer, due items and re-releases until `close`. */
  startBackground(websub?: WebSub): void;
  /** Resolves when everything written so far is numbered, and tells the head. */
  settled(): Promise<number>;
}

/** Which database this run of the suite is about; `MONGODB_URL` names a server when it is MongoDB. */
export const DATABASE = process.env['TEST_DATABASE'] === 'mongodb' ? 'mongodb' : 'sqlite';

export function freshDatabaseUrl(folder: string): string {
  if (DATABASE === 'sqlite') return `file:${path.join(folder, 'visnyk.db')}`;
  const server = process.env['MONGODB_URL'];
  if (server === undefined) throw new Error('TEST_DATABASE=mongodb needs MONGODB_URL, the address of a server');
  const url = new URL(server);
  url.pathname = `/visnyk-${randomUUID().slice(0, 13)}`;
  return url.href;
}

export interface TestOptions extends Partial<OpenOptions> {
  env?: Record<string, string>;
  /** A folder of the test's own, which `close` leaves alone. */
  folder?: string;
  databaseUrl?: string;
  /** Whose background work `startBackground` runs; absent: all there is. */
  role?: 'all' | 'admin' | 'worker' | 'public';
  /** Another press centre will be opened on the same database: `close` leaves it there. */
  isKept?: boolean;
}

export async function openTestCentre(options: TestOptions = {}): Promise<TestCentre> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'visnyk-test-')));
  const settings = readSettings({
    NODE_ENV: 'test',
    ORIGIN,
    DATABASE_URL: options.databaseUrl ?? freshDatabaseUrl(folder),
    DATA_DIR: folder,
    MEDIA_DIR: path.join(folder, 'media'),
    LOG_LEVEL: 'error',
    ...options.env,
  });
  const centre = await openPressCentre(settings, {
    pdfWorkerUrl: PDF_WORKER,
    key: randomUUID(),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  return {
    ...centre,
    folder,
    startBackground: (websub) => {
      const { role = 'all' } = options;
      if (role !== 'public') running = runBackground(centre, role, stop.signal, websub ?? null);
    },
    settled: async () => {
      const { db } = centre.payload;
      while (true) {
        const notified = centre.releaseContext.logSignal.wait(50, stop.signal);
        // In this order: what is released again becomes pending, what is pending becomes a claim, what is claimed becomes the head.
        const again = await db.count({ collection: 'rereleases', where: {} });
        const pending = await db.count({ collection: 'releases', where: { isPending: { equals: true } } });
        const claimed = await readCounter(db, 'log');
        const applied = await readHead(db);
        if (again.totalDocs === 0 && pending.totalDocs === 0 && claimed.value === applied) return applied;
        await notified;
      }
    },
    close: async () => {
      stop.abort();
      await running;
      if (DATABASE === 'mongodb' && options.isKept !== true) await dropMongo(centre);
      await centre.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function dropMongo(centre: PressCentre): Promise<void> {
  const { db } = centre.payload;
  if ('connection' in db) await (db.connection as { dropDatabase(): Promise<void> }).dropDatabase();
}
