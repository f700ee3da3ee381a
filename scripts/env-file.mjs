import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** Takes settings from `.env` in the current folder, where there is one; what the environment says itself goes first. */
export function loadEnvFile() {
  let text;
  try {
    text = readFileSync('.env', 'utf8');
  } catch (cause) {
    if (cause.code === 'ENOENT') return;
    throw cause;
  }
  for (const [name, value] of Object.entries(parseEnv(text))) process.env[name] ??= value;
}
