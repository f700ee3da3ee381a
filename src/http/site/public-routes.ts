import { type Request, Router } from 'express';
import { localePrefix, manifestPath, opmlPath } from '../../publication/addresses.ts';
import { isSlug } from '../../publication/channels.ts';
import { LISTED_TYPES, LOCALES, type Locale } from '../../publication/release.ts';
import type { FeedAudience } from '../audience/feed-audience.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import { guessedRoutes, shortLinks } from './addresses/address-routes.ts';
import { calendarRoutes } from './calendar/calendar-routes.ts';
import { cardRoutes } from './cards/card-routes.ts';
import type { KeptCards } from './cards/kept-cards.ts';
import { embedRoutes } from './embed/embed-routes.ts';
import { feedRoutes } from './feeds/feed-routes.ts';
import { opmlResponse } from './feeds/opml-response.ts';
import { fontRoutes } from './fonts/font-routes.ts';
import { iconRoutes } from './icons/icon-routes.ts';
import { manifestResponse } from './icons/manifest-response.ts';
import { listRoutes } from './lists/list-routes.ts';
import { type NoticeOptions, noticeRoutes } from './notices/notice-routes.ts';
import { directoryResponse } from './pages/directory-response.ts';
import { itemResponse } from './pages/item-response.ts';
import { plainPageResponse } from './pages/plain-page-response.ts';
import type { PublicContext } from './public-context.ts';
import { type PublicTarget, respond } from './respond.ts';
import { sitemapRoutes } from './sitemaps/sitemap-routes.ts';
import { themeRoutes } from './themes/theme-routes.ts';

/** Reads a request; null where no such page can be. */
type Find = (req: Request) => PublicTarget | null;

/** Feeds and reader pages: each address is rendered once and then answered from the cache. */
export function publicRoutes(
  context: PublicContext,
  cache: ResponseCache,
  audience: FeedAudience,
  { mediaDir, cards, ...notices }: NoticeOptions & { mediaDir: string; cards: KeptCards },
): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const services = { context, cache, audience };
  const serve = (path: string, find: Find) => {
    router.get(path, (req, res) => respond(services, req, res, find(req)));
  };
  router.use(guessedRoutes(), shortLinks(context));
  listRoutes(router, services);
  themeRoutes(router, services);
  // Before the pages of texts, whose numbers end in no `.ics`.
  router.use(calendarRoutes(services));
  for (const locale of LOCALES) localeRoutes(context, serve, locale);
  router.use(feedRoutes(services));
  router.use(embedRoutes(services));
  router.use(sitemapRoutes(services));
  router.use(fontRoutes());
  router.use(iconRoutes(context, mediaDir));
  router.use(cardRoutes(context, cards, mediaDir));
  router.use(noticeRoutes(context, notices));
  return router;
}

function localeRoutes(context: PublicContext, serve: (path: string, find: Find) => void, locale: Locale): void {
  const prefix = localePrefix(locale);
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
  serve(manifestPath(locale), () => ({
    share: 'named',
    key: manifestPath(locale),
    render: () => manifestResponse(context, locale),
  }));
  serve(`${prefix}/pages/:name`, (req) => {
    const { name } = req.params;
    if (typeof name !== 'string' || !isSlug(name)) return null;
    return {
      share: 'named',
      key: `${prefix}/pages/${name}`,
      render: () => plainPageResponse(context, name, locale),
    };
  });
  for (const type of LISTED_TYPES) {
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
