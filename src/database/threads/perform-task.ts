import type { Connection } from './connection.ts';
import type { PlainResult, Statement, Task } from './messages.ts';
import { isRead } from './statements.ts';

/** Which statement of several failed. */
export class StatementFailure extends Error {
  readonly statementIndex: number;

  constructor(statementIndex: number, cause: unknown) {
    super('A statement failed', { cause });
    this.statementIndex = statementIndex;
  }
}

/** What a thread does on its connection; throws what the database throws, or a StatementFailure in a batch. */
export function performTask(connection: Connection, task: Task): PlainResult[] {
  switch (task.kind) {
    case 'run':
      // Within a transaction its COMMIT is what counts.
      if (!connection.isInTransaction && !isRead(task.statement)) connection.checkFile();
      return [connection.run(task.statement)];
    case 'batch':
      return task.begin === null
        ? runEach(connection, task.statements)
        : runWhole(connection, task.begin, task.statements);
    case 'migrate':
      return withoutForeignKeys(connection, () => runWhole(connection, 'BEGIN DEFERRED', task.statements));
    case 'script':
      return undoingWhatIsLeft(connection, !connection.isInTransaction, () => {
        connection.checkFile();
        connection.script(task.sql);
        return [];
      });
    case 'commit':
      // A COMMIT that fails can leave its transaction open; nobody would end it.
      return undoingWhatIsLeft(connection, true, () => [commit(connection)]);
    case 'rollback':
      rollBack(connection);
      return [];
    case 'close':
      rollBack(connection);
      connection.close();
      return [];
    default:
      return task satisfies never;
  }
}

function runWhole(connection: Connection, begin: string, statements: readonly Statement[]): PlainResult[] {
  return undoingWhatIsLeft(connection, true, () => {
    connection.run(plain(begin));
    const results = runEach(connection, statements);
    commit(connection);
    return results;
  });
}

function commit(connection: Connection): PlainResult {
  connection.checkFile();
  return connection.run(plain('COMMIT'));
}

function runEach(connection: Connection, statements: readonly Statement[]): PlainResult[] {
  return statements.map((statement, index) => {
    try {
      // A statement that failed may have undone the whole transaction; what follows must not be written by itself.
      if (!connection.isInTransaction) throw new Error('The transaction has been undone');
      return connection.run(statement);
    } catch (cause) {
      throw new StatementFailure(index, cause);
    }
  });
}

function withoutForeignKeys<T>(connection: Connection, work: () => T): T {
  connection.run(plain('PRAGMA foreign_keys = off'));
  try {
    return work();
  } finally {
    connection.run(plain('PRAGMA foreign_keys = on'));
  }
}

function undoingWhatIsLeft<T>(connection: Connection, isOwn: boolean, work: () => T): T {
  try {
    return work();
  } finally {
    if (isOwn) rollBack(connection);
  }
}

function rollBack(connection: Connection): void {
  if (connection.isInTransaction) connection.run(plain('ROLLBACK'));
}

function plain(sql: string): Statement {
  return { sql, args: [] };
}
