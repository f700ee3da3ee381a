import type { Request, Response } from 'express';
import { DEFAULT_IDENTITY } from '../../directory/site-settings.ts';
import { describeSite } from '../../pages/describe-site.ts';
import { renderErrorPage } from '../../pages/error-page.tsx';
import { renderOtherLanguagePage } from '../../pages/other-language-page.tsx';
import type { Headline } from '../../pages/page-models.ts';
import { PROBLEM_TYPE } from '../../partner-api/media-types.ts';
import type { Locale } from '../../publication/release.ts';
import type { RefusalHint, TextLink } from '../cache/public-response.ts';
import { sendPage } from '../send-page.ts';
import { corsOf } from '../site/feeds/feed-cors.ts';
import { latestHeadlines } from '../site/pages/latest-headlines.ts';
import { loadSite, type PublicContext } from '../site/public-context.ts';
import { problemJson } from './problem-json.ts';

/** What went wrong with a request, for its sender (RFC 9457). `detail` says what is wrong and what to do, and no more. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  retryAfterSeconds?: number;
  allow?: string;
  /** For the page that a browser gets. */
  hint?: RefusalHint;
  /** What was looked for, in the other language: for that page, too. */
  elsewhere?: TextLink;
}

/** Answers with a problem: a page to a browser, problem+json to everything else. */
export async function sendProblem(
  context: PublicContext,
  req: Request,
  res: Response,
  problem: Problem,
): Promise<void> {
  res.status(problem.status);
  res.set({ ...corsOf(req), 'Cache-Control': 'no-store' });
  res.vary('Accept');
  if (problem.retryAfterSeconds !== undefined) res.set('Retry-After', String(problem.retryAfterSeconds));
  if (problem.allow !== undefined) res.set('Allow', problem.allow);
  if (!wantsPage(req)) {
    res.type(PROBLEM_TYPE).send(problemJson(problem));
    return;
  }
  const locale = localeOfPath(req.path);
  // The database may be what went wrong: the page must not need it.
  const site = await loadSite(context, locale).catch(() =>
    describeSite(context.origin, locale, DEFAULT_IDENTITY[locale]),
  );
  const { status, retryAfterSeconds = null, hint = null, elsewhere } = problem;
  const html =
    elsewhere === undefined
      ? renderErrorPage({ site, status, retryAfterSeconds, hint, latest: await latestFor(context, locale, status) })
      : renderOtherLanguagePage({ site, text: elsewhere });
  await sendPage(req, res, { site, html });
}

const HEADLINES = 5;

/** What a reader may want who looked for something that is not there; a page without it is better than none. */
function latestFor(context: PublicContext, locale: Locale, status: number): Promise<Headline[]> {
  return status === 404 ? latestHeadlines(context, locale, HEADLINES).catch(() => []) : Promise.resolve([]);
}

/** Whether a request that fails is answered with a page: to whoever asks for HTML, which programs do not. */
export function wantsPage(req: Request): boolean {
  return req.accepts([PROBLEM_TYPE, 'application/json', 'text/html']) === 'text/html';
}

/** The language a path is in, as far as it tells. */
function localeOfPath(path: string): Locale {
  return /^\/(feeds\/)?en(\/|$)/.test(path) ? 'en' : 'uk';
}
