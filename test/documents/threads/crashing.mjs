import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ kind: 'ready' });
await new Promise(setImmediate);
throw new Error('memory access out of bounds');
