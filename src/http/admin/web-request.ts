import { Readable } from 'node:stream';
import { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { setImmediate } from 'node:timers/promises';
import type { Request as ExpressRequest } from 'express';
import { CLIENT_NETWORK_HEADER } from '../../../collections/hooks/passwords.ts';
import { UNIT_HEADER } from '../../concurrency/unit-of-work.ts';
import { CONTENT_TYPES } from '../../publication/release.ts';
import { networkOf } from '../client-network.ts';
import { readBoundedBody } from '../read-bounded-body.ts';
import { clampQuery, QueryRefusedError } from './clamp-query.ts';
import { boundedForm } from './door/form-bounds.ts';
import { checkJson, MAX_DESK_JSON_BYTES, MAX_STRANGERS_BYTES } from './door/json-body.ts';
import { JsonRefusedError } from './door/json-bounds.ts';
import { nameLocale } from './name-locale.ts';
import { ReplayableBody } from './replayable-body.ts';
import { spareBodies } from './spare-bodies.ts';

const MAX_FORM_BYTES = 64_000;

/** A body is longer than its sender may make it; `message` is for its sender. */
export class BodyTooLargeError extends Error {
  readonly code = 'body-too-large';

  constructor(maxBytes: number) {
    super(`A body takes at most ${maxBytes} bytes.`);
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
  /** The body of a form with or without files; null for everything else. */
  form: ReplayableBody | null;
  /** A body in JSON, as it was read; null where there is none. */
  json: unknown;
}

/** What is known of the sender. */
export interface Sender {
  /** Whether the account was found: nobody else may fill the memory with files. */
  mayUpload: boolean;
  isSignedIn: boolean;
  /** Of files, so much is kept in case the request must be begun again. */
  maxKeptBytes: number;
}

/**
 * The request as Payload takes it, its query and its body within bounds.
 *
 * @throws QueryRefusedError, JsonRefusedError, BodyTooLargeError
 */
export async function readRequest(req: ExpressRequest, url: URL, sender: Sender): Promise<RequestSource> {
  const headers = toWebHeaders(req);
  if (isQueryInBody(req)) {
    const asked = await readAsGet(req, url, headers);
    return { make: () => asked.clone(), form: null, json: null };
  }
  const search = spareBodies(url.pathname, clampQuery(url.search.slice(1)));
  url.search = isRestoring(req, url) && !new URLSearchParams(search).has('locale') ? search : nameLocale(search);
  const { method } = req;
  const withUnit = (unit: string) => new Headers([...headers, [UNIT_HEADER, unit]]);
  if (method === 'GET' || method === 'HEAD')
    return { make: (unit) => new Request(url, { method, headers: withUnit(unit) }), form: null, json: null };
  if (isMultipart(req)) {
    // What may be written there depends on what is written, which is looked at before; and nobody uploads anything there.
    if (/^\/api\/payload-/i.test(url.pathname)) throw new JsonRefusedError('Send this as application/json.');
    // Files have their own limit in Payload's parser.
    const sent = sender.mayUpload ? req : Readable.from([await readBytes(req, MAX_STRANGERS_BYTES)]);
    const form = new ReplayableBody(sent, Math.max(sender.maxKeptBytes, MAX_STRANGERS_BYTES));
    const make = (unit: string) => {
      // A streamed body needs `duplex` (Fetch standard), which the DOM's types do not know.
      const init: RequestInit & { duplex: 'half' } = {
        method,
        headers: withUnit(unit),
        body: toWebStream(boundedForm(form.read(), headers.get('content-type') ?? '')),
        duplex: 'half',
      };
      return new Request(url, init);
    };
    return { make, form, json: null };
  }
  const bytes = await readBytes(req, maxBytesOf(url, sender));
  const json = isJson(headers) ? checkJson(bytes) : null;
  // Payload parses it again: two long texts in one go would hold the loop for as long as both take.
  await setImmediate();
  const make = (unit: string) =>
    new Request(url, {
      method,
      headers: withUnit(unit),
      ...(bytes.length === 0 ? {} : { body: new Uint8Array(bytes) }),
    });
  return { make, form: null, json };
}

/** Where nobody writes texts – accounts, preferences, locks – there is nothing long to send. */
const WITHOUT_TEXTS = /^\/api\/(?:users|payload-[a-z-]+)(?:\/|$)/i;

function maxBytesOf({ pathname }: URL, { isSignedIn }: Sender): number {
  return isSignedIn && !WITHOUT_TEXTS.test(pathname) ? MAX_DESK_JSON_BYTES : MAX_STRANGERS_BYTES;
}

function isJson(headers: Headers): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
}

export function toWebHeaders(req: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined && name !== UNIT_HEADER) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
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
  url.search = nameLocale(
    spareBodies(url.pathname, clampQuery((await readBytes(req, MAX_FORM_BYTES)).toString('utf8'))),
  );
  for (const name of ['content-type', 'content-length', 'x-payload-http-method-override', 'x-http-method-override'])
    headers.delete(name);
  return new Request(url, { method: 'GET', headers });
}

const RESTORING = new RegExp(`^/api/(${CONTENT_TYPES.join('|')})/versions/[^/]+/?$`);

/** The desk's button names no language when it restores a version: it means the one its editor works in, which is looked up there. */
function isRestoring({ method }: ExpressRequest, { pathname }: URL): boolean {
  return method === 'POST' && RESTORING.test(pathname);
}

/** A form with or without files; the admin signs in with one too. */
export function isMultipart(req: ExpressRequest): boolean {
  return /^multipart\//i.test(req.get('content-type') ?? '');
}

async function readBytes(req: ExpressRequest, maxBytes: number): Promise<Buffer> {
  const bytes = await readBoundedBody(req, maxBytes);
  if (bytes === null) throw new BodyTooLargeError(maxBytes);
  return bytes;
}

/** Not by `Readable.toWeb`, whose stream throws into the process where its reader leaves early. */
function toWebStream(chunks: AsyncIterable<Uint8Array>): BodyInit {
  return NodeReadableStream.from(chunks) as unknown as ReadableStream<Uint8Array>;
}
