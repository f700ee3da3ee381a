import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createSlots } from '../../../concurrency/slots.ts';
import type { ContentType, Locale } from '../../../publication/release.ts';
import { writeWholeFile } from '../../../write-whole-file.ts';

/** What a card is of: a text, or where there is no number the site. */
export interface CardSubject {
  locale: Locale;
  item: { type: ContentType; number: number } | null;
}

/** Cards as they were drawn once, in a folder for each text, so that nothing has to be looked for when it goes. */
export class KeptCards {
  readonly #folder: string;
  /** Drawing takes a core for a tenth of a second: one at a time, whoever asks. */
  readonly #slots = createSlots(1);
  readonly #drawing = new Map<string, Promise<Buffer>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The card of a version, drawn where it is not there yet; asked for by many at once, it is drawn once. */
  async get(subject: CardSubject, version: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const file = path.join(this.#folderOf(subject), `${version}.png`);
    const kept = await read(file);
    if (kept !== null) return kept;
    const running = this.#drawing.get(file);
    if (running !== undefined) return running;
    const drawn = this.#slots.run(draw).then(async (bytes) => {
      await writeWholeFile(file, bytes);
      return bytes;
    });
    this.#drawing.set(file, drawn);
    return drawn.finally(() => this.#drawing.delete(file));
  }

  /** What was drawn of a text is drawn anew, or is no more: the text has changed, or was withdrawn. */
  async forget(subject: CardSubject): Promise<void> {
    await rm(this.#folderOf(subject), { recursive: true, force: true });
  }

  #folderOf({ locale, item }: CardSubject): string {
    return path.join(this.#folder, locale, item === null ? 'site' : path.join(item.type, String(item.number)));
  }
}

async function read(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}
