import { Readable } from 'node:stream';
import type { Request as ExpressRequest } from 'express';
import { APIError } from 'payload';
import { clampQuery, QueryRefusedError } from './clamp-query.ts';
import { nameLocale } from './name-locale.ts';

const MAX_JSON_BYTES = 8_000_000;
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

/**
 * The request as Payload takes it, its query and its body within bounds.
 *
 * @param mayUpload whether the sender is known: nobody else may fill the memory with files
 * @throws QueryRefusedError, BodyTooLargeError
 */
export async function toWebRequest(req: ExpressRequest, url: URL, mayUpload: boolean): Promise<Request> {
  const headers = toWebHeaders(req);
  if (isQueryInBody(req)) return readAsGet(req, url, headers);
  const search = clampQuery(url.search.slice(1));
  url.search = isRestoring(req, url) && !new URLSearchParams(search).has('locale') ? search : nameLocale(search);
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  if (!hasBody) return new Request(url, { method: req.method, headers });
  // A streamed body needs `duplex` (Fetch standard), which the DOM's types do not know.
  const init: RequestInit & { duplex: 'half' } = {
    method: req.method,
    headers,
    body: toWebStream(limited(req, bodyLimit(req, mayUpload))),
    duplex: 'half',
  };
  return new Request(url, init);
}

export function toWebHeaders(req: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
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
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_FORM_BYTES) throw new BodyTooLargeError(MAX_FORM_BYTES);
    chunks.push(chunk);
  }
  url.search = nameLocale(clampQuery(Buffer.concat(chunks).toString('utf8')));
  for (const name of ['content-type', 'content-length', 'x-payload-http-method-override', 'x-http-method-override'])
    headers.delete(name);
  return new Request(url, { method: 'GET', headers });
}

/** The desk's button names no language when it restores a version: it means the one its editor works in, which is looked up there. */
function isRestoring({ method }: ExpressRequest, { pathname }: URL): boolean {
  return method === 'POST' && /^\/api\/(news|guides)\/versions\/[^/]+\/?$/.test(pathname);
}

/** A form with or without files; the admin signs in with one too. */
export function isMultipart(req: ExpressRequest): boolean {
  return /^multipart\//i.test(req.get('content-type') ?? '');
}

/** Files have their own limit in Payload's parser; anything else is small. */
function bodyLimit(req: ExpressRequest, mayUpload: boolean): number {
  if (!isMultipart(req)) return MAX_JSON_BYTES;
  return mayUpload ? Number.POSITIVE_INFINITY : MAX_FORM_BYTES;
}

function limited(req: ExpressRequest, maxBytes: number): Readable {
  if (Number(req.get('content-length')) > maxBytes) throw new BodyTooLargeError(maxBytes);
  if (maxBytes === Number.POSITIVE_INFINITY) return req;
  return Readable.from(
    (async function* () {
      let bytes = 0;
      for await (const chunk of req as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > maxBytes) throw new BodyTooLargeError(maxBytes);
        yield chunk;
      }
    })(),
  );
}

function toWebStream(readable: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(readable) as unknown as ReadableStream<Uint8Array>;
}
