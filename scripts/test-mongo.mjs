import { spawn } from 'node:child_process';
import path from 'node:path';
import { filesAboutDatabases } from './mongodb/files-about-databases.mjs';
import { findServer } from './mongodb/find-server.mjs';
import { buildStandIn } from './mongodb/stand-in.mjs';

// What of the suite is about databases, on MongoDB: on a replica set (which has transactions) and on a server alone (which has none):
//   npm run test:mongo [-- --mode=transactions|alone] [what vitest takes]
// The server is what MONGODB_URL names, a `mongod` of this machine, one that a test package fetches, or the stand-in of
// test/mongodb-server, in this order. MONGODB_URL is tested as it is.
const arguments_ = process.argv.slice(2);
const wanted = arguments_.find((argument) => argument.startsWith('--mode='))?.slice('--mode='.length);
const forVitest = arguments_.filter((argument) => !argument.startsWith('--mode='));
if (wanted !== undefined && !['transactions', 'alone'].includes(wanted)) {
  throw new Error(`--mode is transactions or alone, not ${wanted}`);
}

const standIn = await buildStandIn();
try {
  for (const mode of modes()) {
    const code = await testOn(mode);
    if (code !== 0) process.exitCode = code;
  }
} finally {
  await standIn?.remove();
}

function modes() {
  if (process.env.MONGODB_URL) return [process.env.MONGODB_URL.includes('replicaSet=') ? 'transactions' : 'alone'];
  return wanted === undefined ? ['transactions', 'alone'] : [wanted];
}

async function testOn(mode) {
  const server = await findServer(mode, standIn);
  if (server === null) {
    console.log(
      'No MongoDB here: set MONGODB_URL, install mongod, allow mongodb-memory-server-core to fetch one, or install Java and Maven. Nothing was tested.',
    );
    return 1;
  }
  const how = mode === 'transactions' ? 'with transactions' : 'without transactions';
  console.log(`Testing on ${server.what}, ${how}`);
  try {
    return await runSuite(mode, server.url);
  } finally {
    await server.stop();
  }
}

async function runSuite(mode, url) {
  const vitest = path.resolve('node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, TEST_DATABASE: 'mongodb', MONGODB_URL: url };
  if (standIn !== null) env.MONGODB_STAND_IN = standIn.classPath;
  const files = [...(await filesAboutDatabases('test', mode)), ...rulesOf(mode)];
  const child = spawn(process.execPath, [vitest, 'run', ...files, ...forVitest], { env, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** What any server with transactions must do, and, where it can be built, what the stand-in does besides. */
function rulesOf(mode) {
  if (mode === 'alone') return [];
  return standIn === null ? ['test/mongodb-server/rules'] : ['test/mongodb-server'];
}
