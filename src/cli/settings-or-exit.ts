import { readSettings, type Settings } from '../settings.ts';

/** Reads the settings; where they are wrong, says all of it at once, instead of a stack trace, and ends the process with status 2. */
export function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exit(2);
  }
}
