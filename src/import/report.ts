import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Note, Place } from './record.ts';

/** Everything that was not understood: a file of JSON lines, `{"file", "item", "what", "instead"}`, written as it is found. */
export class Report {
  readonly #stream: WriteStream;
  #entries = 0;

  private constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  static async open(file: string): Promise<Report> {
    const stream = createWriteStream(file);
    await once(stream, 'open');
    return new Report(stream);
  }

  get entries(): number {
    return this.#entries;
  }

  async add({ file, item }: Place, { what, instead }: Note): Promise<void> {
    this.#entries += 1;
    if (!this.#stream.write(`${JSON.stringify({ file, item, what, instead })}\n`)) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
  }
}
