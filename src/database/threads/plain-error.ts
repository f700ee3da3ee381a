import Database from 'libsql';
import { ReplacedFileError } from './file-identity.ts';
import type { PlainError } from './messages.ts';

/** SQLite's primary result codes by their number (sqlite.org/rescode.html). */
const PRIMARY_CODES = [
  'OK ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN PROTOCOL EMPTY',
  'SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB NOTICE WARNING',
]
  .join(' ')
  .split(' ');

/** An error as it crosses to the thread that asked, which makes it a LibsqlError again. */
export function toPlainError(cause: unknown, statementIndex?: number): PlainError {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const plain: PlainError = statementIndex === undefined ? { name, message } : { name, message, statementIndex };
  if (cause instanceof ReplacedFileError) return { ...plain, code: cause.code };
  if (!(cause instanceof Database.SqliteError)) return plain;
  // libsql's error calls itself by its message.
  return {
    ...plain,
    name: 'SqliteError',
    code: primaryCode(cause.rawCode),
    extendedCode: cause.code,
    rawCode: cause.rawCode,
  };
}

/** An extended code has the primary one in its lowest byte. */
function primaryCode(rawCode: number | undefined): string {
  if (rawCode === undefined) return 'SQLITE_UNKNOWN';
  const primary = rawCode & 0xff;
  return `SQLITE_${PRIMARY_CODES[primary] ?? `UNKNOWN_${primary}`}`;
}
