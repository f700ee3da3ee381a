import type { ApiResponse } from '../../partner-api/endpoint.ts';
import { chooseCoding } from '../cache/coding.ts';
import { isNotModified } from '../cache/conditional.ts';
import { encode, entityTags, type PreparedResponse } from '../cache/prepared-response.ts';
import { datedAt } from '../cache/settled-date.ts';
import { type Exchange, settleUnchanged, VARY } from './exchange.ts';

type Body = Extract<ApiResponse, { kind: 'body' }>;

/** Copying so much costs less than a second write. */
const SMALL_BYTES = 4_096;

/** Writes an answer made for this request alone: the coding the client takes, 304 where it has it already, no body to HEAD. */
export async function sendBody(exchange: Exchange, answer: Body, cacheControl: string): Promise<void> {
  const { req, res, common } = exchange;
  const { status, contentType } = answer;
  const headers = [...(answer.headers ?? []).flat(), 'Vary', VARY];
  // An answer may say of itself that nobody is to keep it.
  if (answer.headers?.some(([name]) => name === 'Cache-Control') !== true) headers.push('Cache-Control', cacheControl);
  if (status === 204) {
    res.writeHead(status, [...common, ...headers]);
    res.end();
    return;
  }
  const identity = Buffer.from(answer.body, 'utf8');
  const coding = chooseCoding(req.get('accept-encoding'));
  if (status === 200) {
    const etag = entityTags(contentType, identity)[coding];
    headers.push('ETag', etag);
    if (isReading(req.method) && isNotModified(req.headers, etag, null)) {
      settleUnchanged(exchange);
      res.writeHead(304, [...common, ...headers]);
      res.end();
      return;
    }
  }
  const body = coding === 'identity' ? identity : await encode(identity, coding);
  headers.push('Content-Type', contentType, 'Content-Length', String(body.length));
  if (coding !== 'identity') headers.push('Content-Encoding', coding);
  res.writeHead(status, [...common, ...headers]);
  if (req.method === 'HEAD') res.end();
  // As text it goes out with the headers, in one piece.
  else if (body === identity && body.length <= SMALL_BYTES) res.end(answer.body);
  else res.end(body);
}

/** Writes a response that is kept, in the coding that its reader takes. */
export async function sendKept(exchange: Exchange, response: PreparedResponse): Promise<void> {
  const { req, res, common, alwaysLength } = exchange;
  const encoded = await response.coded(chooseCoding(req.get('accept-encoding')));
  const { full, notModified, lastModifiedMs } = datedAt(Date.now(), response, encoded);
  if (isNotModified(req.headers, encoded.etag, lastModifiedMs)) {
    settleUnchanged(exchange);
    res.writeHead(304, [...common.slice(alwaysLength), ...notModified]);
    res.end();
    return;
  }
  res.writeHead(response.status, [...common.slice(alwaysLength), ...full]);
  res.end(req.method === 'HEAD' ? undefined : encoded.body);
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
