import { DatabaseInUseError } from '../database/database-lock.ts';
import { SecretFileError, SettingsError } from '../settings.ts';

/** Stops in order at the first signal, and at once at the second. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (cause: unknown) => explainAndExit(cause),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** Ends the process with what went wrong: one sentence where it is the operator's to mend, all of it where it is ours. */
export function explainAndExit(cause: unknown): never {
  const isKnown =
    cause instanceof DatabaseInUseError ||
    cause instanceof SecretFileError ||
    cause instanceof SettingsError ||
    isPortTaken(cause);
  console.error(isKnown ? cause.message : cause);
  process.exit(1);
}

function isPortTaken(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES');
}
