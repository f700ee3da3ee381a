import { Readable } from 'node:stream';
import type { Request as ExpressRequest } from 'express';
import { APIError } from 'payload';
import { UNIT_HEADER } from '../../concurrency/unit-of-work.ts';
import { clampQuery, QueryRefusedError } from './clamp-query.ts';
import { nameLocale } from './name-locale.ts';
import { ReplayableBody } from './replayable-body.ts';

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

/** What a request is made from, as often as it is asked. */
export interface RequestSource {
  /** The request as Payload takes it, bearing the unit of work it belongs to. */
  make: (unit: string) => Request;
  /** Null where there is none, or it was a query. */
  body: ReplayableBody | null;
}

/**
 * The request as Payload takes it, its query and its body within bounds.
 *
 * @param mayUpload whether the sender is known: nobody else may fill the memory with files
 * @param maxKeptBytes of files, so much is kept in case the request must be begun anew
 * @throws QueryRefusedError, BodyTooLargeError
 */
export async function readRequest(
  req: ExpressRequest,
  url: URL,
  { mayUpload, maxKeptBytes }: { mayUpload: boolean; maxKeptBytes: number },
): Promise<RequestSource> {
  const headers = toWebHeaders(req);
  if (isQueryInBody(req)) {
    const asked = await readAsGet(req, url, headers);
    return { make: () => asked.clone(), body: null };
  }
  url.search = nameLocale(clampQuery(url.search.slice(1)));
  const { method } = req;
  const withUnit = (unit: string) => new Headers([...headers, [UNIT_HEADER, unit]]);
  if (method === 'GET' || method === 'HEAD')
    return { make: (unit) => new Request(url, { method, headers: withUnit(unit) }), body: null };
  const body = new ReplayableBody(
    limited(req, bodyLimit(req, mayUpload)),
    isMultipart(req) ? Math.max(maxKeptBytes, MAX_FORM_BYTES) : MAX_JSON_BYTES,
  );
  const make = (unit: string) => {
    // A streamed body needs `duplex` (Fetch standard), which the DOM's types do not know.
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers: withUnit(unit),
      body: toWebStream(Readable.from(body.read())),
      duplex: 'half',
    };
    return new Request(url, init);
  };
  return { make, body };
}

export function toWebHeaders(req: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined && name !== UNIT_HEADER) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
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
