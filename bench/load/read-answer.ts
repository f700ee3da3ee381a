import { type Agent, get } from 'node:http';

/** An answer, as it came in. */
export interface Received {
  bytes: number;
  lines: number;
  text: string;
  /** When it was whole, on the clock that all processes of a machine share (nanoseconds). */
  at: bigint;
}

/** Reads an answer to its end. Lines are counted as they come; the text is kept only where it is asked for. */
export function readAnswer(port: number, path: string, options: { agent?: Agent; keep: boolean }): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { agent, keep } = options;
    const sent = get({ port, host: '127.0.0.1', path, ...(agent === undefined ? {} : { agent }) }, (reply) => {
      if (reply.statusCode !== 200) return reject(new Error(`${path} answered ${reply.statusCode}`));
      const chunks: Buffer[] = [];
      let bytes = 0;
      let lines = 0;
      reply.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
        if (keep) chunks.push(chunk);
      });
      reply.on('error', reject);
      reply.on('end', () => {
        resolve({ bytes, lines, text: Buffer.concat(chunks).toString('utf8'), at: process.hrtime.bigint() });
      });
    });
    sent.on('error', reject);
  });
}
