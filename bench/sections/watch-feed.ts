import { Agent, request } from 'node:http';
import { pause } from '../processes/visnyk.ts';

/** Between the end of an answer and the next look; each feed has a connection of its own. */
const LOOK_EVERY_MS = 2;
const GIVE_UP_MS = 20_000;

/** Reads a feed as a reader does, If-None-Match and all, until it shows `words`; resolves with the time the answer that does was whole. */
export async function watchFeed(port: number, path: string, words: string): Promise<bigint> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const until = performance.now() + GIVE_UP_MS;
  try {
    let etag: string | undefined;
    while (performance.now() < until) {
      const answer = await look(agent, port, path, etag);
      if (answer.body.includes(words)) return answer.at;
      etag = answer.etag ?? etag;
      await pause(LOOK_EVERY_MS);
    }
    throw new Error(`${path} does not show ${words} after ${GIVE_UP_MS} ms`);
  } finally {
    agent.destroy();
  }
}

function look(agent: Agent, port: number, path: string, etag: string | undefined) {
  return new Promise<{ at: bigint; body: string; etag: string | undefined }>((resolve, reject) => {
    const headers = etag === undefined ? {} : { 'If-None-Match': etag };
    const sent = request({ agent, port, host: '127.0.0.1', path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const at = process.hrtime.bigint();
        resolve({ at, body: Buffer.concat(chunks).toString('utf8'), etag: response.headers.etag });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
