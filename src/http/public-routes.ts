import { type NextFunction, type Request, type Response, Router } from 'express';
import { FEED_FORMATS, type FeedFormat } from '../feeds/feed-document.ts';
import { localePrefix } from '../publication/addresses.ts';
import { CONTENT_TYPES, LOCALES, type Locale } from '../publication/release.ts';
import { directoryOutcome } from './outcomes/directory.ts';
import { feedOutcome, feedPageOutcome } from './outcomes/feed.ts';
import { itemOutcome } from './outcomes/item.ts';
import { listOutcome, parsePosition } from './outcomes/list.ts';
import { frontUrl, type PublicContext } from './outcomes/site.ts';
import { PAGE_SECURITY_HEADERS, sendProblem } from './problem.ts';
import type { Outcome } from './rendered.ts';
import type { ResponseCache } from './response-cache.ts';
import { sendAnswer } from './send-answer.ts';

/** Addresses readers try first, and where the feed really is. */
const MAIN_FEEDS: Record<string, string> = {
  '/feed': '/feeds/uk/all.rss',
  '/rss.xml': '/feeds/uk/all.rss',
  '/atom.xml': '/feeds/uk/all.atom',
  '/feed.json': '/feeds/uk/all.json',
};

type Render = (req: Request) => Promise<Outcome>;

/** Feeds and reader pages: each address is rendered once and then answered from the cache. */
export function publicRoutes(context: PublicContext, cache: ResponseCache): Router {
  const router = Router({ strict: false, caseSensitive: true });
  const serve = (path: string, render: Render) => {
    router.get(path, (req, res, next) => answer(context, cache, req, res, next, () => render(req)));
  };
  for (const [path, target] of Object.entries(MAIN_FEEDS)) {
    router.get(path, (_req, res) => res.set('Cache-Control', 'public, max-age=86400').redirect(301, target));
  }
  for (const locale of LOCALES) localeRoutes(context, serve, locale);
  serve('/feeds/:locale/*channel', (req) => feedRoute(context, req));
  return router;
}

function localeRoutes(context: PublicContext, serve: (path: string, render: Render) => void, locale: Locale): void {
  const prefix = localePrefix(locale);
  const list = (path: string, channelOf: (req: Request) => string, layout: 'front' | 'archive') => {
    serve(`${prefix}${path}` || '/', (req) => listRoute(context, req, locale, channelOf(req), layout));
  };
  list('', () => 'all', 'front');
  list('/guides', () => 'guides', 'archive');
  list('/tags/:slug', (req) => `tag/${req.params['slug']}`, 'archive');
  list('/sources/:slug', (req) => `source/${req.params['slug']}`, 'archive');
  serve(`${prefix}/feeds`, () => directoryOutcome(context, locale));
  for (const type of CONTENT_TYPES) {
    serve(`${prefix}/${type}/:number`, async (req) => {
      const number = req.params['number'];
      if (typeof number !== 'string' || !/^[1-9]\d{0,8}$/.test(number)) return { kind: 'absent' };
      return itemOutcome(context, type, Number(number), locale);
    });
  }
}

async function listRoute(
  context: PublicContext,
  req: Request,
  locale: Locale,
  channel: string,
  layout: 'front' | 'archive',
): Promise<Outcome> {
  const before: unknown = req.query['before'];
  const below = typeof before === 'string' ? parsePosition(before) : null;
  if (before !== undefined && below === null) return { kind: 'absent' };
  const path = req.path.replace(/^\/en(?=\/|$)/, '');
  const urls = {
    uk: layout === 'front' ? frontUrl(context.origin, 'uk') : context.origin + path,
    en: layout === 'front' ? frontUrl(context.origin, 'en') : `${context.origin}/en${path}`,
  };
  return listOutcome(context, { locale, channel, urls, layout, below });
}

const FEED_PATH = /^(.+?)(?:\.([a-z]+))?$/;

async function feedRoute(context: PublicContext, req: Request): Promise<Outcome> {
  const locale = LOCALES.find((known) => known === req.params['locale']);
  const wild: unknown = req.params['channel'];
  const [, channel, extension] = FEED_PATH.exec(Array.isArray(wild) ? wild.join('/') : String(wild)) ?? [];
  if (locale === undefined || channel === undefined) return { kind: 'absent' };
  if (extension === undefined) return feedPageOutcome(context, locale, channel);
  const format: FeedFormat | undefined = FEED_FORMATS.find((known) => known === extension);
  return format === undefined ? { kind: 'absent' } : feedOutcome(context, locale, channel, format);
}

async function answer(
  context: PublicContext,
  cache: ResponseCache,
  req: Request,
  res: Response,
  next: NextFunction,
  render: () => Promise<Outcome>,
): Promise<void> {
  const found = await cache.get(cacheKey(req), async () => withPageHeaders(await render()));
  switch (found.kind) {
    case 'answer':
      sendAnswer(req, res, found.answer);
      return;
    case 'moved':
      res.redirect(301, found.location);
      return;
    case 'absent':
      await sendProblem(context, req, res, {
        status: 404,
        title: 'Not found',
        detail: `There is nothing at ${req.path}. The directory of feeds is at ${context.origin}/feeds.`,
      });
      return;
    default:
      next(new Error('An outcome of an unknown kind'));
  }
}

function withPageHeaders(outcome: Outcome): Outcome {
  if (outcome.kind !== 'rendered' || !outcome.contentType.startsWith('text/html')) return outcome;
  return { ...outcome, headers: [...outcome.headers, ...Object.entries(PAGE_SECURITY_HEADERS)] };
}

/** One entry per page, whatever else a client hangs on its address: only the position in a list makes another page. */
function cacheKey(req: Request): string {
  const before: unknown = req.query['before'];
  const path = req.path.length > 1 ? req.path.replace(/\/$/, '') : req.path;
  return typeof before === 'string' ? `${path}?before=${before}` : path;
}
