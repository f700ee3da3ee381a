import { LibsqlBatchError, LibsqlError } from '@libsql/client';
import type { PlainError } from './messages.ts';

/** A thread of the database ended (no memory, a fault of its own). What it was asked meanwhile has no answer; the next question starts another. */
export class ThreadEndedError extends LibsqlError {
  constructor(cause: unknown) {
    super(
      'The thread of the database ended before it could answer',
      'THREAD_ENDED',
      undefined,
      undefined,
      asError(cause),
    );
    this.name = 'ThreadEndedError';
  }
}

/** The thread ended while it made a transaction durable: only the database knows whether it did. */
export class CommitUnknownError extends LibsqlError {
  constructor(cause: unknown) {
    super('The thread of the database ended during COMMIT', 'COMMIT_UNKNOWN', undefined, undefined, asError(cause));
    this.name = 'CommitUnknownError';
  }
}

/** A read took longer than it may, and was stopped. */
export class QueryTimeoutError extends LibsqlError {
  readonly limitMs: number;

  constructor(limitMs: number) {
    super(`The query took longer than ${limitMs / 1000} s and was stopped`, 'QUERY_TIMEOUT');
    this.name = 'QueryTimeoutError';
    this.limitMs = limitMs;
  }
}

/** The error that a thread told of, with its class again. */
export function fromPlainError({ name, message, code, extendedCode, rawCode, statementIndex }: PlainError): Error {
  if (statementIndex !== undefined)
    return new LibsqlBatchError(message, statementIndex, code ?? 'TRANSACTION_CLOSED', extendedCode, rawCode);
  if (code !== undefined) return new LibsqlError(message, code, extendedCode, rawCode);
  if (name === 'RangeError') return new RangeError(message);
  return name === 'TypeError' ? new TypeError(message) : new Error(message);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
