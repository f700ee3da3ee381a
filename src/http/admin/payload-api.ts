import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { type Request as ExpressRequest, type Response as ExpressResponse, Router } from 'express';
import { handleEndpoints } from 'payload';
import { writeFaultOf } from '../../concurrency/write-faults.ts';
import { PROBLEM_TYPE } from '../../partner-api/media-types.ts';
import type { PressCentre } from '../../press-centre.ts';
import { sendProblem } from '../problems/problem.ts';
import { problemJson } from '../problems/problem-json.ts';
import type { SignInLimit } from '../sign-in-limit.ts';
import type { PublicContext } from '../site/public-context.ts';
import { answerPersistently, FaultyRequestError } from './answer-persistently.ts';
import { QueryRefusedError } from './clamp-query.ts';
import { deskUser } from './desk-user.ts';
import { DeskDoor } from './door/desk-door.ts';
import type { DeskToken } from './door/desk-token.ts';
import { JsonRefusedError } from './door/json-bounds.ts';
import { isMissingFile } from './door/missing-file.ts';
import { ConditionRefusedError, checkConditions } from './door/query-conditions.ts';
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

/** Payload's REST API under `/api`: the admin's, for who may come in, with every query and body brought within bounds. */
export function payloadApi(centre: PressCentre, context: PublicContext, limit: SignInLimit): Router {
  const { payload, instanceKey, releaseContext, health, hasConflicts } = centre;
  const router = Router();
  const door = new DeskDoor(payload, context.origin);
  const handle = (request: Request) =>
    handleEndpoints({ config: payload.config, payloadInstanceCacheKey: instanceKey, request });
  router.all(['/api', '/api/*path'], async (req, res, next) => {
    // GraphQL is Next's, where it is asked for.
    if (req.path === '/api/graphql' && payload.config.graphQL.disable !== true) return next();
    const url = addressOf(req, context.origin);
    const headers = toWebHeaders(req);
    const admission = door.admit(req, headers, url.pathname);
    if (admission.kind === 'refused') return refuse(res, admission);
    if (req.method === 'POST' && GUESSED.test(url.pathname)) {
      const waitSeconds = limit.take(req.ip ?? '', Date.now());
      if (waitSeconds > 0) return refuse(res, tooManyTries(waitSeconds));
    }
    let source: RequestSource | null = null;
    try {
      const mayUpload = isMultipart(req) && (await deskUser(payload, headers)) !== null;
      const sender = {
        mayUpload,
        isSignedIn: admission.token !== null,
        maxKeptBytes: hasConflicts ? MAX_KEPT_BYTES : 0,
      };
      source = await readRequest(req, url, sender);
      const { make, form } = source;
      checkConditions(payload, url.pathname, url.search);
      if (await isMissingFile(payload, url.pathname)) return refuse(res, NO_FILE);
      if (isLockOfAnother(url.pathname, source.json, admission.token)) return refuse(res, NOT_YOURS);
      const answer = () => answerPersistently({ make, canRepeat: () => form?.canReplay ?? true, handle }, health);
      const key = saveKeyOf(req.method, url.pathname) ?? (await signInKey(req, url.pathname, source));
      await respond(res, await (key === null ? answer() : releaseContext.saves.run(key, answer)));
    } catch (cause) {
      const fault = cause instanceof FaultyRequestError ? cause.fault : writeFaultOf(cause);
      if (fault !== null) {
        payload.logger.warn({ err: cause, msg: `${req.method} ${url.pathname} was given up: ${fault}` });
        return refuseForNow(res, fault, cause instanceof FaultyRequestError ? cause.language : null);
      }
      if (cause instanceof QueryRefusedError || cause instanceof ConditionRefusedError) {
        return sendProblem(context, req, res, { status: 400, title: 'Query refused', detail: cause.message });
      }
      if (cause instanceof JsonRefusedError) {
        return sendProblem(context, req, res, { status: 400, title: 'Body refused', detail: cause.message });
      }
      if (cause instanceof BodyTooLargeError) {
        return sendProblem(context, req, res, { status: 413, title: 'Body too large', detail: cause.message });
      }
      throw cause;
    } finally {
      await source?.form?.leave();
    }
  });
  return router;
}

const NO_FILE = { status: 404, title: 'Not found', detail: 'There is no such file.' } as const;

const NOT_YOURS = {
  status: 403,
  title: 'Not yours',
  detail: 'A lock can be taken in your own name only.',
} as const;

/** Who edits a document is told to others by a lock, and nobody takes one in another's name. */
function isLockOfAnother(pathname: string, json: unknown, token: DeskToken | null): boolean {
  if (!/^\/api\/payload-locked-documents(\/|$)/i.test(pathname)) return false;
  const user: unknown = json !== null && typeof json === 'object' && 'user' in json ? json.user : undefined;
  if (user === undefined) return false;
  const id: unknown = user !== null && typeof user === 'object' && 'value' in user ? user.value : user;
  return (typeof id !== 'string' && typeof id !== 'number') || String(id) !== token?.id;
}

/** Of a sign-in, whose body is short, what it says of itself; null for everything else. */
async function signInKey(req: ExpressRequest, path: string, { form, json }: RequestSource): Promise<string | null> {
  if (!isSignIn(path)) return null;
  if (form === null) return signInKeyOf(json);
  const chunks: Buffer[] = [];
  for await (const chunk of form.read()) chunks.push(chunk);
  return signInKeyOf(await readForm(Buffer.concat(chunks), req.get('content-type') ?? ''));
}

function tooManyTries(waitSeconds: number) {
  const detail = `Забагато спроб. Спробуйте за ${waitSeconds} с. / Too many attempts. Try again in ${waitSeconds} s.`;
  return { status: 429, title: 'Too many attempts', detail, retryAfterSeconds: waitSeconds } as const;
}

/** As RFC 9457 has it, and with `errors`, which is what the admin's forms read; so it is never a page. */
function refuse(
  res: ExpressResponse,
  {
    status,
    title,
    detail,
    retryAfterSeconds,
  }: { status: number; title: string; detail: string; retryAfterSeconds?: number },
): void {
  res.status(status).set('Cache-Control', 'no-store').type(PROBLEM_TYPE);
  if (retryAfterSeconds !== undefined) res.set('Retry-After', String(retryAfterSeconds));
  res.send(problemJson({ title, status, detail }, { errors: [{ message: detail }] }));
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
