import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { pause } from '../../concurrency/pause.ts';

/** What the others are notified of: the log has grown, a new epoch has begun, something is to be released again, or a subscription has changed. */
const WATCHED = ['counters', 'rereleases'] as const;
/** So long passes before a stream that broke is opened again, in milliseconds. */
const AGAIN_MS = 1_000;

/** $changeStream is not known (an older server or another kind), or needs a replica set, or is not allowed to this user. */
const NO_STREAM_CODES = new Set([59, 115, 13, 40_324, 40_573]);

/**
 * Calls `onChange` soon after any process has moved the log, until `signal` is aborted, where the database tells of changes. Whoever
 * follows looks by itself as well, only less often: what is missed while a stream is opened again is seen then.
 *
 * @returns whether it tells of them; a promise that resolves when nothing is watched any more
 */
export async function watchChanges(
  db: object,
  options: { onChange: () => void; onTrouble: (cause: unknown) => void; signal: AbortSignal },
): Promise<{ isTold: boolean; ended: Promise<void> }> {
  if (!isMongo(db)) return { isTold: false, ended: Promise.resolve() };
  const stream = open(db);
  try {
    // The server answers when the stream is open.
    await stream.tryNext();
  } catch (cause) {
    await stream.close();
    if (isUnknown(cause)) return { isTold: false, ended: Promise.resolve() };
    throw cause;
  }
  return { isTold: true, ended: followStreams(db, stream, options) };
}

type Stream = ReturnType<typeof open>;

async function followStreams(
  db: MongooseAdapter,
  first: Stream,
  { onChange, onTrouble, signal }: { onChange: () => void; onTrouble: (cause: unknown) => void; signal: AbortSignal },
): Promise<void> {
  for (let stream: Stream = first; ; stream = open(db)) {
    const close = () => void stream.close().catch(onTrouble);
    signal.addEventListener('abort', close, { once: true });
    try {
      while (!signal.aborted && !stream.closed) if ((await stream.next()) !== null) onChange();
    } catch (cause) {
      if (!signal.aborted) onTrouble(cause);
    }
    signal.removeEventListener('abort', close);
    await stream.close();
    if (signal.aborted) return;
    await pause(AGAIN_MS, signal);
    if (signal.aborted) return;
  }
}

function open(db: MongooseAdapter) {
  const database = db.connection.getClient().db(db.connection.name);
  const names = WATCHED.map((slug) => db.collections[slug]?.collection.collectionName);
  return database.watch([{ $match: { 'ns.coll': { $in: names } } }, { $project: { _id: 1, operationType: 1 } }]);
}

function isMongo(db: object): db is MongooseAdapter {
  return 'connection' in db && 'sessions' in db;
}

function isUnknown(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && NO_STREAM_CODES.has(Number(cause.code));
}
