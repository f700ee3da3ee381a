import { parentPort, workerData } from 'node:worker_threads';
import { IndexFile, UnusableIndexError } from '../index-file/index-file.ts';
import type { IndexReply, IndexTask, Numbered } from './messages.ts';
import { performIndexTask } from './perform-index-task.ts';

/** A thread with the index open: it does one thing after another, in the order they were asked. */
const { file, log } = workerData as { file: string; log: string };
const port = parentPort;
if (port === null) throw new Error('This runs as a thread only');

let index: IndexFile | undefined;

port.on('message', ({ id, body: task }: Numbered<IndexTask>) => {
  const reply = (body: IndexReply) => port.postMessage({ id, body } satisfies Numbered<IndexReply>);
  try {
    if (task.kind === 'close') {
      index?.close();
      reply({ kind: 'done', result: { kind: 'closed' } });
      port.close();
      return;
    }
    index ??= new IndexFile(file, log);
    reply({ kind: 'done', result: performIndexTask(index, log, task) });
  } catch (cause) {
    const { message } = cause instanceof Error && cause.cause instanceof Error ? cause.cause : (cause as Error);
    reply({ kind: 'failed', message, isUnusable: cause instanceof UnusableIndexError });
  }
});
