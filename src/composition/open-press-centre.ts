import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { Migration, Payload } from 'payload';
import { commitTransaction, createLocalReq, getPayload, initTransaction, killTransaction } from 'payload';
import { lockDatabase } from '../database/database-lock.ts';
import { writeManyOn } from '../database/write-many.ts';
import { readDocumentFacts } from '../documents/document-facts.ts';
import { LogBell } from '../log/follow.ts';
import { migrations as ownMigrations } from '../migrations/index.ts';
import { createPayloadConfig } from '../payload/payload-config.ts';
import type { PressCentre } from '../press-centre.ts';
import type { Instant } from '../publication/release.ts';
import { guardOfSettings } from '../push/outgoing/guard-of-settings.ts';
import { createDesk } from '../releasing/desk.ts';
import type { Transact } from '../releasing/rerelease.ts';
import { ensureSecret, type Settings } from '../settings.ts';

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
    const desk = createDesk({ origin: settings.origin, now: options.now ?? currentInstant, bell: new LogBell() });
    const config = await createPayloadConfig({
      settings,
      secret: settings.secret ?? (await ensureSecret(settings.dataDir)),
      desk,
      guard: guardOfSettings(settings),
      migrations: ownMigrations as Migration[],
      readFacts: (bytes) => readDocumentFacts(bytes, { workerUrl: options.pdfWorkerUrl }),
    });
    const instanceKey = options.key ?? 'default';
    const payload = await getPayload({ config, key: instanceKey });
    return {
      settings,
      payload,
      instanceKey,
      desk,
      transact: transactOn(payload),
      writeMany: writeManyOn(payload.db),
      hasTransactions: await canTransact(payload),
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

function currentInstant(): Instant {
  return new Date().toISOString();
}

/** The embedded database is one process's own; a server arbitrates among its clients itself. */
async function takeDatabase(databaseUrl: string): Promise<() => Promise<void>> {
  if (!databaseUrl.startsWith('file:')) return () => Promise.resolve();
  const file = databaseUrl.slice('file:'.length);
  await mkdir(path.dirname(file), { recursive: true });
  // A new one is its owner's alone, as the secret beside it is: there are hashes of passwords in it.
  await (await open(file, 'a', 0o600)).close();
  return lockDatabase(file);
}

function transactOn(payload: Payload): Transact {
  return async (work) => {
    const req = await createLocalReq({}, payload);
    const isOurs = await initTransaction(req);
    try {
      const result = await work(req);
      if (isOurs) await commitTransaction(req);
      return result;
    } catch (cause) {
      await killTransaction(req);
      throw cause;
    }
  };
}

async function canTransact(payload: Payload): Promise<boolean> {
  const id = await payload.db.beginTransaction();
  if (id === null) return false;
  await payload.db.rollbackTransaction(id);
  return true;
}
