import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { type Request as ExpressRequest, type Response as ExpressResponse, Router } from 'express';
import { handleEndpoints } from 'payload';
import { writeFaultOf } from '../../concurrency/write-faults.ts';
import type { PressCentre } from '../../press-centre.ts';
import { sendProblem } from '../problem.ts';
import type { SignInLimit } from '../sign-in-limit.ts';
import type { PublicContext } from '../site/public-context.ts';
import { answerPersistently, FaultyRequestError } from './answer-persistently.ts';
import { QueryRefusedError } from './clamp-query.ts';
import { deskUser } from './desk-user.ts';
import { refuseForNow } from './refuse-for-now.ts';
import { isSignIn, readForm, saveKeyOf, signInKeyOf } from './save-key.ts';
import {
  addressOf,
  BodyTooLargeError,
  isMultipart,
  type RequestSource,
  readRequest,
  toWebHeaders,
} from './web-request.ts';

/** Files in one request, with the fields beside them: a little more than Payload takes. */
const MAX_KEPT_BYTES = 104_000_000;

/** What is guessed at: passwords, addresses, reset tokens. Payload finds its endpoints whatever the case of their letters. */
const GUESSED = /^\/api\/users\/(login|forgot-password|reset-password|unlock)\/?$/i;

/** Payload's REST API under `/api`: the admin's, with every query brought within bounds. */
export function payloadApi(centre: PressCentre, context: PublicContext, limit: SignInLimit): Router {
  const { payload, instanceKey, desk, health, hasConflicts } = centre;
  const router = Router();
  const handle = (request: Request) =>
    handleEndpoints({ config: payload.config, payloadInstanceCacheKey: instanceKey, request });
  router.all(['/api', '/api/*path'], async (req, res) => {
    const url = addressOf(req, context.origin);
    if (req.method === 'POST' && GUESSED.test(url.pathname)) {
      const waitSeconds = limit.take(req.ip ?? '', Date.now());
      if (waitSeconds > 0) return refuseGuess(res, waitSeconds);
    }
    try {
      const mayUpload = isMultipart(req) && (await deskUser(payload, toWebHeaders(req))) !== null;
      const source = await readRequest(req, url, { mayUpload, maxKeptBytes: hasConflicts ? MAX_KEPT_BYTES : 0 });
      const answer = () =>
        answerPersistently({ make: source.make, canRepeat: () => source.body?.canReplay ?? true, handle }, health);
      const key = saveKeyOf(req.method, url.pathname) ?? (await signInKey(req, url.pathname, source));
      await respond(res, await (key === null ? answer() : desk.saves.run(key, answer)));
    } catch (cause) {
      const fault = cause instanceof FaultyRequestError ? cause.fault : writeFaultOf(cause);
      if (fault !== null) {
        payload.logger.warn({ err: cause, msg: `${req.method} ${url.pathname} was given up: ${fault}` });
        return refuseForNow(res, fault, cause instanceof FaultyRequestError ? cause.language : null);
      }
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

/** Of a sign-in, whose body is short, what it says of itself; null for everything else. */
async function signInKey(req: ExpressRequest, path: string, { body }: RequestSource): Promise<string | null> {
  if (body === null || !isSignIn(path)) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of body.read()) chunks.push(chunk);
  return signInKeyOf(await readForm(Buffer.concat(chunks), req.get('content-type') ?? ''));
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
