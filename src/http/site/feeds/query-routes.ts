import { type Request, type Response, Router } from 'express';
import { FEED_FORMATS, type FeedFormat } from '../../../feeds/feed-document.ts';
import { brief, fault } from '../../../feeds/query/feed-query.ts';
import { parseFeedQuery } from '../../../feeds/query/parse-feed-query.ts';
import { feedPath } from '../../../publication/addresses.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { sendProblem } from '../../problem.ts';
import { takingTurns } from '../limit-concurrency.ts';
import type { PublicContext } from '../public-context.ts';
import { type Answering, problemOf, respond } from '../respond.ts';
import { canonicalPath, queryFeedOutcome, refusalOf } from './query-feed.ts';

/** Addresses of queries are without number: their rendering may take only so much of the process. */
const LIMITS = { atOnce: 2, waiting: 32 };

/** `/feeds/{locale}/query`, its formats, and the one address each combination has. */
export function queryRoutes(answering: Answering): Router {
  const router = Router({ strict: false, caseSensitive: true });
  const inTurn = takingTurns(LIMITS);
  for (const locale of LOCALES) {
    for (const format of [null, ...FEED_FORMATS]) {
      const path = feedPath(locale, 'query', format ?? undefined);
      router.get(path, (req, res) => queryFeed(answering, inTurn, { req, res, locale, format }));
    }
  }
  router.get('/feeds/build', (req, res) => chosenFeed(answering.context, req, res));
  return router;
}

/** Where the builder's form leads: to the page of the feed that was chosen. */
async function chosenFeed(context: PublicContext, req: Request, res: Response): Promise<void> {
  const parts = searchOf(req).split('&');
  const language = parts.find((part) => part.startsWith('locale='))?.slice('locale='.length) ?? LOCALES[0];
  const locale = LOCALES.find((known) => known === language);
  if (locale === undefined) {
    const known = `There is no “${brief(language)}”, only ${LOCALES.join(', ')}.`;
    return sendProblem(context, req, res, problemOf(refusalOf(fault('locale', known))));
  }
  const rest = parts.filter((part) => !part.startsWith('locale='));
  const parsed = parseFeedQuery(rest.join('&'), { spread: true });
  if (parsed.kind === 'fault') return sendProblem(context, req, res, problemOf(refusalOf(parsed)));
  res.set('Cache-Control', 'public, max-age=3600').redirect(303, canonicalPath({ locale, ...parsed }, null));
}

interface QueryAsked {
  req: Request;
  res: Response;
  locale: Locale;
  format: FeedFormat | null;
}

async function queryFeed(
  answering: Answering,
  inTurn: ReturnType<typeof takingTurns>,
  { req, res, locale, format }: QueryAsked,
): Promise<void> {
  const { context } = answering;
  const parsed = parseFeedQuery(searchOf(req));
  if (parsed.kind === 'fault') return sendProblem(context, req, res, problemOf(refusalOf(parsed)));
  const address = canonicalPath({ locale, ...parsed }, format);
  if (address !== req.originalUrl) return sendMoved(res, address);
  const render = () => inTurn(() => queryFeedOutcome(context, { locale, ...parsed }, format));
  await respond(answering, req, res, { key: address, share: 'made-up', render });
}

/** What stands behind the `?`, as it was sent. */
export function searchOf(req: Request): string {
  const mark = req.originalUrl.indexOf('?');
  return mark < 0 ? '' : req.originalUrl.slice(mark + 1);
}

/** For good: a combination has the same address for ever. Scripts of other sites may follow. */
function sendMoved(res: Response, address: string): void {
  res.set({ 'Cache-Control': 'public, max-age=86400', 'Access-Control-Allow-Origin': '*' }).redirect(301, address);
}
