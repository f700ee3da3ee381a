import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAdmin, buildServer } from './build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that CHROMIUM names, or the first one a system usually has. */
function findChromium() {
  const named = process.env.CHROMIUM;
  const places = named ? [named] : NAMES.map((name) => path.join('/usr/bin', name));
  return places.find(canRun);
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const chromium = findChromium();
if (chromium === undefined) {
  console.error(
    'The browser tests need Chromium: apt-get install chromium, or set CHROMIUM to the path of a Chromium or Chrome.',
  );
  process.exit(1);
}
await buildServer();
await buildAdmin();
const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const args = [vitest, 'run', '--config', 'vitest.e2e.config.ts', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, {
  cwd: ROOT,
  env: { ...process.env, CHROMIUM: chromium },
  stdio: 'inherit',
});
child.on('close', (code) => process.exit(code ?? 1));
