import { type Request, Router } from 'express';
import { frontUrl } from '../../pages/describe-site.ts';
import { listPath, localePrefix, opmlPath } from '../../publication/addresses.ts';
import { parseChannel } from '../../publication/channels.ts';
import { CONTENT_TYPES, LOCALES, type Locale } from '../../publication/release.ts';
import type { FeedAudience } from '../audience/feed-audience.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import { guessedRoutes } from './addresses/address-routes.ts';
import { feedRoutes } from './feeds/feed-routes.ts';
import { opmlResponse } from './feeds/opml-response.ts';
import { redirectIfRenamed } from './feeds/redirect-if-renamed.ts';
import { directoryResponse } from './pages/directory-response.ts';
import { itemResponse } from './pages/item-response.ts';
import { listResponse, parsePosition } from './pages/list-response.ts';
import type { PublicContext } from './public-context.ts';
import { type PublicTarget, respond } from './respond.ts';

/** Reads a request; null where no such page can be. */
type Find = (req: Request) => PublicTarget | null;

/** Feeds and reader pages: each address is rendered once and then answered from the cache. */
export function publicRoutes(context: PublicContext, cache: ResponseCache, audience: FeedAudience): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const services = { context, cache, audience };
  const serve = (path: string, find: Find) => {
    router.get(path, (req, res) => respond(services, req, res, find(req)));
  };
  router.use(guessedRoutes());
  for (const locale of LOCALES) localeRoutes(context, serve, locale);
  router.use(feedRoutes(services));
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
  serve(`${prefix}/feeds`, () => ({
    share: 'named',
    key: `${prefix}/feeds`,
    render: () => directoryResponse(context, locale),
  }));
  serve(opmlPath(locale), () => ({
    share: 'named',
    key: opmlPath(locale),
    render: () => opmlResponse(context, locale),
  }));
  for (const type of CONTENT_TYPES) {
    serve(`${prefix}/${type}/:number`, (req) => {
      const number = req.params['number'];
      if (typeof number !== 'string' || !/^[1-9]\d{0,8}$/.test(number)) return null;
      return {
        share: 'named',
        key: `${prefix}/${type}/${number}`,
        render: () => itemResponse(context, type, Number(number), locale),
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

function listTarget(context: PublicContext, req: Request, locale: Locale, place: ListPlace): PublicTarget | null {
  const { path, channel, layout } = place;
  if (parseChannel(channel) === null) return null;
  const before: unknown = req.query['before'];
  const below = typeof before === 'string' ? parsePosition(before) : null;
  if (before !== undefined && below === null) return null;
  const urlIn = (each: Locale) =>
    layout === 'front' ? frontUrl(context.origin, each) : context.origin + localePrefix(each) + path;
  const urls = { uk: urlIn('uk'), en: urlIn('en') };
  return {
    // There are as many positions as somebody cares to make up.
    share: below === null ? 'named' : 'made-up',
    key: (`${localePrefix(locale)}${path}` || '/') + (below === null ? '' : `?before=${before}`),
    render: async () =>
      redirectIfRenamed(
        context,
        { channel, pathOf: (moved) => listPath(locale, moved) ?? path },
        await listResponse(context, { locale, channel, urls, layout, below }),
      ),
  };
}
