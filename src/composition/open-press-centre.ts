import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { Migration, Payload } from 'payload';
import { createLocalReq, getPayload } from 'payload';
import { tryAgain } from '../concurrency/try-again.ts';
import { writeFaultOf } from '../concurrency/write-faults.ts';
import { writeManyOn } from '../database/beside-adapter/write-many.ts';
import { databaseFileOf } from '../database/database-file.ts';
import { DatabaseHealth } from '../database/database-health.ts';
import { lockDatabase } from '../database/database-lock.ts';
import { readDocumentFacts } from '../documents/document-facts.ts';
import { LogSignal } from '../log/follow.ts';
import { type InTransaction, letsManyWrite } from '../log/log-database.ts';
import { ServerMetrics } from '../metrics/server-metrics.ts';
import { timeDatabase } from '../metrics/timed-database.ts';
import { migrations as ownMigrations } from '../migrations/index.ts';
import { createPayloadConfig } from '../payload/payload-config.ts';
import { makeWritesPersistent } from '../payload/persistent-writes.ts';
import type { PressCentre } from '../press-centre.ts';
import type { Instant } from '../publication/release.ts';
import { guardOfSettings } from '../push/outgoing/guard-of-settings.ts';
import { createReleaseContext } from '../releasing/release-context.ts';
import type { Transact } from '../releasing/rerelease.ts';
import { ensureSecret, type Settings } from '../settings.ts';
import { inTransaction } from '../stored-rows/in-transaction.ts';
import { rememberDatabase } from './remember-database.ts';
import { resumeLog } from './resume-log.ts';

export interface OpenOptions {
  /** Where the PDF reader's thread is: its source, or beside the bundle. */
  pdfWorkerUrl: URL;
  now?: () => Instant;
  /** Keeps several press centres in one process apart (tests). */
  key?: string;
}

/** Opens the database, brings its schema up to date and starts Payload on it; nothing listens and nothing runs yet. */
export async function openPressCentre(settings: Settings, options: OpenOptions): Promise<PressCentre> {
  const unlock = await takeDatabase(settings.databaseUrl);
  try {
    // Now, and not at the first upload: whoever starts the server learns at once what cannot be a folder.
    await mkdir(settings.mediaDir, { recursive: true });
    const releaseContext = createReleaseContext({
      origin: settings.origin,
      now: options.now ?? currentInstant,
      logSignal: new LogSignal(),
    });
    const health = new DatabaseHealth();
    const config = await createPayloadConfig({
      settings,
      secret: settings.secret ?? (await ensureSecret(settings.dataDir)),
      releaseContext,
      health,
      guard: guardOfSettings(settings),
      migrations: ownMigrations as Migration[],
      readFacts: (bytes) => readDocumentFacts(bytes, { workerUrl: options.pdfWorkerUrl }),
    });
    const instanceKey = options.key ?? 'default';
    const payload = await getPayload({ config, key: instanceKey });
    const metrics = new ServerMetrics();
    timeDatabase(payload.db, (operation, seconds) => metrics.askedDatabase(operation, seconds));
    makeWritesPersistent(payload, releaseContext.saves);
    await rememberOrClose(payload, settings);
    const hasTransactions = await canTransact(payload);
    return {
      settings,
      payload,
      instanceKey,
      releaseContext,
      transact: transactOn(payload),
      health,
      metrics,
      writeMany: writeManyOn(payload.db),
      hasTransactions,
      hasConflicts: hasTransactions && letsManyWrite(payload.db),
      close: async () => {
        await payload.destroy();
        await unlock();
      },
    };
  } catch (cause) {
    await unlock();
    throw cause;
  }
}

/** An open database must not outlive a start that was refused. */
async function rememberOrClose(payload: Payload, settings: Settings): Promise<void> {
  try {
    await rememberDatabase({ payload, settings });
    await resumeLog({ payload, settings });
  } catch (cause) {
    await payload.destroy();
    throw cause;
  }
}

function currentInstant(): Instant {
  return new Date().toISOString();
}

/** The embedded database is one process's own; a server arbitrates among its clients itself. */
async function takeDatabase(databaseUrl: string): Promise<() => Promise<void>> {
  const file = databaseFileOf(databaseUrl);
  if (file === null) return () => Promise.resolve();
  await mkdir(path.dirname(file), { recursive: true });
  // A new one is its owner's alone, as the secret beside it is: there are hashes of passwords in it.
  await (await open(file, 'a', 0o600)).close();
  return lockDatabase(file);
}

/** Others may be at the same rows: then nothing of it was stored, and it is begun again. */
function transactOn(payload: Payload): Transact {
  return (work) =>
    tryAgain(
      () => transactOnce(payload, work),
      (cause) => writeFaultOf(cause) === 'conflict',
    );
}

async function transactOnce<T>(payload: Payload, work: (req: InTransaction) => Promise<T>): Promise<T> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, () => work(req));
}

async function canTransact(payload: Payload): Promise<boolean> {
  const id = await payload.db.beginTransaction();
  if (id === null) return false;
  await payload.db.rollbackTransaction(id);
  return true;
}
