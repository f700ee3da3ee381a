import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { readInstallation } from '../directory/installation.ts';
import type { AdminHandler } from '../http/admin/admin-routes.ts';
import { FeedAudience } from '../http/audience/feed-audience.ts';
import { ResponseCache } from '../http/cache/response-cache.ts';
import { SharedBuilds } from '../http/cache/shared-builds.ts';
import type { Stamp } from '../http/cache/validity.ts';
import { clientAddress, type TrustProxy } from '../http/client-address.ts';
import { HotAnswers } from '../http/partner-api/hot-answers.ts';
import { hasOneHost, refuseHost } from '../http/problems/one-host.ts';
import { refuseUnreadable } from '../http/problems/unreadable-request.ts';
import { KeptCards } from '../http/site/cards/kept-cards.ts';
import type { LoadedFeed } from '../http/site/public-context.ts';
import { siteHeaders } from '../http/site-headers.ts';
import { ChannelClock } from '../log/channel-clock.ts';
import { LogSignal } from '../log/follow.ts';
import { headFor } from '../log/reading/changes-for.ts';
import { RecentTexts } from '../log/reading/recent-texts.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { readGaps } from '../log/writing/log-gaps.ts';
import type { Outcome } from '../metrics/server-metrics.ts';
import type { LogTail } from '../partner-api/changes/log-tail.ts';
import { flushUsage } from '../partners/usage/flush-usage.ts';
import type { PressCentre } from '../press-centre.ts';
import type { Instant } from '../publication/release.ts';
import { keepIndex } from '../search/follow-index.ts';
import { indexPlace, removeFormerIndexes } from '../search/index-place.ts';
import { SearchIndex } from '../search/search-index.ts';
import { createApp } from './app.ts';
import { openGate, openTail, publicContext } from './app-context.ts';
import { requestLog, sendFromMemory, timeAnswer } from './counted-answers.ts';
import { followSite, listenToDatabase, readMarks } from './follow-site.ts';
import { LogMark } from './log-mark.ts';
import { openWebSub, type WebSub, type WebSubOptions } from './open-websub.ts';

const CACHE_BYTES = 160 * 1024 * 1024;
/** What the latest feeds are made of: texts, and feeds that wait for their other formats. */
const RECENT_TEXTS = 1000;
const SHARED_FEEDS = 64;
/** The search index goes on when the log has grown; and, whatever it was told, after so many milliseconds. */
const INDEX_MS = 5_000;

/** A server that answers for a press centre, and what must be stopped with it. */
export interface PressCentreServer {
  server: Server;
  cache: ResponseCache;
  /** The end of the log, and who waits for it to grow. */
  tail: LogTail;
  websub: WebSub;
  /** Resolves when the log is no longer followed, and no subscriber of the hub is being asked. */
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
  options: {
    admin: AdminHandler | null;
    isPublic: boolean;
    signal: AbortSignal;
    /** Aborted when the process is about to stop: it is not ready any more, and keeps no connection for another request. */
    draining?: AbortSignal;
    publicPerMinute?: number;
    websub?: WebSubOptions;
  },
): Promise<PressCentreServer> {
  const { db } = centre.payload;
  const marks = await readMarks(centre);
  const { head } = marks;
  const clock = new ChannelClock(head);
  const tail = openTail(centre, { head, publicHead: await headFor(db, 'everyone') }, options.signal);
  let { epoch } = marks;
  const validity = {
    stamp: () => ({ seq: clock.head, epoch }),
    isCurrent: (stamp: Stamp, channels: readonly string[], turnsAt: Instant | null = null) =>
      stamp.epoch === epoch &&
      clock.isCurrent(stamp.seq, channels) &&
      (turnsAt === null || centre.releaseContext.now() < turnsAt),
  };
  const always = siteHeaders(centre.settings.origin);
  const onRendered = (outcome: Outcome, ms: number) => centre.metrics.rendered(outcome, ms / 1000);
  const cache = new ResponseCache(validity, CACHE_BYTES, { always, onRendered });
  const recent = new RecentTexts(db, clock, RECENT_TEXTS);
  const memory = { texts: recent.read, feeds: new SharedBuilds<LoadedFeed | null>(validity, SHARED_FEEDS) };
  const installation = await readInstallation(db);
  const own = publicContext(centre, installation);
  const { oldAddresses } = own;
  await oldAddresses.look();
  const mark = new LogMark(centre.settings.dataDir, installation, (cause) =>
    centre.payload.logger.error({ err: cause, msg: 'how far the log has come could not be noted in DATA_DIR' }),
  );
  mark.advance(head);
  const gaps = await readGaps(db);
  await removeFormerIndexes(centre.settings.dataDir, installation);
  const search = new SearchIndex(indexPlace(centre.settings.dataDir, installation, gaps), () => clock.head);
  const cards = new KeptCards(path.join(centre.settings.dataDir, 'cards'));
  const gate = openGate(centre, options.publicPerMinute);
  const grown = new LogSignal();
  const onChanges = (changes: ReleaseRow[]) => {
    clock.advance(changes);
    mark.advance(clock.head);
    recent.advance(changes);
    oldAddresses.doubt();
    forgetCards(centre, cards, changes);
    // Cached responses are out of date before anybody is notified of something new.
    tail.advance(changes);
    grown.notify();
  };
  const onEpoch = (current: string) => {
    epoch = current;
  };
  const { pollMs, ended: untold } = await listenToDatabase(centre, options.signal);
  const how = { pollMs, signal: options.signal };
  const following = Promise.all([
    untold,
    followSite(centre, clock, { onChanges, onEpoch }, how),
    // Whoever serves the public has it searched.
    ...(options.isPublic ? [keepSearch(centre, search, { logSignal: grown, signal: options.signal })] : []),
    flushUsage(gate.usage, {
      db: centre.payload.db,
      now: centre.releaseContext.now,
      signal: options.signal,
      onFault: (cause) => centre.payload.logger.error({ err: cause, msg: 'the use of partners could not be written' }),
    }),
  ]).then(() => mark.settled());
  const audience = new FeedAudience();
  const context = { ...own, gaps, ...memory };
  const websub = openWebSub(centre, context, cache, options.websub);
  const hot = new HotAnswers(cache, gate);
  const app = createApp(centre, cache, audience, { ...options, context, tail, gate, hot, websub, search, cards });
  const trust = app.get('trust proxy fn') as TrustProxy;
  const sendHot = (req: IncomingMessage, res: ServerResponse) =>
    hot.send(req, res, (asked) => clientAddress(asked, trust));
  const parts = { cache, audience, sendHot, metrics: centre.metrics, log: requestLog(centre) };
  const server = createServer((req, res) => {
    if (options.draining?.aborted === true) res.shouldKeepAlive = false;
    if (!hasOneHost(req)) return refuseHost(res, always);
    if (sendFromMemory(parts, req, res)) return;
    timeAnswer(parts, req, res);
    app(req, res);
  });
  server.on('clientError', refuseUnreadable(always));
  server.keepAliveTimeout = 65_000;
  const ended = Promise.all([following, closing(websub, options.signal)]).then(() => undefined);
  return { server, cache, tail, websub, following: ended };
}

function keepSearch(
  { payload }: PressCentre,
  search: SearchIndex,
  how: { logSignal: LogSignal; signal: AbortSignal },
): Promise<void> {
  const onTrouble = (cause: unknown) =>
    payload.logger.error({ err: cause, msg: 'the search index could not be brought up to date; trying again' });
  return keepIndex(search, payload.db, { ...how, pollMs: INDEX_MS, onTrouble });
}

/** A text's card goes when it changes; the answer to whoever asks for it does not depend on that. */
function forgetCards({ payload }: PressCentre, cards: KeptCards, changes: readonly ReleaseRow[]): void {
  for (const { locale, type, number } of changes)
    cards
      .forget({ locale, item: { type, number } })
      .catch((cause: unknown) => payload.logger.error({ err: cause, msg: 'a drawn card could not be removed' }));
}

/** Ends the hub's requests when the server stops. */
function closing(websub: WebSub, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const close = () => void websub.close().then(resolve, reject);
    if (signal.aborted) close();
    else signal.addEventListener('abort', close, { once: true });
  });
}
