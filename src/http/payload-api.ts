import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { type Request as ExpressRequest, type Response as ExpressResponse, Router } from 'express';
import { APIError, handleEndpoints, type Payload } from 'payload';
import type { PressCentre } from '../press-centre.ts';
import { clampQuery, QueryRefusedError } from './clamp-query.ts';
import { nameLocale } from './name-locale.ts';
import type { PublicContext } from './outcomes/site.ts';
import { sendProblem } from './problem.ts';
import type { SignInLimit } from './sign-in-limit.ts';

const MAX_JSON_BYTES = 8_000_000;
const MAX_FORM_BYTES = 64_000;
/** What is guessed at: passwords, addresses, reset tokens. Payload finds its endpoints whatever the case of their letters. */
const GUESSED = /^\/api\/users\/(login|forgot-password|reset-password|unlock)\/?$/i;

/** Payload's REST API under `/api`: the admin's, with every query brought within bounds. */
export function payloadApi({ payload, instanceKey }: PressCentre, context: PublicContext, limit: SignInLimit): Router {
  const router = Router();
  router.all(['/api', '/api/*path'], async (req, res) => {
    const url = addressOf(req, context.origin);
    if (req.method === 'POST' && GUESSED.test(url.pathname)) {
      const waitSeconds = limit.take(req.ip ?? '', Date.now());
      if (waitSeconds > 0) return refuseGuess(res, waitSeconds);
    }
    if (isUpload(req) && (await isStranger(payload, req))) {
      return sendProblem(context, req, res, { status: 403, title: 'Forbidden', detail: 'Sign in first.' });
    }
    try {
      const request = await toWebRequest(req, url);
      await respond(
        res,
        await handleEndpoints({ config: payload.config, payloadInstanceCacheKey: instanceKey, request }),
      );
    } catch (cause) {
      if (cause instanceof QueryRefusedError) {
        return sendProblem(context, req, res, { status: 400, title: 'Query refused', detail: cause.message });
      }
      if (cause instanceof BodyTooLargeError) {
        return sendProblem(context, req, res, { status: 413, title: 'Body too large', detail: cause.message });
      }
      throw cause;
    }
  });
  return router;
}

function isUpload(req: ExpressRequest): boolean {
  return /^multipart\//i.test(req.get('content-type') ?? '');
}

/** Asked before an upload is read: nobody unknown may fill the memory. */
async function isStranger(payload: Payload, req: ExpressRequest): Promise<boolean> {
  return (await payload.auth({ headers: toWebHeaders(req) })).user === null;
}

/** Payload answers with its status where it is thrown while Payload reads. */
class BodyTooLargeError extends APIError {
  readonly code = 'body-too-large';

  constructor(maxBytes: number) {
    super(`A body takes at most ${maxBytes} bytes.`, 413, null, true);
  }
}

/** The address as Payload will read it: dot segments resolved, on our own origin whatever the request line says. */
function addressOf(req: ExpressRequest, origin: string): URL {
  const url = new URL(origin);
  url.pathname = req.path;
  const query = req.originalUrl.indexOf('?');
  url.search = query === -1 ? '' : req.originalUrl.slice(query);
  return url;
}

/** In the shape the sign-in form shows, and as RFC 9457 has it. */
function refuseGuess(res: ExpressResponse, waitSeconds: number): void {
  const detail = `Забагато спроб. Спробуйте за ${waitSeconds} с. / Too many attempts. Try again in ${waitSeconds} s.`;
  res
    .status(429)
    .set({ 'Retry-After': String(waitSeconds), 'Cache-Control': 'no-store' })
    .type('application/problem+json');
  res.send(
    JSON.stringify({
      type: 'about:blank',
      title: 'Too many attempts',
      status: 429,
      detail,
      errors: [{ message: detail }],
    }),
  );
}

async function toWebRequest(req: ExpressRequest, url: URL): Promise<Request> {
  const headers = toWebHeaders(req);
  if (isQueryInBody(req)) return readAsGet(req, url, headers);
  url.search = nameLocale(clampQuery(url.search.slice(1)));
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  if (!hasBody) return new Request(url, { method: req.method, headers });
  // A streamed body needs `duplex` (Fetch standard), which the DOM's types do not know.
  const init: RequestInit & { duplex: 'half' } = {
    method: req.method,
    headers,
    body: limitedBody(req),
    duplex: 'half',
  };
  return new Request(url, init);
}

function toWebHeaders(req: ExpressRequest): Headers {
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

/** Files have their own limit in Payload's parser; anything else is small. */
function limitedBody(req: ExpressRequest): ReadableStream<Uint8Array> {
  if (isUpload(req)) return toWebStream(req);
  if (Number(req.get('content-length')) > MAX_JSON_BYTES) throw new BodyTooLargeError(MAX_JSON_BYTES);
  let bytes = 0;
  return toWebStream(
    Readable.from(
      (async function* () {
        for await (const chunk of req as AsyncIterable<Buffer>) {
          bytes += chunk.length;
          if (bytes > MAX_JSON_BYTES) throw new BodyTooLargeError(MAX_JSON_BYTES);
          yield chunk;
        }
      })(),
    ),
  );
}

function toWebStream(readable: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(readable) as unknown as ReadableStream<Uint8Array>;
}

async function respond(res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies);
  if (response.body === null) {
    res.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream), res);
}
