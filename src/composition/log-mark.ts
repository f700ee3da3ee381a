import path from 'node:path';
import { z } from 'zod';
import { readMemory, writeMemory } from './data-dir-memory.ts';

const FILE = 'log-positions.json';
/** By the UUID of a press centre, the highest position of its log that this process, or one before it, has given out. */
const marksSchema = z.record(z.string(), z.int().nonnegative());

/** The highest position that was given out in a press centre's log, as DATA_DIR remembers it; 0 where it remembers none. */
export async function readMark(dataDir: string, installation: string): Promise<number> {
  return (await readMemory(fileIn(dataDir), marksSchema))[installation] ?? 0;
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
        const marks = await readMemory(fileIn(this.#dataDir), marksSchema);
        const head = Math.max(this.#head, marks[this.#installation] ?? 0);
        await writeMemory(fileIn(this.#dataDir), { ...marks, [this.#installation]: head });
        this.#written = head;
      }
    } catch (cause) {
      this.#onFault(cause);
    }
  }
}

const fileIn = (dataDir: string) => path.join(dataDir, FILE);
