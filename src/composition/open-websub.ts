import { listSavedFeeds } from '../directory/saved-feeds.ts';
import { FEED_FORMATS } from '../feeds/feed-document.ts';
import { FEED_FORMS, formSearch } from '../feeds/feed-form.ts';
import type { ResponseCache } from '../http/cache/response-cache.ts';
import type { PublicContext } from '../http/site/public-context.ts';
import { feedTopics } from '../http/websub/feed-topics.ts';
import type { PressCentre } from '../press-centre.ts';
import { feedPath } from '../publication/addresses.ts';
import { guardOfSettings } from '../push/outgoing/guard-of-settings.ts';
import { createSender, type SenderOptions } from '../push/outgoing/send.ts';
import type { WebSubSubscription } from '../push/subscription.ts';
import { createSecretBox } from '../push/webhooks/secret-box.ts';
import { WebSubHub } from '../push/websub/hub.ts';
import { HUB_LIMITS, type HubLimits } from '../push/websub/hub-limits.ts';
import { outsideHub } from '../push/websub/outside-hub.ts';
import type { WebSubStore } from '../push/websub/store.ts';
import type { ListedFeed } from '../push/websub/touched-topics.ts';
import { webSubDeliverer } from '../push/websub/websub-deliverer.ts';
import { webSubStore } from '../push/websub/websub-rows.ts';
import { webSubSource } from '../push/websub/websub-source.ts';
import type { Deliverer, SubscriptionSource } from '../push/worker/deliverer.ts';

/** The hub and what the worker needs of it. */
export interface WebSub {
  hub: WebSubHub;
  store: WebSubStore;
  source: SubscriptionSource;
  deliverer: Deliverer<WebSubSubscription>;
  /** Tells the hub elsewhere that stands in for ours; null where there is none. */
  announce: ((signal: AbortSignal) => Promise<void>) | null;
  close(): Promise<void>;
}

/** What tests do otherwise. */
export interface WebSubOptions {
  limits?: HubLimits;
  sender?: Partial<Pick<SenderOptions, 'resolve'>>;
}

/** Puts the hub of a press centre together. Nothing runs by itself yet. */
export function openWebSub(
  { payload, settings, releaseContext, transact }: PressCentre,
  context: PublicContext,
  cache: ResponseCache,
  { limits = HUB_LIMITS, sender = {} }: WebSubOptions = {},
): WebSub {
  const { db, logger } = payload;
  const box = createSecretBox(payload.secret);
  const store = webSubStore({ db, transact, box });
  const topics = feedTopics(context, cache);
  const guard = guardOfSettings(settings);
  const onError = (cause: unknown) => logger.error({ err: cause, msg: 'the hub could not do its work' });
  const hub = new WebSubHub({
    store,
    checkTopic: topics.checkTopic,
    guard,
    // Asked once and not again for days: no connection is worth keeping.
    senderWith: (mayConnect) => createSender({ guard, mayConnect, idle: { maxIdle: 0, idleMs: 1 }, ...sender }),
    origin: settings.origin,
    limits,
    clock: { now: releaseContext.now, monotonicMs: () => performance.now() },
    onError,
  });
  const endTopic = async (topic: string) => {
    for (const callback of await store.callbacksOf(topic)) await hub.deny({ callback, topic }, GONE);
  };
  const source = webSubSource({
    db,
    store,
    box,
    selectTopic: topics.selectTopic,
    now: releaseContext.now,
    onTrouble: onError,
    onGone: (topic) => void endTopic(topic).catch(onError),
  });
  const deliverer = webSubDeliverer(topics.readTopic, context.hub.url);
  const pinger = context.hub.isOurs ? null : createSender({ guard, ...sender });
  const announce = pinger && outsideHub({ db, sender: pinger, ...listedFeeds(context) });
  const close = async () => {
    await hub.close();
    pinger?.close();
  };
  return { hub, store, source, deliverer, announce, close };
}

/** What a hub elsewhere is notified of: the feeds of channels and those that are saved, in every format and form. */
function listedFeeds({ db, origin, hub }: PublicContext) {
  return {
    hubUrl: hub.url,
    // The filter is the same in every language.
    savedFeeds: async () =>
      (await listSavedFeeds(db, 'uk')).map(({ slug, filter }) => ({ name: `saved/${slug}`, filter })),
    addressesOf: ({ locale, name }: ListedFeed) =>
      FEED_FORMATS.flatMap((format) =>
        FEED_FORMS.map((form) => origin + feedPath(locale, name, format, formSearch(form))),
      ),
    monotonicMs: () => performance.now(),
  };
}

const GONE = 'There is no such feed any more.';
