import { createHash } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { ApiResponse } from '../../partner-api/endpoint.ts';
import { type Coding, chooseCoding } from '../cache/coding.ts';
import { isNotModified } from '../cache/conditional.ts';
import { type Exchange, settleUnchanged, VARY } from './exchange.ts';

type Stream = Extract<ApiResponse, { kind: 'stream' }>;

const STALL_MS = 60_000;

/**
 * Writes a stream as fast as the client reads, and lets go of its source as soon as the client leaves. Its entity tag is weak: it
 * names the state of the press centre that the stream was begun in, and not its bytes, which nobody has seen yet. A client that takes
 * nothing for `stallMs` is left: what waits for it is memory, and such clients could be gathered without end.
 */
export async function sendStream(
  exchange: Exchange,
  answer: Stream,
  cacheControl: string,
  stallMs = STALL_MS,
): Promise<void> {
  const { req, res, common } = exchange;
  const coding = chooseCoding(req.get('accept-encoding'));
  const headers = ['Cache-Control', cacheControl, 'Vary', VARY];
  if (answer.state !== undefined) {
    const etag = weakTag(req.originalUrl, answer, coding);
    headers.push('ETag', etag);
    if (isNotModified(req.headers, etag.slice('W/'.length), null)) {
      settleUnchanged(exchange);
      res.writeHead(304, [...common, ...headers]);
      res.end();
      return;
    }
  }
  headers.push('Content-Type', answer.contentType);
  if (coding !== 'identity') headers.push('Content-Encoding', coding);
  res.writeHead(200, [...common, ...headers]);
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  res.setTimeout(stallMs, () => res.destroy());
  const source = Readable.from(answer.chunks);
  const encoder = encoderFor(coding);
  try {
    await (encoder === null ? pipeline(source, res) : pipeline(source, encoder, res));
  } catch (cause) {
    // The client has left, and needs no answer.
    if (!hasCode(cause, 'ERR_STREAM_PREMATURE_CLOSE')) throw cause;
  }
}

function weakTag(url: string, { contentType, state = '' }: Stream, coding: Coding): string {
  const tag = createHash('sha256').update([url, contentType, state].join('\0')).digest('base64url').slice(0, 24);
  return `W/"${tag}${coding === 'identity' ? '' : `-${coding}`}"`;
}

function encoderFor(coding: Coding): Transform | null {
  switch (coding) {
    case 'identity':
      return null;
    case 'gzip':
      return createGzip({ level: 6 });
    case 'br':
      return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    default:
      return coding satisfies never;
  }
}

function hasCode(cause: unknown, code: string): boolean {
  return cause !== null && typeof cause === 'object' && 'code' in cause && cause.code === code;
}
