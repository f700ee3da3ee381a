import type { Request, Response } from 'express';
import { brief, fault } from '../../../feeds/query/feed-query.ts';
import { parseFeedQuery } from '../../../feeds/query/parse-feed-query.ts';
import { LOCALES } from '../../../publication/release.ts';
import { sendProblem } from '../../problems/problem.ts';
import { searchOf } from '../../request-search.ts';
import type { PublicContext } from '../public-context.ts';
import { problemOf } from '../respond.ts';
import { feedAddressPath, refuseQuery } from './feed-address.ts';

/** Answers the builder's form (`/feeds/build`): redirects to the page of the feed that was chosen. */
export async function redirectToChosenFeed(context: PublicContext, req: Request, res: Response): Promise<void> {
  const parts = searchOf(req).split('&');
  const language = parts.find((part) => part.startsWith('locale='))?.slice('locale='.length) ?? LOCALES[0];
  const locale = LOCALES.find((known) => known === language);
  if (locale === undefined) {
    const known = `There is no “${brief(language)}”, only ${LOCALES.join(', ')}.`;
    return sendProblem(context, req, res, problemOf(refuseQuery(fault('locale', known))));
  }
  const rest = parts.filter((part) => !part.startsWith('locale='));
  const parsed = parseFeedQuery(rest.join('&'), { spread: true });
  if (parsed.kind === 'fault') return sendProblem(context, req, res, problemOf(refuseQuery(parsed)));
  const address = feedAddressPath({ ...parsed, locale, format: null });
  res.set('Cache-Control', 'public, max-age=3600').redirect(303, address);
}
