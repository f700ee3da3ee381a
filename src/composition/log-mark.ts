import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const FILE = 'log-positions.json';
/** By the UUID of a press centre, the highest position of its log that this process, or one before it, has given out. */
const marksSchema = z.record(z.string(), z.int().nonnegative());

/** The highest position that was given out in a press centre's log, as DATA_DIR remembers it; 0 where it remembers none. */
export async function readMark(dataDir: string, installation: string): Promise<number> {
  return (await readMarks(dataDir))[installation] ?? 0;
}

/** Keeps the mark beside the database and not in it, so that it outlives going back to an older copy. Only grows. */
export class LogMark {
  readonly #dataDir: string;
  readonly #installation: string;
  readonly #onFault: (cause: unknown) => void;
  #head = 0;
  #written = 0;
  #writing: Promise<void> | null = null;

  constructor(dataDir: string, installation: string, onFault: (cause: unknown) => void) {
    this.#dataDir = dataDir;
    this.#installation = installation;
    this.#onFault = onFault;
  }

  /** Notes how far the log has come; what comes while a note is written is in the next. */
  advance(head: number): void {
    this.#head = Math.max(this.#head, head);
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
  }

  /** Resolves when everything is noted. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    try {
      while (this.#written < this.#head) {
        const marks = await readMarks(this.#dataDir);
        const head = Math.max(this.#head, marks[this.#installation] ?? 0);
        await writeMarks(this.#dataDir, { ...marks, [this.#installation]: head });
        this.#written = head;
      }
    } catch (cause) {
      this.#onFault(cause);
    }
  }
}

async function readMarks(dataDir: string): Promise<Record<string, number>> {
  try {
    return marksSchema.parse(JSON.parse(await readFile(path.join(dataDir, FILE), 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new Error(`${path.join(dataDir, FILE)} cannot be read. If it is damaged, delete it.`, { cause });
  }
}

/** Whole or not at all: a process that dies meanwhile leaves the old one. */
async function writeMarks(dataDir: string, marks: Record<string, number>): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = path.join(dataDir, `${FILE}.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(marks, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path.join(dataDir, FILE));
}
