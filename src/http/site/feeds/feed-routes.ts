import { type Request, type Response, Router } from 'express';
import { FEED_FORMATS } from '../../../feeds/feed-document.ts';
import { localePrefix } from '../../../publication/addresses.ts';
import { LOCALES } from '../../../publication/release.ts';
import { sendProblem } from '../../problems/problem.ts';
import { searchOf } from '../../request-search.ts';
import { redirectForGood } from '../addresses/redirect-for-good.ts';
import { limitConcurrency } from '../limit-concurrency.ts';
import { type PublicServices, problemOf, respond } from '../respond.ts';
import { readFeedAddress } from './feed-address.ts';
import { feedBuilder } from './feed-builder.ts';
import { feedTarget } from './feed-target.ts';

/** Addresses of queries are without number: their rendering may take only so much of the process. */
const LIMITS = { atOnce: 2, waiting: 32 };

/** Every feed, in every format, its archive and its page; and the one address that each combination of channels has. */
export function feedRoutes(services: PublicServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const serve = feedServer(services);
  for (const locale of LOCALES) {
    for (const path of ['query', ...FEED_FORMATS.map((format) => `query.${format}`)]) {
      router.get(`/feeds/${locale}/${path}`, (req, res) => serve(req, res, locale, path));
    }
  }
  const build = feedBuilder(services.context);
  for (const locale of LOCALES)
    router.get(`${localePrefix(locale)}/feeds/build`, (req, res) => build(req, res, locale));
  router.get('/feeds/:locale/*channel', (req, res) => {
    const wild: unknown = req.params['channel'];
    return serve(req, res, req.params['locale'], Array.isArray(wild) ? wild.join('/') : String(wild));
  });
  return router;
}

function feedServer(services: PublicServices) {
  const { context } = services;
  const limited = limitConcurrency(LIMITS);
  return async (req: Request, res: Response, language: unknown, rest: string): Promise<void> => {
    const address = readFeedAddress(language, rest, searchOf(req));
    if (address.kind === 'absent') return respond(services, req, res, null);
    if (address.kind === 'refused') return sendProblem(context, req, res, problemOf(address));
    const target = feedTarget(context, address);
    if (target === null || address.kind === 'named') return respond(services, req, res, target);
    if (target.key !== req.originalUrl) return redirectForGood(res, target.key);
    return respond(services, req, res, { ...target, render: () => limited(target.render) });
  };
}
