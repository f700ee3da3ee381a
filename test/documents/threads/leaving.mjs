import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ kind: 'ready' });
await new Promise(setImmediate);
process.exit(0);
