import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { type Response as ExpressResponse, Router } from 'express';
import { handleEndpoints } from 'payload';
import { PROBLEM_TYPE } from '../../partner-api/media-types.ts';
import type { PressCentre } from '../../press-centre.ts';
import { sendProblem } from '../problems/problem.ts';
import { problemJson } from '../problems/problem-json.ts';
import type { SignInLimit } from '../sign-in-limit.ts';
import type { PublicContext } from '../site/public-context.ts';
import { QueryRefusedError } from './clamp-query.ts';
import { addressOf, BodyTooLargeError, isMultipart, toWebHeaders, toWebRequest } from './web-request.ts';

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
    try {
      const mayUpload = isMultipart(req) && (await payload.auth({ headers: toWebHeaders(req) })).user !== null;
      const request = await toWebRequest(req, url, mayUpload);
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

/** As RFC 9457 has it, and with `errors`, which is what the sign-in form reads; so it is never a page. */
function refuseGuess(res: ExpressResponse, waitSeconds: number): void {
  const detail = `Забагато спроб. Спробуйте за ${waitSeconds} с. / Too many attempts. Try again in ${waitSeconds} s.`;
  res
    .status(429)
    .set({ 'Retry-After': String(waitSeconds), 'Cache-Control': 'no-store' })
    .type(PROBLEM_TYPE);
  res.send(problemJson({ title: 'Too many attempts', status: 429, detail }, { errors: [{ message: detail }] }));
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
