import type { InArgs, Value } from '@libsql/client';
import type { FileIdentity } from './file-identity.ts';

/**
 * What a thread is started with. `timedReads` has one element: how many reads with a limit it was asked for, and is not through with.
 * While there are any it must not be ended: libsql ends the whole process where a thread is gone, or going, that it works for.
 */
export interface ThreadData {
  file: string;
  identity: FileIdentity;
  timedReads: Int32Array<SharedArrayBuffer>;
}

/** One statement on its way to a thread. */
export interface Statement {
  sql: string;
  args: InArgs;
}

/** What a thread is asked to do. It does one thing after another, in the order they were sent. */
export type Task =
  /** With a limit the statement is interrupted after so many milliseconds; only reads have one. */
  | { kind: 'run'; statement: Statement; limitMs: number | null }
  /** All or nothing; where a transaction is open already, as a part of it. */
  | { kind: 'batch'; statements: Statement[]; begin: string | null }
  /** All or nothing, with foreign keys unchecked meanwhile. */
  | { kind: 'migrate'; statements: Statement[] }
  | { kind: 'script'; sql: string }
  | { kind: 'commit' }
  /** Undoes the open transaction, if there is one. */
  | { kind: 'rollback' }
  /** Closes the database; the thread ends after its answer. */
  | { kind: 'close' };

/** A read that is stopped when it takes too long. */
export function isTimed(task: Task): task is Extract<Task, { kind: 'run' }> & { limitMs: number } {
  return task.kind === 'run' && task.limitMs !== null;
}

/** What a statement gave: plain arrays, which cross between threads cheaply. */
export interface PlainResult {
  columns: string[];
  columnTypes: string[];
  rows: Value[][];
  rowsAffected: number;
  lastInsertRowid: bigint | undefined;
}

/** An error without its class, which a copy between threads would lose. No message holds a value of a statement. */
export interface PlainError {
  name: string;
  message: string;
  code?: string;
  extendedCode?: string | undefined;
  rawCode?: number | undefined;
  /** Which statement of several it was. */
  statementIndex?: number;
}

export interface Question {
  id: number;
  task: Task;
}

export type Answer =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; results: PlainResult[] }
  /** `isInTransaction`: an error may undo the whole transaction, and then it is over. */
  | { kind: 'failed'; id: number; error: PlainError; isInTransaction: boolean };
