import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createSlots } from '../../../concurrency/slots.ts';
import { encodeAvif } from '../../../images/encode-avif.ts';
import { writeWholeFile } from '../../../write-whole-file.ts';

/** Cuts that wait for their turn; those beyond are asked for again. */
const MOST_WAITING = 500;

/** Pictures as AVIF, each encoded when it is first asked for and kept. Nobody waits for that: until it is done, its reader has the WebP. */
export class KeptAvif {
  readonly root: string;
  /** Encoding takes a core for up to half a second. */
  readonly #slots = createSlots(1, MOST_WAITING);
  readonly #making = new Map<string, Promise<void>>();
  readonly #onFault: (cause: unknown) => void;
  /** Animations, which stay what they are. */
  readonly #unsuitable = new Set<string>();

  constructor(folder: string, onFault: (cause: unknown) => void) {
    this.root = folder;
    this.#onFault = onFault;
  }

  /** Whether the file is there to be sent; where it is not, it is being made from `original`, a path, from now on. */
  async has(name: string, original: string, width: number): Promise<boolean> {
    const found = await stat(path.join(this.root, name)).catch(() => null);
    if (found !== null) return found.isFile();
    if (!this.#unsuitable.has(name) && !this.#making.has(name) && !this.#slots.isFull) {
      const made = this.#slots
        .run(() => this.#make(name, original, width))
        .catch(this.#onFault)
        .finally(() => this.#making.delete(name));
      this.#making.set(name, made);
    }
    return false;
  }

  /** Nothing of a picture that no text shows any more is kept. */
  async forget(name: string): Promise<void> {
    await rm(path.join(this.root, path.basename(name)), { force: true });
  }

  async #make(name: string, original: string, width: number): Promise<void> {
    const bytes = await encodeAvif(await readFile(original), width);
    if (bytes === null) {
      this.#unsuitable.add(name);
      return;
    }
    await writeWholeFile(path.join(this.root, name), bytes);
  }
}
