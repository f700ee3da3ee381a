import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { ValidationError } from 'payload';
import { transactionIdOf } from '../../concurrency/transaction-id.ts';
import { tryAgain } from '../../concurrency/try-again.ts';
import {
  isHandOver,
  noteFault,
  type WriteFault,
  WriteFaultError,
  writeFaultOf,
} from '../../concurrency/write-faults.ts';
import type { DatabaseHealth } from '../database-health.ts';

/** What every operation of the adapter that may belong to a transaction is called with. */
interface Operation {
  req?: { transactionID?: unknown; context?: Record<string, unknown> };
}

const OPERATIONS = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const;

const READS = /^(count|find|queryDrafts)/;

/** Of so many transactions it is remembered how they ended. */
const REMEMBERED = 1_000;
const COMMITTED = Symbol('committed');

/**
 * Makes the adapter's transactions tell the truth. A server ends a transaction at the first error, whoever catches that error; from then
 * on every operation in it fails for the same reason, none is done outside of it, and committing it throws that reason, where the
 * adapter would answer as if all were stored. A commit whose answer was lost is repeated, which is how a server is asked whether it
 * happened. `onCommit` is called after every commit that has happened.
 */
export function useHonestMongoTransactions(
  adapter: MongooseAdapter,
  health: DatabaseHealth,
  onCommit: () => void,
): void {
  const ends = new Map<string, unknown>();
  const remember = (id: string, cause: unknown) => {
    ends.set(id, cause);
    const [oldest] = ends.keys();
    if (ends.size > REMEMBERED && oldest !== undefined) ends.delete(oldest);
  };
  const operations = adapter as unknown as Record<string, (args: Operation) => Promise<unknown>>;
  for (const name of OPERATIONS) {
    const operation = operations[name];
    if (operation === undefined) continue;
    operations[name] = async (args) => {
      const id = await transactionIdOf(args.req);
      try {
        if (id !== null) refuseEnded(ends.get(id), name);
        const result = await health.whileAnswering(() => operation.call(adapter, args));
        health.answered();
        return result;
      } catch (thrown) {
        const fault = faultOf(thrown, adapter);
        const cause = fault === null || thrown instanceof WriteFaultError ? thrown : new WriteFaultError(fault, thrown);
        if (fault !== null) noteFault(args.req, fault);
        if (isBroken(thrown)) health.brokeOff();
        else if (fault === 'gone' && cause !== thrown) health.failed();
        if (id !== null && !ends.has(id) && endsTransaction(cause)) remember(id, cause);
        throw cause;
      }
    };
  }

  adapter.commitTransaction = async (incoming) => {
    const id = await incoming;
    // The database has no transactions.
    if (id === undefined || id === null) return;
    const session = adapter.sessions[id];
    const isEnded = ends.has(String(id));
    if (isEnded && ends.get(String(id)) === COMMITTED) return;
    delete adapter.sessions[id];
    if (isEnded || session === undefined || !session.inTransaction()) {
      await orSilence(health, () => end(session));
      throw ends.get(String(id)) ?? new Error('The transaction was over before it could be committed');
    }
    try {
      health.failFast();
      await health.whileAnswering(() => commit(session)).catch(asUncertain);
      remember(String(id), COMMITTED);
    } catch (cause) {
      remember(String(id), cause);
      throw cause;
    } finally {
      await orSilence(health, () => session.endSession());
    }
    health.answered();
    onCommit();
  };

  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming;
    if (id === undefined || id === null) return;
    const session = adapter.sessions[id];
    if (session === undefined) return;
    delete adapter.sessions[id];
    if (!ends.has(String(id))) remember(String(id), new Error('The transaction was rolled back'));
    await orSilence(health, () => end(session));
  };
}

/** What comes too late to be stored with the rest is refused; reading what was committed does no harm. */
function refuseEnded(end: unknown, operation: string): void {
  if (end === undefined || (end === COMMITTED && READS.test(operation))) return;
  throw end === COMMITTED ? new Error('The transaction was committed before this write came') : end;
}

type Session = ReturnType<ReturnType<MongooseAdapter['connection']['getClient']>['startSession']>;

/**
 * Repeats the commit alone while nobody says what became of it: the server knows the transaction, and answers once more what it did.
 *
 * @throws WriteFaultError `uncertain` where it stays without an answer
 */
async function commit(session: Session): Promise<void> {
  let isAnswerLost = false;
  try {
    await tryAgain(
      () => session.commitTransaction(),
      (cause) => {
        isAnswerLost ||= isUnanswered(cause);
        return isUnanswered(cause);
      },
    );
  } catch (cause) {
    // A server that knows of no such transaction, asked again, and says so for a majority, has not committed it.
    if (writeFaultOf(cause) === 'conflict') throw cause;
    throw isAnswerLost || isUnanswered(cause) ? new WriteFaultError('uncertain', cause) : cause;
  }
}

/** A commit that was on its way when the database fell silent may be done yet. */
function asUncertain(cause: unknown): never {
  throw writeFaultOf(cause) === 'gone' ? new WriteFaultError('uncertain', cause) : cause;
}

/** Ends a session as long as the server answers; one that does not forgets it by itself, and nobody waits for that. */
async function orSilence(health: DatabaseHealth, work: () => Promise<void>): Promise<void> {
  const ended = work();
  ended.catch(() => undefined);
  await health
    .whileAnswering(() => ended)
    .catch((cause: unknown) => {
      if (writeFaultOf(cause) !== 'gone') throw cause;
    });
}

function isUnanswered(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'errorLabels' in cause &&
    Array.isArray(cause.errorLabels) &&
    cause.errorLabels.includes('UnknownTransactionCommitResult')
  );
}

/**
 * Where there are transactions, all that a request stores is in one, and commits have their own way to be asked about: when a connection
 * breaks at anything else, nothing was stored, and the whole may be begun again. Alone, a write may have been done all the same.
 */
function faultOf(thrown: unknown, adapter: MongooseAdapter): WriteFault | null {
  if (isBroken(thrown) && adapter.transactionOptions !== false) return 'conflict';
  return writeFaultOf(thrown);
}

/** A connection that ends, or a server that hands over to another, is no sign of a database that is gone: both come with every change of primary. */
function isBroken(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return isHandOver(cause) || /^Mongo(Network|PoolCleared|PoolClearedOnNetwork)Error$/.test(cause.name);
}

/** Tells the server that nothing comes any more; it may know already, or be gone, and forgets it by itself then. */
async function end(session: Session | undefined): Promise<void> {
  if (session === undefined) return;
  if (session.inTransaction()) await session.abortTransaction();
  await session.endSession();
}

/** A server's refusal ends a transaction; what the adapter itself finds wrong with a query does not. */
function endsTransaction(cause: unknown): boolean {
  if (cause instanceof ValidationError || writeFaultOf(cause) !== null) return true;
  for (let error = cause; error instanceof Error; error = error.cause)
    if (/^Mongo.*Error$/.test(error.name)) return true;
  return false;
}
