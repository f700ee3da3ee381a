import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { TRANSACTION_LIFETIME_SECONDS } from './transaction-lifetime.mjs';

const run = promisify(execFile);
const lifetime = `--transaction-lifetime-ms=${1_000 * TRANSACTION_LIFETIME_SECONDS}`;
const SOURCES = path.resolve('test', 'mongodb-server');

/**
 * Builds the server of test/mongodb-server into a temporary folder: `{ classPath, start(mode), remove() }`, or null on a machine
 * without Java or Maven.
 */
export async function buildStandIn() {
  if (!(await has('javac')) || !(await has('mvn'))) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-mongodb-server-'));
  const [lib, classes] = [path.join(folder, 'lib'), path.join(folder, 'classes')];
  const pom = path.join(SOURCES, 'pom.xml');
  await run('mvn', [
    '-q',
    '-B',
    '-f',
    pom,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${lib}`,
    '-DincludeScope=runtime',
  ]);
  const server = path.join(SOURCES, 'server');
  const files = (await readdir(server, { recursive: true })).filter((file) => file.endsWith('.java'));
  await run('javac', ['-cp', path.join(lib, '*'), '-d', classes, ...files.map((file) => path.join(server, file))]);
  const classPath = [classes, path.join(lib, '*')].join(path.delimiter);
  return {
    classPath,
    start: (mode) => start(classPath, mode === 'transactions' ? ['--transactions', lifetime] : []),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts it; it ends with us, because its standard input does. */
async function start(classPath, options) {
  const child = spawn('java', ['-Xmx1g', '-cp', classPath, 'Main', ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('READY ')) continue;
    return {
      what: 'the stand-in of test/mongodb-server',
      url: line.slice('READY '.length),
      stop: async () => {
        child.stdin.end();
        await ended;
      },
    };
  }
  throw new Error('the stand-in ended before it was ready');
}

async function has(command) {
  try {
    await run(command, ['-version']);
    return true;
  } catch (cause) {
    if (cause.code === 'ENOENT') return false;
    throw cause;
  }
}
