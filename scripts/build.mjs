import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVER_STAMP = path.join(ROOT, 'dist', 'build-stamp');
const ADMIN_STAMP = path.join(ROOT, '.next', 'build-stamp');
const SOURCES = ['src', 'collections', 'demo', 'package-lock.json', 'next.config.mjs', 'tsconfig.json'];

/** What `.env.example` documents; a build must not depend on any of it. */
const SETTINGS = new Set(
  'ROLE PORT HOST ORIGIN DATABASE_URL PAYLOAD_SECRET DATA_DIR MEDIA_DIR CALLBACK_ALLOW GRAPHQL TRUST_PROXY LOG_LEVEL WEBSUB_HUB MAIL_URL MAIL_FROM DRAIN_SECONDS ALLOW_EMPTY_DATABASE INDEXNOW_KEY INDEXNOW_ENDPOINT'.split(
    ' ',
  ),
);

const ENTRIES = {
  start: 'src/cli/start.ts',
  'check-settings': 'src/cli/check-settings.ts',
  user: 'src/cli/user.ts',
  'search-index': 'src/cli/search-index.ts',
  import: 'src/cli/import.ts',
  demo: 'src/cli/demo.ts',
  'pdf-worker': 'src/documents/pdf-worker.ts',
  'database-worker': 'src/database/threads/database-worker.ts',
  'index-worker': 'src/search/threads/index-worker.ts',
};

/** Bundles the server, unless the bundle is of these very sources already. Packages stay outside it. */
export async function buildServer() {
  const stamp = await hashSources();
  if (await isStamped(SERVER_STAMP, stamp)) return;
  console.error('Building the server …');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    sourcemap: true,
    logLevel: 'warning',
  });
  await writeFile(SERVER_STAMP, stamp);
}

/** Builds the admin with Next, unless it is built of these very sources already. */
export async function buildAdmin() {
  const stamp = await hashSources();
  if (await isStamped(ADMIN_STAMP, stamp)) return;
  console.error('Building the admin; this takes about a minute, once …');
  await runNext();
  await writeFile(ADMIN_STAMP, stamp);
}

/** Shows what Next says only if it fails; meanwhile the seconds go by where somebody watches. */
async function runNext() {
  const next = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  // By way of NODE_OPTIONS, so that Next's workers have the condition too: without one Node 20 can deadlock on the editor's modules.
  const env = {
    ...withoutSettings(process.env),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '--conditions=production',
  };
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const started = Date.now();
  const clock = process.stderr.isTTY
    ? setInterval(() => process.stderr.write(`\r  ${Math.round((Date.now() - started) / 1000)} s`), 1000)
    : undefined;
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(clock);
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (code !== 0) throw new Error(`The admin could not be built:\n${Buffer.concat(said).toString('utf8')}`);
}

/** A build is the same whatever the settings of the installation it is made on. */
function withoutSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SETTINGS.has(name)));
}

async function isStamped(file, stamp) {
  return existsSync(file) && (await readFile(file, 'utf8')) === stamp;
}

async function hashSources() {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of await filesIn(path.join(ROOT, source))) {
      hash
        .update(path.relative(ROOT, file))
        .update('\0')
        .update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesIn(place) {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch((cause) => {
    if (cause.code === 'ENOTDIR') return null;
    throw cause;
  });
  if (entries === null) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildServer();
  await buildAdmin();
}
