import type { Client, InArgs, InStatement, Transaction, TransactionMode } from '@libsql/client';
import { WriteFaultError, writeFaultOf } from '../concurrency/write-faults.ts';
import type { DatabaseHealth } from './database-health.ts';
import { overriding } from './overriding.ts';
import { isRead } from './threads/statements.ts';
import { CommitUnknownError } from './threads/thread-error.ts';

/**
 * A libsql client that keeps nobody waiting for a database that does not answer: reads and transactions fail as `gone`; what was on its
 * way to be stored is `uncertain`, because the database may do it yet.
 */
export function answeringClient(client: Client, health: DatabaseHealth): Client {
  const stored = async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await health.whileAnswering(write);
    } catch (cause) {
      throw isGone(cause) ? new WriteFaultError('uncertain', cause) : noted(cause, health);
    }
  };
  const overrides: Partial<Client> = {
    execute: (statement: InStatement, args?: InArgs) => {
      const run = () => (typeof statement === 'string' ? client.execute(statement, args) : client.execute(statement));
      return isRead(statement) ? health.whileAnswering(run) : stored(run);
    },
    batch: (statements, mode) => stored(() => client.batch(statements, mode)),
    transaction: async (mode?: TransactionMode) => {
      health.failFast();
      const begun = client.transaction(mode ?? 'write');
      try {
        return answeringTransaction(await health.whileAnswering(() => begun), health);
      } catch (cause) {
        // It may still begin, and nobody would end it.
        void begun.then((late) => late.rollback()).catch(() => undefined);
        throw noted(cause, health);
      }
    },
  };
  return overriding(client, overrides);
}

/** The same transaction. What a thread was told comes in order, so that ending it undoes also what had no answer. */
function answeringTransaction(transaction: Transaction, health: DatabaseHealth): Transaction {
  const told = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await health.whileAnswering(ask);
    } catch (cause) {
      throw noted(cause, health);
    }
  };
  const overrides: Partial<Transaction> = {
    execute: (statement: InStatement) => told(() => transaction.execute(statement)),
    batch: (statements) => told(() => transaction.batch(statements)),
    commit: async () => {
      // Of one that is silent already nothing is asked that could be done later.
      health.failFast();
      const committed = transaction.commit();
      try {
        await health.whileAnswering(() => committed);
      } catch (cause) {
        committed.catch(() => undefined);
        throw isGone(cause) ? new CommitUnknownError(cause) : noted(cause, health);
      }
    },
    rollback: async () => {
      const undone = transaction.rollback();
      try {
        await health.whileAnswering(() => undone);
      } catch (cause) {
        undone.catch(() => undefined);
        if (!isGone(cause)) throw cause;
      }
    },
  };
  return overriding(transaction, overrides);
}

/** The same error; where it says that nothing can be stored, that is known from now on. */
function noted(cause: unknown, health: DatabaseHealth): unknown {
  const fault = writeFaultOf(cause);
  if (fault === 'unwritable' || fault === 'replaced') health.cannotWrite(fault);
  return cause;
}

function isGone(cause: unknown): boolean {
  return writeFaultOf(cause) === 'gone';
}
