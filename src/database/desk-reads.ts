import type { InArgs, InStatement } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { PayloadRequest } from 'payload';
import type { DatabaseHealth } from './database-health.ts';
import { DESK_LIMIT_MS, isWaitedFor, READS, type SlowQueryError, slowQuery } from './slow-query.ts';
import { isRead, toStatement } from './threads/statements.ts';
import { QueryTimeoutError } from './threads/thread-error.ts';
import type { ThreadedClient } from './threads/threaded-client.ts';

type AsyncMethod = (this: SQLiteAdapter, args: { req?: Partial<PayloadRequest> }) => Promise<unknown>;

/** Connects the adapter's own way, with the client it has. */
type Connect = NonNullable<SQLiteAdapter['connect']>;

/**
 * Sends what is read through Payload's operations – they pass the request on – to the desk's readers, and stops it after ten
 * seconds where an editor or a client of the REST API waits for it. What the log and the outputs read by themselves comes without a
 * request and stays on readers of its own. Inside a transaction all reads are the transaction's. The answer is to be called with the
 * threads whenever the adapter has connected.
 */
export function useDeskReads(
  database: SQLiteAdapter,
  health: DatabaseHealth,
): (connect: Connect, threads: ThreadedClient) => Promise<void> {
  let views: { editors: SQLiteAdapter; patient: SQLiteAdapter } | null = null;
  for (const name of READS) {
    const read = database[name] as unknown as AsyncMethod;
    const routed: AsyncMethod = async ({ req, ...rest }) => {
      const args = { ...rest, ...(req === undefined ? {} : { req }) };
      if (views === null || req?.payloadAPI === undefined) return read.call(database, args);
      if (!isWaitedFor(req)) return read.call(views.patient, args);
      try {
        return await read.call(views.editors, args);
      } catch (cause) {
        throw asSlowQuery(cause, req) ?? cause;
      }
    };
    Reflect.set(database, name, routed);
  }
  return async (connect, threads) => {
    views = {
      editors: await viewOf(database, connect, threads, health, DESK_LIMIT_MS),
      patient: await viewOf(database, connect, threads, health, null),
    };
  };
}

/** The same adapter, which asks the desk's readers. */
async function viewOf(
  database: SQLiteAdapter,
  connect: Connect,
  threads: ThreadedClient,
  health: DatabaseHealth,
  limitMs: number | null,
) {
  const view = Object.create(database) as SQLiteAdapter;
  view.client = new Proxy(database.client, {
    get(target, name) {
      if (name === 'execute')
        return (statement: InStatement, args?: InArgs) =>
          isRead(statement)
            ? health.whileAnswering(() => threads.readForDesk(statement, args, limitMs))
            : target.execute(toStatement(statement, args));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  // Another round of its duties at the start – emptying a database when told to – is no duty of a view.
  await connect.call(view, { hotReload: true });
  return view;
}

/** Drizzle wraps what the client throws. */
function asSlowQuery(cause: unknown, req: Partial<PayloadRequest>): SlowQueryError | null {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (error instanceof QueryTimeoutError) return slowQuery(error.limitMs, req, cause);
  }
  return null;
}
