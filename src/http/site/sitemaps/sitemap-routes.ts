import { Router } from 'express';
import { LOCALES } from '../../../publication/release.ts';
import { limitConcurrency } from '../limit-concurrency.ts';
import { type PublicServices, type PublicTarget, respond } from '../respond.ts';
import { listsSitemapResponse } from './lists-sitemap.ts';
import { newsSitemapResponse } from './news-sitemap.ts';
import { listsSitemapPath, sitemapIndexResponse, textsSitemapPath, textsSitemapResponse } from './texts-sitemap.ts';

/** A file reads a thousand texts. Crawlers ask for one after another, and are in no hurry. */
const LIMITS = { atOnce: 1, waiting: 8 };

/** What is there for search engines to find: `/sitemap.xml`, the files it names, and `/news-sitemap.xml`. */
export function sitemapRoutes(services: PublicServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { context } = services;
  const limited = limitConcurrency(LIMITS);
  const target = (key: string, render: PublicTarget['render']): PublicTarget => ({
    // Whole files of addresses must not drive out what people read.
    share: 'made-up',
    key,
    render: () => limited(render),
  });
  router.get('/sitemap.xml', (req, res) =>
    respond(
      services,
      req,
      res,
      target('/sitemap.xml', () => sitemapIndexResponse(context)),
    ),
  );
  router.get('/news-sitemap.xml', (req, res) =>
    respond(
      services,
      req,
      res,
      target('/news-sitemap.xml', () => newsSitemapResponse(context)),
    ),
  );
  for (const locale of LOCALES) {
    const lists = listsSitemapPath(locale);
    router.get(lists, (req, res) =>
      respond(
        services,
        req,
        res,
        target(lists, () => listsSitemapResponse(context, locale)),
      ),
    );
    router.get(`/sitemaps/${locale}/:file`, (req, res) => {
      const [, file] = /^([1-9]\d{0,5})\.xml$/.exec(req.params.file) ?? [];
      if (file === undefined) return respond(services, req, res, null);
      const key = textsSitemapPath(locale, Number(file));
      return respond(
        services,
        req,
        res,
        target(key, () => textsSitemapResponse(context, locale, Number(file))),
      );
    });
  }
  return router;
}
