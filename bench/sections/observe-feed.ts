import { type IncomingMessage, request } from 'node:http';
import type { RawVariant } from './raw-server.ts';

/** What node:http adds to every answer by itself. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['date', 'connection', 'keep-alive']);

/** Fetches one coding of an answer, first whole and then as 304, so that another server can send the very same. */
export async function observeFeed(
  port: number,
  path: string,
  accepts: string,
  headers: Record<string, string> = {},
): Promise<RawVariant> {
  const accept: Record<string, string> = { ...headers, ...(accepts === '' ? {} : { 'Accept-Encoding': accepts }) };
  const whole = await get(port, path, accept);
  const etag = whole.response.headers.etag ?? '';
  const again = await get(port, path, { ...accept, 'If-None-Match': etag });
  if (whole.response.statusCode !== 200 || again.response.statusCode !== 304)
    throw new Error(`${path} answered ${whole.response.statusCode} and ${again.response.statusCode}`);
  return {
    accepts,
    etag,
    bodyBase64: whole.body.toString('base64'),
    full: ownHeaders(whole.response),
    notModified: ownHeaders(again.response),
  };
}

function ownHeaders({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.filter((_, index) => !OWN_HEADERS.has((rawHeaders[index - (index % 2)] ?? '').toLowerCase()));
}

function get(port: number, path: string, headers: Record<string, string>) {
  return new Promise<{ response: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
