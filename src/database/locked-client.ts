import type { Client, InArgs, InStatement, Transaction, TransactionMode } from '@libsql/client';
import { FifoLock } from '../concurrency/fifo-lock.ts';
import { overriding } from './overriding.ts';
import { isRead } from './threads/statements.ts';

/**
 * A libsql client whose writers take turns. SQLite allows one writer at a time; without a queue a second one in the same
 * process fails at once with SQLITE_BUSY. Readers pass freely (WAL). A transaction holds its turn until it ends.
 */
export function lockedClient(client: Client): Client {
  const writers = new FifoLock();
  const inTurn = <T>(work: () => Promise<T>) => writers.run(work);
  const overrides: Partial<Client> = {
    execute: (statement: InStatement, args?: InArgs) => {
      const run = () => (typeof statement === 'string' ? client.execute(statement, args) : client.execute(statement));
      return isRead(statement) ? run() : inTurn(run);
    },
    batch: (statements, mode) => inTurn(() => client.batch(statements, mode)),
    migrate: (statements) => inTurn(() => client.migrate(statements)),
    executeMultiple: (sql) => inTurn(() => client.executeMultiple(sql)),
    transaction: async (mode?: TransactionMode) => {
      const endTurn = await writers.acquire();
      try {
        // Deferred would take the write lock only at the first write, when failing is no longer harmless.
        return releasingAtEnd(await client.transaction(mode === 'read' ? 'read' : 'write'), endTurn);
      } catch (cause) {
        endTurn();
        throw cause;
      }
    },
  };
  return overriding(client, overrides);
}

/** The same transaction, which ends its turn however it ends. */
function releasingAtEnd(transaction: Transaction, endTurn: () => void): Transaction {
  return new Proxy(transaction, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'commit' || name === 'rollback') {
        return async () => {
          try {
            return await (value.call(target) as Promise<void>);
          } finally {
            if (target.closed) endTurn();
          }
        };
      }
      if (name === 'close') {
        return () => {
          try {
            value.call(target);
          } finally {
            endTurn();
          }
        };
      }
      return value.bind(target);
    },
  });
}
