import { type Request, type Response, Router } from 'express';
import { FEED_FORMATS, type FeedFormat } from '../feeds/feed-document.ts';
import { type FeedForm, formSearch, parseForm } from '../feeds/feed-form.ts';
import { archiveName, feedPath } from '../publication/addresses.ts';
import { parseChannel } from '../publication/channels.ts';
import { LOCALES, type Locale } from '../publication/release.ts';
import { archiveOutcome, feedOutcome, feedPageOutcome } from './outcomes/feed.ts';
import { orMoved } from './outcomes/moved.ts';
import { savedFeedOutcome } from './outcomes/saved-feed.ts';
import type { PublicContext } from './outcomes/site.ts';
import { sendProblem } from './problem.ts';
import { queryRoutes } from './query-routes.ts';
import type { Outcome } from './rendered.ts';
import { type Answering, problemOf, respond, type Wanted } from './respond.ts';

/** A feed as its path names it; `format` is null for its page. */
export interface NamedFeed {
  locale: Locale;
  /** `all`, `tag/osvita`, `saved/dlia-shkil`, … */
  name: string;
  /** A week of its archive, as written (`2026-W12`); null for the feed itself. */
  week: string | null;
  format: FeedFormat | null;
}

/** Every feed, in every format, its archive and its page. */
export function feedRoutes(answering: Answering): Router {
  const router = Router({ strict: false, caseSensitive: true });
  router.use(queryRoutes(answering));
  router.get('/feeds/:locale/*channel', (req, res) => namedFeed(answering, req, res));
  return router;
}

async function namedFeed(answering: Answering, req: Request, res: Response): Promise<void> {
  const { context } = answering;
  const named = readFeedPath(req);
  if (named === null) return respond(answering, req, res, null);
  const form = formOf(req);
  if (form === null) {
    const detail = 'Parameter “form”: the one other form there is: summary.';
    return sendProblem(context, req, res, problemOf({ kind: 'refused', status: 400, detail }));
  }
  return respond(answering, req, res, wantedFeed(context, named, form));
}

/** One entry a form, whatever else a client hangs on the address; null where no such feed can be. */
function wantedFeed(context: PublicContext, named: NamedFeed, form: FeedForm): Wanted | null {
  const { locale, name, week, format } = named;
  const [, slug] = SAVED.exec(name) ?? [];
  const pathOf = (channel: string) =>
    feedPath(locale, week === null ? channel : archiveName(channel, week), format ?? undefined, formSearch(form));
  if (slug !== undefined && week === null) {
    return {
      key: pathOf(name),
      share: 'named',
      render: () => savedFeedOutcome(context, { locale, slug, form }, format),
    };
  }
  if (parseChannel(name) === null) return null;
  const render = async () => orMoved(context, { channel: name, pathOf }, await channelFeed(context, named, form));
  return { key: pathOf(name), share: 'named', render };
}

/** A channel's feed, one week of its archive, or its page; archives have no page of their own. */
async function channelFeed(
  context: PublicContext,
  { locale, name: channel, week, format }: NamedFeed,
  form: FeedForm,
): Promise<Outcome> {
  if (week !== null)
    return format === null ? { kind: 'absent' } : archiveOutcome(context, locale, { channel, week }, format);
  const feed = { locale, channel, form };
  return format === null ? feedPageOutcome(context, feed) : feedOutcome(context, feed, format);
}

const SAVED = /^saved\/([^/]+)$/;

/** The form asked for; every other parameter means nothing to a feed that is not a query. */
function formOf(req: Request): FeedForm | null {
  const form: unknown = req.query['form'];
  return form === undefined ? 'full' : typeof form === 'string' ? parseForm(form) : null;
}

const FEED_PATH = /^(.+?)(?:\.([a-z]+))?$/;
const ARCHIVE_NAME = /^(.+)\/archive\/([^/]+)$/;

/** Reads `/feeds/:locale/*channel`; null where there can be no such feed. */
function readFeedPath(req: Request): NamedFeed | null {
  const locale = LOCALES.find((known) => known === req.params['locale']);
  const wild: unknown = req.params['channel'];
  const [, whole, extension] = FEED_PATH.exec(Array.isArray(wild) ? wild.join('/') : String(wild)) ?? [];
  if (locale === undefined || whole === undefined) return null;
  const format = extension === undefined ? null : FEED_FORMATS.find((known) => known === extension);
  if (format === undefined) return null;
  const [, name = whole, week = null] = ARCHIVE_NAME.exec(whole) ?? [];
  return { locale, name, week, format };
}
