import { Readable } from 'node:stream';
import type { Request as ExpressRequest } from 'express';
import { APIError } from 'payload';
import { CLIENT_NETWORK_HEADER } from '../../../collections/hooks/passwords.ts';
import { networkOf } from '../client-network.ts';
import { announcesMoreThan, boundedChunks, readBoundedBody } from '../read-bounded-body.ts';
import { clampQuery, QueryRefusedError } from './clamp-query.ts';
import { checkJson, MAX_DESK_JSON_BYTES, MAX_STRANGERS_BYTES } from './door/json-body.ts';
import { nameLocale } from './name-locale.ts';

const MAX_FORM_BYTES = 64_000;

/** Payload answers with its status where it is thrown while Payload reads. */
export class BodyTooLargeError extends APIError {
  readonly code = 'body-too-large';

  constructor(maxBytes: number) {
    super(`A body takes at most ${maxBytes} bytes.`, 413, null, true);
  }
}

/** The address as Payload will read it: dot segments resolved, on our own origin whatever the request line says. */
export function addressOf(req: ExpressRequest, origin: string): URL {
  const url = new URL(origin);
  url.pathname = req.path;
  const query = req.originalUrl.indexOf('?');
  url.search = query === -1 ? '' : req.originalUrl.slice(query);
  return url;
}

/** A request as Payload takes it, and what was read of its body on the way: null for a form or none. */
export interface BoundedRequest {
  web: Request;
  json: unknown;
}

/** What is known of the sender. */
export interface Sender {
  /** Whether the account was found: nobody else may fill the memory with files. */
  mayUpload: boolean;
  isSignedIn: boolean;
}

/**
 * The request as Payload takes it, its query and its body within bounds.
 *
 * @throws QueryRefusedError, JsonRefusedError, BodyTooLargeError
 */
export async function toWebRequest(req: ExpressRequest, url: URL, sender: Sender): Promise<BoundedRequest> {
  const headers = toWebHeaders(req);
  if (isQueryInBody(req)) return { web: await readAsGet(req, url, headers), json: null };
  url.search = nameLocale(clampQuery(url.search.slice(1)));
  const { method } = req;
  if (method === 'GET' || method === 'HEAD') return { web: new Request(url, { method, headers }), json: null };
  if (isMultipart(req)) {
    // Files have their own limit in Payload's parser. A streamed body needs `duplex`, which the DOM's types do not know.
    const most = sender.mayUpload ? Number.POSITIVE_INFINITY : MAX_STRANGERS_BYTES;
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers,
      body: toWebStream(limited(req, most)),
      duplex: 'half',
    };
    return { web: new Request(url, init), json: null };
  }
  const text = await readText(req, sender.isSignedIn ? MAX_DESK_JSON_BYTES : MAX_STRANGERS_BYTES);
  const json = isJson(headers) ? checkJson(text) : null;
  return { web: new Request(url, { method, headers, ...(text === '' ? {} : { body: text }) }), json };
}

function isJson(headers: Headers): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
}

export function toWebHeaders(req: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(CLIENT_NETWORK_HEADER, networkOf(req.ip ?? ''));
  return headers;
}

/** The admin sends long queries as a form; read here, they pass the same bounds as any other. */
function isQueryInBody(req: ExpressRequest): boolean {
  const override = req.get('x-payload-http-method-override') ?? req.get('x-http-method-override');
  return req.method === 'POST' && override?.toUpperCase() === 'GET';
}

async function readAsGet(req: ExpressRequest, url: URL, headers: Headers): Promise<Request> {
  if (!headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    throw new QueryRefusedError('A query in a body must be application/x-www-form-urlencoded.');
  }
  url.search = nameLocale(clampQuery(await readText(req, MAX_FORM_BYTES)));
  for (const name of ['content-type', 'content-length', 'x-payload-http-method-override', 'x-http-method-override'])
    headers.delete(name);
  return new Request(url, { method: 'GET', headers });
}

/** A form with or without files; the admin signs in with one too. */
export function isMultipart(req: ExpressRequest): boolean {
  return /^multipart\//i.test(req.get('content-type') ?? '');
}

async function readText(req: ExpressRequest, maxBytes: number): Promise<string> {
  const bytes = await readBoundedBody(req, maxBytes);
  if (bytes === null) throw new BodyTooLargeError(maxBytes);
  return bytes.toString('utf8');
}

function limited(req: ExpressRequest, maxBytes: number): Readable {
  if (announcesMoreThan(req, maxBytes)) throw new BodyTooLargeError(maxBytes);
  if (maxBytes === Number.POSITIVE_INFINITY) return req;
  return Readable.from(boundedChunks(req, maxBytes, (bytes) => new BodyTooLargeError(bytes)));
}

function toWebStream(readable: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(readable) as unknown as ReadableStream<Uint8Array>;
}
