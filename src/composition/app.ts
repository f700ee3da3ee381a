import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { AccountCookie } from '../http/account/account-cookie.ts';
import { accountRoutes } from '../http/account/account-routes.ts';
import { type AdminHandler, adminRoutes } from '../http/admin/admin-routes.ts';
import { feedHealthRoutes } from '../http/admin/feed-health/feed-health-routes.ts';
import { historyRoutes } from '../http/admin/history/history-routes.ts';
import { outlookRoutes } from '../http/admin/outlook/outlook-routes.ts';
import { overviewRoutes } from '../http/admin/overview/overview-routes.ts';
import { partnerKeyRoutes } from '../http/admin/partner-keys/partner-key-routes.ts';
import { payloadApi } from '../http/admin/payload-api.ts';
import { pushRoutes } from '../http/admin/push/push-routes.ts';
import type { FeedAudience } from '../http/audience/feed-audience.ts';
import type { ResponseCache } from '../http/cache/response-cache.ts';
import { operationsRoutes } from '../http/operations-routes.ts';
import { comesFromTrusted } from '../http/partner-api/comes-from-trusted.ts';
import type { HotAnswers } from '../http/partner-api/hot-answers.ts';
import { IdempotentAnswers } from '../http/partner-api/idempotent-answers.ts';
import { partnerApiRoutes } from '../http/partner-api/partner-api-routes.ts';
import { RunningExports } from '../http/partner-api/running-exports.ts';
import { lastResort } from '../http/problems/last-resort.ts';
import { sendProblem } from '../http/problems/problem.ts';
import { SignInLimit } from '../http/sign-in-limit.ts';
import { oneSpelling } from '../http/site/addresses/address-routes.ts';
import { sendNotFound } from '../http/site/addresses/send-not-found.ts';
import type { KeptCards } from '../http/site/cards/kept-cards.ts';
import { feedPreflight } from '../http/site/feeds/feed-cors.ts';
import { KeptAvif } from '../http/site/media/kept-avif.ts';
import { mediaRoutes } from '../http/site/media/media-routes.ts';
import { previewRoutes } from '../http/site/preview/preview-routes.ts';
import type { PublicContext } from '../http/site/public-context.ts';
import { publicRoutes } from '../http/site/public-routes.ts';
import { searchRoutes } from '../http/site/search/search-routes.ts';
import { setSiteHeaders, siteHeaders } from '../http/site-headers.ts';
import { watchState } from '../http/state-metrics.ts';
import { partnerWebhooks } from '../http/webhooks/partner-webhooks.ts';
import { openWebhookActions } from '../http/webhooks/webhook-actions.ts';
import { webSubRoutes } from '../http/websub/websub-routes.ts';
import type { LogTail } from '../partner-api/changes/log-tail.ts';
import { SharedPages } from '../partner-api/changes/shared-pages.ts';
import type { PartnerGate } from '../partners/gate/partner-gate.ts';
import type { PressCentre } from '../press-centre.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { WebSub } from './open-websub.ts';

/** Everything that is not answered from the cache. */
export function createApp(
  centre: PressCentre,
  cache: ResponseCache,
  audience: FeedAudience,
  options: {
    admin: AdminHandler | null;
    isPublic: boolean;
    context: PublicContext;
    tail: LogTail;
    gate: PartnerGate;
    hot: HotAnswers;
    websub: WebSub;
    search: Pick<SearchIndex, 'read' | 'position'>;
    cards: KeptCards;
    signal: AbortSignal;
    draining?: AbortSignal;
  },
): Express {
  const { payload, settings } = centre;
  const { context, gate } = options;
  const actions = openWebhookActions(centre);
  const webhooks = partnerWebhooks(centre, actions);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings.trustProxy);
  if (options.isPublic) {
    const always = siteHeaders(settings.origin);
    app.use(feedPreflight(always), oneSpelling(always));
    // First and apart: programs ask here often, and the other routes need not be held against each of their requests.
    const api = express.Router({ caseSensitive: true });
    api.use(onlyUnder('/v1'));
    api.use('/v1/account', setSiteHeaders(settings.origin));
    api.use(
      accountRoutes({
        context: { ...context, webhooks },
        gate,
        cookie: new AccountCookie(settings.origin),
        tries: new SignInLimit(),
        secret: payload.secret,
      }),
    );
    api.use(
      partnerApiRoutes({
        context: { ...context, tail: options.tail, pages: new SharedPages(), webhooks, search: options.search },
        cache,
        gate,
        hot: options.hot,
        answers: new IdempotentAnswers(),
        exports: new RunningExports(),
        stopping: options.signal,
        logFailure: (cause, requestId, what) => payload.logger.error({ err: cause, requestId, msg: `${what} failed` }),
      }),
    );
    app.use(api);
  }
  app.use(setSiteHeaders(settings.origin));
  const state = watchState({
    db: payload.db,
    now: centre.releaseContext.now,
    cache,
    searchedTo: options.isPublic ? () => options.search.position : null,
    webhooks: actions.loadAll,
  });
  app.use(operationsRoutes(centre, [centre.metrics.registry, state], options.draining));
  if (options.isPublic) {
    app.use(searchRoutes({ context, cache, audience }, options.search));
    app.use(
      publicRoutes(context, cache, audience, {
        securityContact: settings.securityContact,
        indexNowKey: settings.indexNow?.key ?? null,
        mediaDir: settings.mediaDir,
        cards: options.cards,
      }),
    );
    app.use(
      mediaRoutes(context, {
        mediaDir: settings.mediaDir,
        avif: openAvif(centre),
        isTrusted: (req) => comesFromTrusted(gate, req),
      }),
    );
    app.use(previewRoutes(centre, context));
    app.use(webSubRoutes(context, options.websub.hub));
  }
  if (options.admin !== null) {
    // Before Payload's own, which answers everything else under /api.
    app.use(feedHealthRoutes(centre, { context, cache, audience, isCountedHere: options.isPublic }));
    app.use(partnerKeyRoutes(centre, context, gate));
    app.use(overviewRoutes(centre, { context, actions }));
    app.use(pushRoutes(centre, { context, actions, hub: options.websub.source }));
    const followers = { db: payload.db, webhooks: actions.loadAll, hub: options.websub.source };
    app.use(outlookRoutes(centre, { context, followers }));
    app.use(historyRoutes(centre, context));
    app.use(payloadApi(centre, context, new SignInLimit()));
    app.use(adminRoutes(centre, options.admin));
  }
  app.use((req, res) => {
    if (req.method === 'GET' || req.method === 'HEAD')
      return sendNotFound(context, req, res, { detail: `There is nothing at ${req.path}.` });
    return sendProblem(context, req, res, {
      status: 405,
      title: 'Method not allowed',
      detail: `${req.path} answers GET and HEAD only.`,
      allow: 'GET, HEAD',
    });
  });
  app.use(lastResort(centre, context));
  return app;
}

function openAvif({ settings, payload }: PressCentre): KeptAvif {
  return new KeptAvif(path.join(settings.dataDir, 'avif'), (cause) =>
    payload.logger.error({ err: cause, msg: 'a picture could not be encoded as AVIF' }),
  );
}

/** The first of a router's: requests to other places pass it by. */
function onlyUnder(path: string): RequestHandler {
  return (req, _res, next) => (req.path === path || req.path.startsWith(`${path}/`) ? next() : next('router'));
}
