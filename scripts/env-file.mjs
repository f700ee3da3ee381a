import { readFileSync } from 'node:fs';

/** Takes settings from `.env` in the current folder, where there is one; what the environment says itself goes first. */
export function loadEnvFile() {
  let text;
  try {
    text = readFileSync('.env', 'utf8');
  } catch (cause) {
    if (cause.code === 'ENOENT') return;
    throw cause;
  }
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined) process.env[name] ??= unquoted(value);
  }
}

/** A setting that scripts must know before the program reads it; blank is the same as not set. */
export function settingOr(name, fallback) {
  return process.env[name]?.trim() || fallback;
}

/** A value in quotes is what stands between them; without, a comment may follow it. */
function unquoted(value) {
  const [, quoted] = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(value)?.slice(1) ?? [];
  return quoted ?? value.replace(/(^|\s+)#.*$/, '');
}
