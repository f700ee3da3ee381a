import { Worker } from 'node:worker_threads';
import { createSlots } from '../concurrency/slots.ts';
import { DocumentError } from './document-error.ts';
import type { PageBitmap, PdfAnswer, PdfQuestion, PdfReady } from './pdf-answer.ts';

export interface PdfLimits {
  workerUrl: URL;
  maxPages: number;
  timeoutMs: number;
}

const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Threads that may run at once, in the whole process. */
const slots = createSlots(2);

/**
 * Counts the pages and renders the first, in a thread that ends with the question. The time counts from when the thread
 * starts, not from when the call began to wait for its turn. Throws DocumentError, and what the thread threw where it could
 * not even start.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: PdfLimits,
): Promise<{ pages: number; bitmap: PageBitmap | null }> {
  const answer = await slots.run(() => ask({ bytes, maxPages: limits.maxPages }, limits));
  switch (answer.kind) {
    case 'read':
      return answer;
    case 'encrypted':
      throw new DocumentError({ code: 'encrypted-pdf' });
    case 'broken':
      throw new DocumentError({ code: 'broken-pdf' }, { cause: answer.reason });
  }
}

async function ask(question: PdfQuestion, { workerUrl, timeoutMs }: PdfLimits): Promise<PdfAnswer> {
  const worker = new Worker(isSource(workerUrl) ? sourceStarter(workerUrl) : workerUrl, {
    eval: isSource(workerUrl),
    workerData: question,
    resourceLimits: RESOURCE_LIMITS,
    execArgv: [],
    // It reads a stranger's file: it gets no secret, and what it prints goes nowhere.
    env: {},
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  try {
    return await firstAnswer(worker, timeoutMs);
  } finally {
    await worker.terminate();
  }
}

function isSource(workerUrl: URL): boolean {
  return workerUrl.pathname.endsWith('.ts');
}

/** In development and in tests: a thread does not take over tsx from its process, nor `--import tsx` for itself (Node 20). */
function sourceStarter(workerUrl: URL): string {
  return `import('tsx/esm/api').then(({ register }) => register()).then(() => import(${JSON.stringify(workerUrl.href)}))`;
}

function firstAnswer(worker: Worker, timeoutMs: number): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DocumentError({ code: 'too-slow', timeoutMs })), timeoutMs);
    let isReady = false;
    // A thread that dies over a document (no memory, a crash of pdfium) tells of the document; one that never began, of us.
    const end = (error: Error) => {
      clearTimeout(timer);
      if (isReady) resolve({ kind: 'broken', reason: String(error) });
      else reject(error);
    };
    worker.on('message', (message: PdfReady | PdfAnswer) => {
      isReady = true;
      if (message.kind === 'ready') return;
      clearTimeout(timer);
      resolve(message);
    });
    // What it died of may come before what it said: both are there when it has ended.
    let cause: Error | null = null;
    worker.once('error', (error) => {
      cause = error;
    });
    worker.once('exit', (code) => end(cause ?? new Error(`The PDF thread ended with ${code}`)));
  });
}
