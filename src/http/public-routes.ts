import { type NextFunction, type Request, type Response, Router } from 'express';
import { FEED_FORMATS, type FeedFormat } from '../feeds/feed-document.ts';
import { feedPath, localePrefix } from '../publication/addresses.ts';
import { parseChannel } from '../publication/channels.ts';
import { CONTENT_TYPES, LOCALES, type Locale } from '../publication/release.ts';
import { directoryOutcome } from './outcomes/directory.ts';
import { feedOutcome, feedPageOutcome } from './outcomes/feed.ts';
import { itemOutcome } from './outcomes/item.ts';
import { listOutcome, parsePosition } from './outcomes/list.ts';
import { frontUrl, type PublicContext } from './outcomes/site.ts';
import { PAGE_SECURITY_HEADERS, sendProblem } from './problem.ts';
import type { Outcome } from './rendered.ts';
import type { Found, ResponseCache } from './response-cache.ts';
import { sendAnswer } from './send-answer.ts';

/** Addresses readers try first, and where the feed really is. */
const MAIN_FEEDS: Record<string, string> = {
  '/feed': '/feeds/uk/all.rss',
  '/rss.xml': '/feeds/uk/all.rss',
  '/atom.xml': '/feeds/uk/all.atom',
  '/feed.json': '/feeds/uk/all.json',
};

/** One page or feed. */
interface Target {
  /** Its one path, however the request spelled it: the key it is kept under, so that nothing a client adds makes another entry. */
  key: string;
  render: () => Promise<Outcome>;
}

/** Reads a request; null where no such page can be. */
type Find = (req: Request) => Target | null;

/** Feeds and reader pages: each address is rendered once and then answered from the cache. */
export function publicRoutes(context: PublicContext, cache: ResponseCache): Router {
  const router = Router({ strict: false, caseSensitive: true });
  const serve = (path: string, find: Find) => {
    router.get(path, (req, res, next) => answer(context, cache, req, res, next, find(req)));
  };
  for (const [path, target] of Object.entries(MAIN_FEEDS)) {
    router.get(path, (_req, res) => res.set('Cache-Control', 'public, max-age=86400').redirect(301, target));
  }
  for (const locale of LOCALES) localeRoutes(context, serve, locale);
  serve('/feeds/:locale/*channel', (req) => feedTarget(context, req));
  return router;
}

function localeRoutes(context: PublicContext, serve: (path: string, find: Find) => void, locale: Locale): void {
  const prefix = localePrefix(locale);
  const list = (pattern: string, place: (slug: string) => ListPlace) => {
    serve(`${prefix}${pattern}` || '/', (req) => listTarget(context, req, locale, place(String(req.params['slug']))));
  };
  list('', () => ({ path: '', channel: 'all', layout: 'front' }));
  list('/guides', () => ({ path: '/guides', channel: 'guides', layout: 'archive' }));
  list('/tags/:slug', (slug) => ({ path: `/tags/${slug}`, channel: `tag/${slug}`, layout: 'archive' }));
  list('/sources/:slug', (slug) => ({ path: `/sources/${slug}`, channel: `source/${slug}`, layout: 'archive' }));
  serve(`${prefix}/feeds`, () => ({ key: `${prefix}/feeds`, render: () => directoryOutcome(context, locale) }));
  for (const type of CONTENT_TYPES) {
    serve(`${prefix}/${type}/:number`, (req) => {
      const number = req.params['number'];
      if (typeof number !== 'string' || !/^[1-9]\d{0,8}$/.test(number)) return null;
      return {
        key: `${prefix}/${type}/${number}`,
        render: () => itemOutcome(context, type, Number(number), locale),
      };
    });
  }
}

interface ListPlace {
  /** Without the prefix of the language; empty for the front page. */
  path: string;
  channel: string;
  layout: 'front' | 'archive';
}

function listTarget(context: PublicContext, req: Request, locale: Locale, place: ListPlace): Target | null {
  const { path, channel, layout } = place;
  if (parseChannel(channel) === null) return null;
  const before: unknown = req.query['before'];
  const below = typeof before === 'string' ? parsePosition(before) : null;
  if (before !== undefined && below === null) return null;
  const urlIn = (each: Locale) =>
    layout === 'front' ? frontUrl(context.origin, each) : context.origin + localePrefix(each) + path;
  const urls = { uk: urlIn('uk'), en: urlIn('en') };
  return {
    key: (`${localePrefix(locale)}${path}` || '/') + (below === null ? '' : `?before=${before}`),
    render: () => listOutcome(context, { locale, channel, urls, layout, below }),
  };
}

const FEED_PATH = /^(.+?)(?:\.([a-z]+))?$/;

function feedTarget(context: PublicContext, req: Request): Target | null {
  const locale = LOCALES.find((known) => known === req.params['locale']);
  const wild: unknown = req.params['channel'];
  const [, channel, extension] = FEED_PATH.exec(Array.isArray(wild) ? wild.join('/') : String(wild)) ?? [];
  if (locale === undefined || channel === undefined || parseChannel(channel) === null) return null;
  if (extension === undefined)
    return { key: feedPath(locale, channel), render: () => feedPageOutcome(context, locale, channel) };
  const format: FeedFormat | undefined = FEED_FORMATS.find((known) => known === extension);
  if (format === undefined) return null;
  return { key: feedPath(locale, channel, format), render: () => feedOutcome(context, locale, channel, format) };
}

async function answer(
  context: PublicContext,
  cache: ResponseCache,
  req: Request,
  res: Response,
  next: NextFunction,
  target: Target | null,
): Promise<void> {
  const found: Found =
    target === null
      ? { kind: 'absent' }
      : await cache.get(target.key, async () => withPageHeaders(await target.render()));
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
