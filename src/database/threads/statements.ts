import type { InArgs, InStatement, TransactionMode } from '@libsql/client';
import type { Statement } from './messages.ts';

/** Statements that cannot write, and so need not wait for those that do. */
const READS = /^\s*(select|explain|pragma)\b/i;

const BEGINS: Record<TransactionMode, string> = {
  // Deferred would take the write lock only at the first write, when failing is no longer harmless.
  write: 'BEGIN IMMEDIATE',
  deferred: 'BEGIN IMMEDIATE',
  read: 'BEGIN DEFERRED',
};

export function isRead(statement: InStatement): boolean {
  return READS.test(typeof statement === 'string' ? statement : statement.sql);
}

export function beginOf(mode: TransactionMode | undefined): string {
  return BEGINS[mode ?? 'write'];
}

/** The forms in which libsql's client takes a statement, as one. */
export function toStatement(given: InStatement | [sql: string, args?: InArgs], args?: InArgs): Statement {
  if (typeof given === 'string') return { sql: given, args: args ?? [] };
  if (Array.isArray(given)) return { sql: given[0], args: given[1] ?? [] };
  return { sql: given.sql, args: given.args ?? [] };
}
