import { type Request, type Response, Router } from 'express';
import { type FeedForm, FORM_NAMES, parseForm } from '../feeds/feed-form.ts';
import { sendProblem } from './problem.ts';
import { queryRoutes } from './query-routes.ts';
import { type Answering, problemOf, respond } from './respond.ts';
import { readFeedName, wantedFeed } from './wanted-feed.ts';

/** Every feed, in every format, its archive and its page. */
export function feedRoutes(answering: Answering): Router {
  const router = Router({ strict: false, caseSensitive: true });
  router.use(queryRoutes(answering));
  router.get('/feeds/:locale/*channel', (req, res) => namedFeed(answering, req, res));
  return router;
}

async function namedFeed(answering: Answering, req: Request, res: Response): Promise<void> {
  const { context } = answering;
  const wild: unknown = req.params['channel'];
  const named = readFeedName(req.params['locale'], Array.isArray(wild) ? wild.join('/') : String(wild));
  if (named === null) return respond(answering, req, res, null);
  const form = formOf(req);
  if (form === null) {
    const detail = `Parameter “form”: the other forms there are: ${FORM_NAMES}.`;
    return sendProblem(context, req, res, problemOf({ kind: 'refused', status: 400, detail }));
  }
  return respond(answering, req, res, wantedFeed(context, named, form));
}

/** The form asked for; every other parameter means nothing to a feed that is not a query. */
function formOf(req: Request): FeedForm | null {
  const form: unknown = req.query['form'];
  return form === undefined ? 'full' : typeof form === 'string' ? parseForm(form) : null;
}
