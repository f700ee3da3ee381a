import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAdmin, buildServer } from './build.mjs';
import { chromiumOrExit } from './find-chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const chromium = chromiumOrExit('The browser tests need');
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
