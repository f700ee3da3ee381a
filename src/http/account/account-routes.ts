import { type NextFunction, type Request, type Response, Router } from 'express';
import { findKeyInQuery } from '../../partner-api/key-in-query.ts';
import { sendProblem } from '../problems/problem.ts';
import { searchOf } from '../request-search.ts';
import { act, signIn } from './account-actions.ts';
import { localeOf, sendAccount, sendSignIn } from './account-pages.ts';
import type { AccountParts } from './account-parts.ts';
import { findVisitor } from './account-visitor.ts';
import { FORM_TYPE, isFromOurPage, readForm } from './read-form.ts';

/**
 * `/v1/account` in a browser: a page with a sign-in form, and behind it the partner's account. Whoever sends a key in the header, or
 * does not want HTML, is a program, and passes on to the API.
 */
export function accountRoutes(parts: AccountParts): Router {
  const router = Router({ caseSensitive: true });
  // What Express would answer by itself lacks what a browser's preflight looks for: the API's own comes after.
  router.options('/v1/account', (_req, _res, next) => next('router'));
  router.get('/v1/account', (req, res, next) => (isProgram(req) ? next() : showPage(parts, req, res)));
  router.post('/v1/account', (req, res, next) => takeForm(parts, req, res, next));
  return router;
}

async function showPage(parts: AccountParts, req: Request, res: Response): Promise<void> {
  if (await isRefused(parts, req, res)) return;
  const visitor = await findVisitor(parts, req);
  const locale = localeOf(req);
  return visitor === null ? sendSignIn(parts, req, res, { locale }) : sendAccount(parts, req, res, visitor, { locale });
}

async function takeForm(parts: AccountParts, req: Request, res: Response, next: NextFunction): Promise<void> {
  if (req.is(FORM_TYPE) !== FORM_TYPE) return next();
  if (await isRefused(parts, req, res)) return;
  const locale = localeOf(req);
  const form = await readForm(req);
  const visitor = await findVisitor(parts, req);
  if (form === null || !isFromOurPage(req, parts.context.origin)) {
    const saying = { locale, status: form === null ? 413 : 403, fault: { kind: 'stale-form' } as const };
    // What is left of a body that is too long will not be read.
    if (form === null) res.set('Connection', 'close');
    return visitor === null ? sendSignIn(parts, req, res, saying) : sendAccount(parts, req, res, visitor, saying);
  }
  if (form.get('act') === 'sign-in') return signIn(parts, req, res, form);
  if (visitor === null) return sendSignIn(parts, req, res, { locale, status: 401, fault: { kind: 'stale-form' } });
  return act(parts, req, res, form, visitor);
}

/** Answers what must not go further: a key in the address, a parameter that is none, a limit that is used up. */
async function isRefused({ context, gate }: AccountParts, req: Request, res: Response): Promise<boolean> {
  const search = searchOf(req);
  const leaked = findKeyInQuery(search);
  if (leaked !== null) {
    await sendProblem(context, req, res, { status: 400, title: 'Key in the address', detail: leaked.detail });
    return true;
  }
  if (search !== '' && !/^locale=(uk|en)$/.test(search)) {
    const detail = 'The page of an account takes one parameter: locale, which is uk or en.';
    await sendProblem(context, req, res, { status: 400, title: 'Invalid parameter', detail });
    return true;
  }
  const { isAllowed, limit, resetSeconds } = gate.take({ kind: 'address', address: req.ip ?? '' });
  if (isAllowed) return false;
  const detail = `There are ${limit} requests a minute. Wait for ${resetSeconds} s and go on.`;
  const problem = { status: 429, title: 'Rate limit exceeded', detail, retryAfterSeconds: resetSeconds };
  await sendProblem(context, req, res, problem);
  return true;
}

function isProgram(req: Request): boolean {
  return req.get('authorization') !== undefined || req.accepts(['application/json', 'text/html']) !== 'text/html';
}
