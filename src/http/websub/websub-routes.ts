import { type Request, type Response, Router } from 'express';
import { renderHubPage } from '../../pages/hub-page.tsx';
import { PROBLEM_TYPE } from '../../partner-api/media-types.ts';
import { LOCALES } from '../../publication/release.ts';
import type { WebSubHub } from '../../push/websub/hub.ts';
import { type HubRefusal, refuse } from '../../push/websub/refusal.ts';
import { PAGE_CACHE_CONTROL } from '../cache/public-response.ts';
import { networkOf } from '../client-network.ts';
import { problemJson } from '../problems/problem-json.ts';
import { readBoundedBody } from '../read-bounded-body.ts';
import { sendPage } from '../send-page.ts';
import { loadSite, type PublicContext } from '../site/public-context.ts';

const PATH = '/websub';
const FORM = 'application/x-www-form-urlencoded';
/** A callback, a topic and a secret of the greatest length, each character escaped, and what else somebody may say. */
const MAX_BODY_BYTES = 32 * 1024;

/** The hub's one address: requests of subscribers (WebSub 5.1), and for people what it is. */
export function webSubRoutes(context: PublicContext, hub: WebSubHub): Router {
  const router = Router({ strict: false, caseSensitive: true });
  router.get(PATH, (req, res) => describeHub(context, req, res));
  router.post(PATH, async (req, res) => {
    // Whoever found our hub in a feed before another took over is sent on (WebSub 5.1.2).
    if (!context.hub.isOurs) return res.set('Cache-Control', 'no-store').redirect(307, context.hub.url);
    return sendHubResponse(req, res, await answerRequest(hub, req));
  });
  router.all(PATH, (_req, res) => {
    res.set('Allow', 'GET, HEAD, POST').status(405).type('text/plain');
    res.send('This hub answers POST, and GET to people.\n');
  });
  return router;
}

type HubResponse = { kind: 'accepted' } | HubRefusal;

async function answerRequest(hub: WebSubHub, req: Request): Promise<HubResponse> {
  const tooOften = hub.admit(networkOf(req.ip ?? ''));
  if (tooOften !== null) return tooOften;
  const charset = /charset="?([^";]+)/i.exec(req.get('content-type') ?? '')?.[1] ?? 'utf-8';
  if (!req.is(FORM) || charset.toLowerCase() !== 'utf-8' || req.get('content-encoding') !== undefined)
    return refuse(415, `Send ${FORM} in UTF-8.`);
  const body = await readBoundedBody(req, MAX_BODY_BYTES);
  if (body === null) return refuse(413, `The body is longer than ${MAX_BODY_BYTES} bytes.`);
  return hub.accept(body);
}

/** Plain text for developers (WebSub 5.1.2); problem+json (RFC 9457) for whoever asks for it. */
function sendHubResponse(req: Request, res: Response, answer: HubResponse): void {
  res.set('Cache-Control', 'no-store').vary('Accept');
  if (answer.kind === 'accepted') {
    res.status(202).type('text/plain').send('Accepted: the callback will be asked whether it wants this.\n');
    return;
  }
  const { status, detail, retryAfterSeconds } = answer;
  if (retryAfterSeconds !== null) res.set('Retry-After', String(retryAfterSeconds));
  // What was not read of a body would be taken for the next request.
  if (status === 413 || status === 415) res.set('Connection', 'close');
  res.status(status);
  if (req.accepts(['text/plain', PROBLEM_TYPE, 'application/json']) !== PROBLEM_TYPE)
    res.type('text/plain').send(`${detail}\n`);
  else res.type(PROBLEM_TYPE).send(problemJson({ title: 'The hub cannot do that', status, detail }));
}

async function describeHub(context: PublicContext, req: Request, res: Response): Promise<void> {
  res.set('Cache-Control', PAGE_CACHE_CONTROL).vary('Accept').vary('Accept-Language');
  if (req.accepts(['text/plain', 'text/html']) !== 'text/html') {
    res
      .type('text/plain')
      .send(`A WebSub hub for the feeds of ${context.origin}. Subscribe by POST: https://www.w3.org/TR/websub/\n`);
    return;
  }
  const locale = LOCALES.find((known) => known === req.acceptsLanguages(...LOCALES)) ?? 'uk';
  const site = await loadSite(context, locale);
  await sendPage(req, res, { site, html: renderHubPage(site) });
}
