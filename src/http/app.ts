import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { readChannelNames } from '../directory/channel-names.ts';
import { readInstallation } from '../directory/installation.ts';
import { ChannelClock } from '../log/channel-clock.ts';
import { follow } from '../log/follow.ts';
import { RecentTexts } from '../log/recent-texts.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { readHead } from '../log/sequencer.ts';
import { LogTail } from '../partners/changes/log-tail.ts';
import { PresentNames } from '../partners/changes/present-names.ts';
import { keepUsage } from '../partners/keys/keep-usage.ts';
import { PartnerGate, PUBLIC_PER_MINUTE } from '../partners/keys/partner-gate.ts';
import type { PressCentre } from '../press-centre.ts';
import { weekOf } from '../publication/iso-week.ts';
import { readSiteEpoch } from '../releasing/site-epoch.ts';
import { type AdminHandler, adminRoutes } from './admin-routes.ts';
import { networkOf } from './client-network.ts';
import { FeedAudience } from './feed-audience.ts';
import { feedHealthRoutes } from './feed-health/feed-health-routes.ts';
import { mediaRoutes } from './media-routes.ts';
import { operationsRoutes } from './operations-routes.ts';
import type { ChannelFeedBuild, PublicContext } from './outcomes/site.ts';
import { AccountCookie } from './partner-account/account-cookie.ts';
import { accountRoutes } from './partner-account/account-routes.ts';
import { comesFromTrusted } from './partner-api/comes-from-trusted.ts';
import { partnerApiRoutes } from './partner-api/partner-api-routes.ts';
import { partnerKeyRoutes } from './partner-desk/partner-key-routes.ts';
import { payloadApi } from './payload-api.ts';
import { sendProblem } from './problem.ts';
import { publicRoutes } from './public-routes.ts';
import { ResponseCache, type Stamp } from './response-cache.ts';
import { sendIfReady } from './send-answer.ts';
import { SharedBuilds } from './shared-builds.ts';
import { SignInLimit } from './sign-in-limit.ts';

const CACHE_BYTES = 160 * 1024 * 1024;
/** What the latest feeds are made of: texts, and feeds that wait for their other formats. */
const RECENT_TEXTS = 1000;
const SHARED_FEEDS = 64;
/** How late a process may hear of a change made by another one. */
const FOLLOW_MS = 500;

/** A server that answers for a press centre, and what must be stopped with it. */
export interface PressCentreServer {
  server: Server;
  cache: ResponseCache;
  /** The end of the log, and who waits for it to grow. */
  tail: LogTail;
  /** Resolves when the log is no longer followed. */
  following: Promise<void>;
}

/**
 * Puts the parts together: what was rendered before is answered straight from the socket's handler, and only what was not
 * passes Express.
 *
 * @param admin Payload's admin; null in a process that serves the public alone
 * @param publicPerMinute requests to the API that one address has without a key; absent: as many as the public has
 */
export async function createPressCentreServer(
  centre: PressCentre,
  options: { admin: AdminHandler | null; isPublic: boolean; signal: AbortSignal; publicPerMinute?: number },
): Promise<PressCentreServer> {
  const { db } = centre.payload;
  const head = await readHead(db);
  const clock = new ChannelClock(head);
  const tail = openTail(centre, head, options.signal);
  let epoch = await readEpoch(centre);
  const validity = {
    stamp: () => ({ seq: clock.head, epoch }),
    isCurrent: (stamp: Stamp, channels: readonly string[]) =>
      stamp.epoch === epoch && clock.isCurrent(stamp.seq, channels),
  };
  const cache = new ResponseCache(validity, CACHE_BYTES);
  const recent = new RecentTexts(db, clock, RECENT_TEXTS);
  const memory = { texts: recent.read, feeds: new SharedBuilds<ChannelFeedBuild | null>(validity, SHARED_FEEDS) };
  const gate = openGate(centre, options.publicPerMinute);
  const heed = (changes: ReleaseRow[]) => {
    clock.advance(changes);
    recent.advance(changes);
    // Cached answers are out of date before anybody is told that there is something new.
    tail.advance(changes);
  };
  const following = Promise.all([
    followLog(centre, clock, heed, options.signal),
    followEpoch(centre, options.signal, (current) => {
      epoch = current;
    }),
    keepUsage(gate.usage, {
      db: centre.payload.db,
      now: centre.desk.now,
      signal: options.signal,
      onFault: (cause) => centre.payload.logger.error({ err: cause, msg: 'the use of partners could not be written' }),
    }),
  ]).then(() => undefined);
  const audience = new FeedAudience();
  const installation = await readInstallation(db);
  const app = createApp(centre, cache, audience, { ...options, installation, tail, gate, memory });
  const server = createServer((req, res) => {
    if (!answerFromCache(cache, audience, req, res)) app(req, res);
  });
  server.keepAliveTimeout = 65_000;
  return { server, cache, tail, following };
}

/** What keys and limits are checked with. */
export function openGate({ payload, desk }: PressCentre, publicPerMinute = PUBLIC_PER_MINUTE): PartnerGate {
  return new PartnerGate({
    db: payload.db,
    now: desk.now,
    networkOf,
    clockMs: () => performance.now(),
    publicPerMinute,
  });
}

function answerFromCache(
  cache: ResponseCache,
  audience: FeedAudience,
  req: IncomingMessage,
  res: ServerResponse,
): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false;
  const address = req.url ?? '';
  const answer = cache.peek(address);
  if (answer === null) return false;
  const sent = sendIfReady(req, res, answer);
  if (sent !== null) audience.record(address, req, sent);
  return sent !== null;
}

/** Everything that is not answered from the cache. */
export function createApp(
  centre: PressCentre,
  cache: ResponseCache,
  audience: FeedAudience,
  options: {
    admin: AdminHandler | null;
    isPublic: boolean;
    installation: string;
    tail: LogTail;
    gate: PartnerGate;
    signal: AbortSignal;
    memory?: Pick<PublicContext, 'texts' | 'feeds'>;
  },
): Express {
  const { payload, settings, desk } = centre;
  const { installation, gate, memory } = options;
  const context: PublicContext = { db: payload.db, origin: settings.origin, installation, now: desk.now, ...memory };
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings.trustProxy);
  app.use(operationsRoutes(centre, cache));
  if (options.isPublic) {
    app.use(publicRoutes(context, cache, audience));
    app.use(mediaRoutes(context, { mediaDir: settings.mediaDir, isTrusted: (req) => comesFromTrusted(gate, req) }));
    app.use(
      accountRoutes({
        context,
        gate,
        cookie: new AccountCookie(settings.origin),
        tries: new SignInLimit(),
        secret: payload.secret,
      }),
    );
    app.use(
      partnerApiRoutes({
        context: { ...context, tail: options.tail },
        cache,
        gate,
        stopping: options.signal,
        logFailure: (cause, requestId, what) => payload.logger.error({ err: cause, requestId, msg: `${what} failed` }),
      }),
    );
    app.get('/robots.txt', (_req, res) => {
      res
        .type('text/plain')
        .set('Cache-Control', 'public, max-age=3600')
        .send('User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /v1/account\n');
    });
    app.get('/favicon.ico', (_req, res) => {
      res.set('Cache-Control', 'public, max-age=86400').status(204).end();
    });
  }
  if (options.admin !== null) {
    // Before Payload's own, which answers everything else under /api.
    app.use(feedHealthRoutes(centre, { context, cache, audience, isCountedHere: options.isPublic }));
    app.use(partnerKeyRoutes(centre, context, gate));
    app.use(payloadApi(centre, context, new SignInLimit()));
    app.use(adminRoutes(payload, options.admin));
  }
  app.use((req, res) => {
    const isKnownMethod = req.method === 'GET' || req.method === 'HEAD';
    return sendProblem(context, req, res, {
      status: isKnownMethod ? 404 : 405,
      title: isKnownMethod ? 'Not found' : 'Method not allowed',
      detail: isKnownMethod ? `There is nothing at ${req.path}.` : `${req.path} answers GET and HEAD only.`,
      ...(isKnownMethod ? {} : { allow: 'GET, HEAD' }),
    });
  });
  app.use(lastResort(centre, context));
  return app;
}

/** What nobody caught: logged whole, told in a few words. */
function lastResort(centre: PressCentre, context: PublicContext): ErrorRequestHandler {
  return (cause, req, res, next) => {
    if (isClientFault(cause)) {
      if (res.headersSent) return next(cause);
      return sendProblem(context, req, res, {
        status: cause.status,
        title: 'Bad request',
        detail: 'The request could not be read.',
      });
    }
    centre.payload.logger.error({ err: cause, msg: `${req.method} ${req.path} failed` });
    // The client has part of an answer already: breaking off is the only way to tell it.
    if (res.headersSent) return res.destroy();
    return sendProblem(context, req, res, {
      status: 500,
      title: 'Server error',
      detail: 'Something went wrong here. It has been noted.',
    });
  };
}

function isClientFault(cause: unknown): cause is { status: number } {
  if (cause === null || typeof cause !== 'object' || !('status' in cause)) return false;
  return typeof cause.status === 'number' && cause.status >= 400 && cause.status < 500;
}

/** Where partners wait for the log to grow. */
export function openTail({ payload }: PressCentre, head: number, signal: AbortSignal): LogTail {
  return new LogTail({ head, names: new PresentNames(() => readChannelNames(payload.db)), signal });
}

/** One follower a process, for all who must know. */
async function followLog(
  centre: PressCentre,
  clock: ChannelClock,
  heed: (changes: ReleaseRow[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const { desk, payload } = centre;
  while (!signal.aborted) {
    try {
      for await (const changes of follow(payload.db, { after: clock.head, bell: desk.bell, pollMs: FOLLOW_MS, signal }))
        heed(changes);
    } catch (cause) {
      payload.logger.error({ err: cause, msg: 'the log could not be followed; trying again' });
      await desk.bell.wait(FOLLOW_MS, signal);
    }
  }
}

/** What everything rendered depends on besides the log: the site's own settings, and the week, which ends for the archives. */
async function readEpoch({ payload, desk }: PressCentre): Promise<string> {
  return `${await readSiteEpoch(payload.db)}/${weekOf(desk.now()).name}`;
}

/** The press centre's own name and description stand in every response; when they change, none of the old ones is valid. */
async function followEpoch(centre: PressCentre, signal: AbortSignal, move: (epoch: string) => void): Promise<void> {
  const { desk, payload } = centre;
  while (!signal.aborted) {
    const rung = desk.bell.wait(FOLLOW_MS, signal);
    try {
      move(await readEpoch(centre));
    } catch (cause) {
      payload.logger.error({ err: cause, msg: 'the site settings could not be followed; trying again' });
    }
    await rung;
  }
}
