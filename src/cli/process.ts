import { setFlagsFromString } from 'node:v8';
import { EmptyDatabaseError } from '../composition/empty-database-error.ts';
import { DatabaseClosedError, DatabaseInUseError } from '../database/database-lock.ts';
import { SecretFileError, SettingsError } from '../settings.ts';

/**
 * Keeps V8 from allocating what a request needs among the long-lived: it decides so for good when many requests wait at once, as they
 * do while feeds are first rendered, and from then on every answer leaves bytes that only a rare collection of everything takes back.
 */
export function keepRequestsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/**
 * Stops in order at the first signal, and at once at the second. SIGTERM comes from whoever also sends requests here and must hear
 * first that there will be none; Ctrl+C (SIGINT) comes from somebody who waits.
 */
export function stopOnSignal(stop: (how: { isDraining: boolean }) => Promise<{ isClean: boolean }>): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) endAtOnce();
    isStopping = true;
    stop({ isDraining: signal === 'SIGTERM' }).then(
      // What did not end by itself is ended here: a database that hangs must not keep the process.
      ({ isClean }) => (isClean ? process.exit(0) : endAtOnce()),
      (cause: unknown) => explainAndExit(cause),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** `process.exit` waits for every thread, and one that the database does not let go of never comes: only the system ends such a process. */
function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Ends the process with what went wrong: one sentence where it is the operator's to mend, all of it where it is ours. */
export function explainAndExit(cause: unknown): never {
  const isKnown =
    cause instanceof DatabaseClosedError ||
    cause instanceof DatabaseInUseError ||
    cause instanceof EmptyDatabaseError ||
    cause instanceof SecretFileError ||
    cause instanceof SettingsError ||
    isOfTheMachine(cause);
  if (isOfTheDatabase(cause)) console.error(`The database cannot be used (see DATABASE_URL): ${cause.message}`);
  else console.error(isKnown ? cause.message : cause);
  process.exit(1);
}

/** What the machine refuses: a port or an address to listen on, a folder that is none, is full or may not be written to. */
function isOfTheMachine(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && OF_THE_MACHINE.has(String(cause.code));
}

const OF_THE_MACHINE: ReadonlySet<string> = new Set([
  'EACCES',
  'EADDRINUSE',
  'EADDRNOTAVAIL',
  'EEXIST',
  'EISDIR',
  'ENOSPC',
  'ENOTDIR',
  'ENOTFOUND',
  'EPERM',
  'EROFS',
]);

/** What the database refuses when it is opened: it does not answer, does not let us in, or is none. */
function isOfTheDatabase(cause: unknown): cause is Error {
  if (!(cause instanceof Error) || !('payloadInitError' in cause)) return false;
  return (
    cause.message.includes('cannot connect to MongoDB') || ('code' in cause && /^SQLITE_/.test(String(cause.code)))
  );
}
