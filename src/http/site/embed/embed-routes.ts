import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { EMBED_SCRIPT } from '../../../pages/embed/embed-script.ts';
import { embedPagePath, embedScriptPath, oEmbedPath } from '../../../publication/addresses.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { sendProblem } from '../../problems/problem.ts';
import { searchOf } from '../../request-search.ts';
import { FEED_CORS } from '../feeds/feed-cors.ts';
import { limitConcurrency } from '../limit-concurrency.ts';
import { type PublicServices, problemOf, respond } from '../respond.ts';
import { embedAddressPath, readEmbedAddress, readEmbedChoice } from './embed-address.ts';
import { embedPageResponse } from './embed-page-response.ts';
import { embedResponse } from './embed-response.ts';
import { oEmbedResponse, textOfAddress } from './oembed-response.ts';

/** There are as many choices as somebody cares to make up: so many are made at once, and nobody else waits for them. */
const LIMITS = { atOnce: 2, waiting: 64 };
const SCRIPT_ETAG = `"${createHash('sha256').update(EMBED_SCRIPT).digest('base64url').slice(0, 22)}"`;

/** Lists for partners' pages: where they are chosen, the three forms they come in, the element that shows them, and oEmbed. */
export function embedRoutes(services: PublicServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const limited = limitConcurrency(LIMITS);
  for (const locale of LOCALES)
    router.get(embedPagePath(locale), (req, res) => sendChoices(services, limited, req, res, locale));
  router.get(embedScriptPath(), (_req, res) => {
    res.set({
      ...FEED_CORS,
      ETag: SCRIPT_ETAG,
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    // Express answers 304 where the tag is known.
    res.type('text/javascript').send(EMBED_SCRIPT);
  });
  router.get('/embed/:locale/*name', (req, res) => sendList(services, limited, req, res));
  router.get('/oembed', (req, res) => sendOEmbed(services, limited, req, res));
  return router;
}

type Limited = ReturnType<typeof limitConcurrency>;

async function sendList(services: PublicServices, limited: Limited, req: Request, res: Response): Promise<void> {
  const { context } = services;
  const wild: unknown = req.params['name'];
  const name = Array.isArray(wild) ? wild.join('/') : String(wild);
  const address = readEmbedAddress(req.params['locale'], name, searchOf(req));
  if (address.kind === 'absent') return respond(services, req, res, null);
  if (address.kind === 'refused') return sendProblem(context, req, res, problemOf(address));
  const render = () => limited(() => embedResponse(context, address));
  return respond(services, req, res, { share: 'made-up', key: embedAddressPath(address), render });
}

async function sendChoices(
  services: PublicServices,
  limited: Limited,
  req: Request,
  res: Response,
  locale: Locale,
): Promise<void> {
  const { context } = services;
  const search = searchOf(req);
  const read = readEmbedChoice(search);
  if (read.kind === 'refused') return sendProblem(context, req, res, { ...problemOf(read), hint: 'filter' });
  const feed = new URLSearchParams(search).get('feed') ?? 'all';
  const chosen = { feed, ...read.choice };
  const key = `${embedPagePath(locale)}?feed=${encodeURIComponent(feed)}&look=${chosen.look}&count=${chosen.count}`;
  const render = () => limited(() => embedPageResponse(context, locale, chosen));
  return respond(services, req, res, { share: 'made-up', key, render });
}

/** oEmbed 1.0, 2.2: `url` must be there; the one format is JSON, any other is 501. */
async function sendOEmbed(services: PublicServices, limited: Limited, req: Request, res: Response): Promise<void> {
  const { context } = services;
  const given = new URLSearchParams(searchOf(req));
  if ((given.get('format') ?? 'json') !== 'json')
    return sendProblem(context, req, res, { status: 501, title: 'Not implemented', detail: 'The format is json.' });
  const text = textOfAddress(context.origin, given.get('url') ?? '');
  if (text === null)
    return sendProblem(context, req, res, {
      status: given.has('url') ? 404 : 400,
      title: given.has('url') ? 'Not found' : 'Bad request',
      detail: 'Parameter “url”: the address of a text of this press centre.',
    });
  const most = { width: pixels(given.get('maxwidth')), height: pixels(given.get('maxheight')) };
  const key = `${oEmbedPath(`${text.locale}/${text.type}/${text.number}`)}&${most.width ?? ''}x${most.height ?? ''}`;
  const render = () => limited(() => oEmbedResponse(context, text, most));
  return respond(services, req, res, { share: 'made-up', key, render });
}

/** What is no number says nothing. */
function pixels(written: string | null): number | null {
  return written !== null && /^[1-9]\d{0,4}$/.test(written) ? Number(written) : null;
}
