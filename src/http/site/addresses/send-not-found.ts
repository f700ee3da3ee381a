import type { Request, Response } from 'express';
import { type Problem, sendProblem } from '../../problems/problem.ts';
import type { PublicContext } from '../public-context.ts';
import { redirectForGood } from './redirect-for-good.ts';

/** Answers that there is nothing; where a text was at this address before it came here, leads to it for ever. */
export async function sendNotFound(
  context: PublicContext,
  req: Request,
  res: Response,
  problem: Omit<Problem, 'status' | 'title'>,
): Promise<void> {
  const asked = /^\/en(?:\/|$)/i.test(req.path) ? 'en' : 'uk';
  const path = problem.elsewhere === undefined ? await context.oldAddresses?.find(req.originalUrl, asked) : null;
  if (path != null) return redirectForGood(res, path);
  await sendProblem(context, req, res, { status: 404, title: 'Not found', ...problem });
}
