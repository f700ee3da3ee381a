import { createSlots } from '../../concurrency/slots.ts';
import type { CheckTopic, ReadTopic, SelectTopic, TopicCheck, TopicContent } from '../../push/websub/topic.ts';
import type { PublicResponse } from '../cache/public-response.ts';
import type { CachedResponse, ResponseCache } from '../cache/response-cache.ts';
import type { FeedAddress } from '../site/feeds/feed-address.ts';
import { feedTarget } from '../site/feeds/feed-target.ts';
import { limitConcurrency } from '../site/limit-concurrency.ts';
import type { PublicContext } from '../site/public-context.ts';
import type { PublicTarget } from '../site/respond.ts';
import { selectionOfFeed } from './feed-selection.ts';
import { readTopicAddress } from './topic-address.ts';

/** What the hub knows of feeds. */
export interface FeedTopics {
  checkTopic: CheckTopic;
  readTopic: ReadTopic;
  selectTopic: SelectTopic;
}

/** Addresses of queries are without number; asking whether one may be followed waits for its turn like reading one. */
const CHECKS = { atOnce: 2, waiting: 32 };
/** A topic is read for every subscriber, and none is turned away. */
const READINGS_AT_ONCE = 4;
/** A feed that was renamed again and again redirects again; so often, and it redirects in a circle. */
const MAX_MOVES = 5;

/** Every feed address of ours as a WebSub topic: answered with what a GET of it is answered with, out of the same cache. */
export function feedTopics(context: PublicContext, cache: ResponseCache): FeedTopics {
  const limited = limitConcurrency(CHECKS);
  const pathOf = (topic: string) =>
    topic.startsWith(`${context.origin}/`) ? topic.slice(context.origin.length) : null;

  const checkTopic: CheckTopic = async (topic) => {
    const path = pathOf(topic);
    if (path === null) return unknown(`this hub serves the feeds of ${context.origin} alone.`);
    const address = readTopicAddress(path);
    if (address.kind === 'none') return unknown(address.detail);
    const target = feedTarget(context, address);
    if (target === null) return unknown('there is no such feed.');
    if (target.key !== path) return { kind: 'moved', topic: context.origin + target.key };
    const render = target.share === 'named' ? target.render : () => limited(target.render);
    return verdictOn(await cache.get(target.key, render, target.share), target);
  };

  const selectTopic: SelectTopic = async (topic) => {
    const address = readTopicAddress(pathOf(topic) ?? '');
    return address.kind === 'none' ? null : selectionOfFeed(context, address);
  };

  return { checkTopic, readTopic: topicReader(context, cache, pathOf), selectTopic };
}

function topicReader(
  context: PublicContext,
  cache: ResponseCache,
  pathOf: (topic: string) => string | null,
): ReadTopic {
  const slots = createSlots(READINGS_AT_ONCE);
  const underWay = new Map<string, { seq: number; content: Promise<TopicContent | Moved | null> }>();
  const readOnce = (self: string, seq: number) => {
    const same = underWay.get(self);
    if (same !== undefined && same.seq >= seq) return same.content;
    const content = slots
      .run(() => readAt(context, cache, { self, path: pathOf(self) ?? '' }, seq))
      .finally(() => {
        if (underWay.get(self)?.content === content) underWay.delete(self);
      });
    underWay.set(self, { seq, content });
    return content;
  };
  return async (topic, seq) => {
    let self = topic;
    for (let moves = 0; moves < MAX_MOVES; moves += 1) {
      const content = await readOnce(self, seq);
      if (content === null || !('location' in content)) return content;
      self = content.location;
    }
    return null;
  };
}

interface Moved {
  location: string;
}

async function readAt(
  context: PublicContext,
  cache: ResponseCache,
  { self, path }: { self: string; path: string },
  seq: number,
): Promise<TopicContent | Moved | null> {
  const address = readTopicAddress(path);
  if (address.kind === 'none') return null;
  const target = feedTarget(context, address);
  if (target === null) return null;
  if (target.key !== path) return { location: context.origin + target.key };
  // What this process has not heard of yet is missing from what it keeps: responses, and what they are made from.
  const found: CachedResponse | PublicResponse =
    cache.followedTo < seq
      ? await renderAgain(context, address)
      : await cache.get(target.key, target.render, target.share);
  switch (found.kind) {
    case 'prepared': {
      const { body, full } = found.response.encoded.identity;
      return { self, contentType: full[full.indexOf('Content-Type') + 1] ?? '', bytes: body };
    }
    case 'rendered':
      return { self, contentType: found.contentType, bytes: Buffer.from(found.body, 'utf8') };
    case 'moved':
      return { location: found.location };
    case 'absent':
    case 'refused':
      return null;
    default:
      return found satisfies never;
  }
}

/** A feed as the database has it now, whatever this process remembers. */
async function renderAgain(context: PublicContext, address: FeedAddress): Promise<PublicResponse> {
  const { db, origin, installation, now, hub } = context;
  const target = feedTarget({ db, origin, installation, now, hub }, address);
  return target === null ? { kind: 'absent' } : target.render();
}

function verdictOn(found: CachedResponse, target: PublicTarget): TopicCheck {
  switch (found.kind) {
    case 'prepared':
      return { kind: 'topic', isCombined: target.share === 'made-up' };
    case 'moved':
      return { kind: 'moved', topic: found.location };
    case 'refused':
      return found.status === 503
        ? { kind: 'busy', retryAfterSeconds: found.retryAfterSeconds ?? 1 }
        : unknown(found.detail);
    case 'absent':
      return unknown('there is no such feed.');
    default:
      return found satisfies never;
  }
}

function unknown(detail: string): TopicCheck {
  return { kind: 'unknown', detail };
}
