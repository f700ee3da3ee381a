import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumOrExit } from './find-chromium.mjs';

// The pictures in README.md, taken from a demo of its own: `npm run pictures`.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'docs', 'pictures');
const VIEW = { width: 1280, height: 800 };
/** Readers of the README load them before anything else. */
const MOST_BYTES = 150_000;

const executablePath = chromiumOrExit('The pictures need');
const demo = await startDemo();
try {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const context = await browser.newContext({
      baseURL: demo.url,
      viewport: VIEW,
      locale: 'uk-UA',
      timezoneId: 'Europe/Kyiv',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto('/', { waitUntil: 'networkidle' });
    await keep('front-page', await page.screenshot());
    await signIn(page, demo);
    await keep('desk', await page.screenshot());
  } finally {
    await browser.close();
  }
} finally {
  await demo.stop();
}

async function signIn(page, { email, password }) {
  await page.goto('/admin/login', { waitUntil: 'networkidle' });
  await page.fill('#field-email', email);
  await page.fill('#field-password', password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => url.pathname === '/admin');
  // Once more, without the bar that tells how far the page before it was.
  await page.goto('/admin', { waitUntil: 'networkidle' });
  await page.waitForSelector('.app-header');
}

async function keep(name, shot) {
  const picture = await sharp(shot).png({ palette: true, quality: 90, effort: 10 }).toBuffer();
  if (picture.length > MOST_BYTES) throw new Error(`${name}.png has ${picture.length} bytes, more than ${MOST_BYTES}`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png: ${Math.round(picture.length / 1000)} KB`);
}

/** A demo on a free port, from the moment it prints its sign-in. */
async function startDemo() {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['-C', 'production', path.join(ROOT, 'scripts', 'demo.mjs')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), ORIGIN: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    const [, email, password] = /^Sign in as (\S+) with password (\S+) at /.exec(line) ?? [];
    if (email === undefined) continue;
    // Whatever else it says is not waited for.
    child.stdout.resume();
    return { url, email, password, stop: () => stop(child) };
  }
  throw new Error('The demo ended before it could be signed in to.');
}

async function stop(child) {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
