/** A process with a thread that is deep in its database, and that is told to stop. */
import { Worker } from 'node:worker_threads';
import { stopOnSignal } from '../../../src/cli/process.ts';

const ENDLESS =
  'SELECT count(*) FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n)';
const CODE = `
  const Database = require('libsql');
  const database = new Database(':memory:');
  require('node:worker_threads').parentPort.postMessage('begun');
  database.prepare(${JSON.stringify(ENDLESS)}).get();
`;

stopOnSignal(() => Promise.resolve({ isClean: false }));
new Worker(CODE, { eval: true }).once('message', () => process.stdout.write('stuck\n'));
