import { parentPort, workerData } from 'node:worker_threads';
import { Connection } from './connection.ts';
import { type Answer, isTimed, type PlainResult, type Question, type Statement, type ThreadData } from './messages.ts';
import { performTask, StatementFailure } from './perform-task.ts';
import { toPlainError } from './plain-error.ts';
import { TimedConnection } from './timed-connection.ts';

/** The thread of one connection: it answers questions one after another, and holds nothing but the database. */
const { file, identity, timedReads } = workerData as ThreadData;
const port = parentPort;
if (port === null) throw new Error('This runs as a thread only');

let connection: Connection | undefined;
let timed: TimedConnection | undefined;
let last: Promise<void> | null = null;

port.on('message', (question: Question) => {
  const { task } = question;
  if (task.kind === 'close') timed?.interrupt();
  // What nobody waits before is answered at once; only what comes after a timed read takes the longer way.
  if (last === null && !isTimed(task)) {
    answerNow(question);
    return;
  }
  const turn = (last ?? Promise.resolve()).then(() =>
    isTimed(task) ? answerTimed(question.id, task) : answerNow(question),
  );
  last = turn;
  void turn.then(() => {
    if (last === turn) last = null;
  });
});
port.postMessage({ kind: 'ready' } satisfies Answer);

function answerNow({ id, task }: Question): void {
  try {
    if (task.kind === 'close') {
      close(id);
      return;
    }
    connection ??= new Connection(file, identity);
    reply({ kind: 'done', id, results: performTask(connection, task) });
  } catch (cause) {
    fail(id, cause);
  }
}

async function answerTimed(
  id: number,
  { statement, limitMs }: { statement: Statement; limitMs: number },
): Promise<void> {
  try {
    reply({ kind: 'done', id, results: [await readTimed(statement, limitMs)] });
  } catch (cause) {
    fail(id, cause);
  }
}

/** Counts it off when it is over, whatever came of it: from then on this thread may be ended. */
async function readTimed(statement: Statement, limitMs: number): Promise<PlainResult> {
  try {
    timed ??= new TimedConnection(file);
    return await timed.read(statement, limitMs);
  } finally {
    Atomics.sub(timedReads, 0, 1);
    Atomics.notify(timedReads, 0);
  }
}

function close(id: number): void {
  if (connection !== undefined) performTask(connection, { kind: 'close' });
  timed?.close();
  reply({ kind: 'done', id, results: [] });
  port?.close();
}

function fail(id: number, cause: unknown): void {
  const [reason, index] = cause instanceof StatementFailure ? [cause.cause, cause.statementIndex] : [cause];
  reply({
    kind: 'failed',
    id,
    error: toPlainError(reason, index),
    isInTransaction: connection?.isInTransaction ?? false,
  });
}

function reply(answer: Answer): void {
  port?.postMessage(answer);
}
