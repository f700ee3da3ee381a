import { Agent, get } from 'node:http';
import { pause } from '../processes/visnyk.ts';

/** What a reader gets who asks alone. */
export interface Visit {
  status: number;
  body: Buffer;
  /** From the request to the last byte. */
  ms: number;
}

const INDEXED_WITHIN_MS = 300_000;
const LOOK_EVERY_MS = 200;

/** One request at a time over one connection, as a browser asks for a page. */
export class Visitor {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(port: number) {
    this.#port = port;
  }

  visit(path: string, coding = ''): Promise<Visit> {
    const headers = { Accept: 'text/html', ...(coding === '' ? {} : { 'Accept-Encoding': coding }) };
    const started = performance.now();
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port: this.#port, path, agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks),
            ms: performance.now() - started,
          }),
        );
      }).on('error', reject);
    });
  }

  /** A page that must be there. */
  async read(path: string, coding = ''): Promise<Visit> {
    const visit = await this.visit(path, coding);
    if (visit.status !== 200) throw new Error(`${path} is ${visit.status}`);
    return visit;
  }

  /** Waits until the index of words has been made: before that a search is answered 503. */
  async untilFound(path: string): Promise<void> {
    const started = performance.now();
    while ((await this.visit(path)).status !== 200) {
      if (performance.now() - started > INDEXED_WITHIN_MS) throw new Error(`${path} is not answered`);
      await pause(LOOK_EVERY_MS);
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}
