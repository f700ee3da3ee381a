import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ kind: 'ready' });
// The message leaves the thread before it dies.
await new Promise(setImmediate);
const hoard = [];
for (;;) hoard.push(new Array(100_000).fill({ hoard }));
