import { createSlots } from '../../concurrency/slots.ts';
import type { CheckTopic, ReadTopic, SelectTopic, TopicCheck, TopicContent } from '../../push/websub/topic.ts';
import type { Outcome } from '../cache/public-response.ts';
import type { Found, ResponseCache } from '../cache/response-cache.ts';
import { readFeedAddress, selectionAt, wantedAt } from '../site/feeds/feed-address.ts';
import { takingTurns } from '../site/limit-concurrency.ts';
import type { PublicContext } from '../site/public-context.ts';
import type { Wanted } from '../site/respond.ts';

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
/** A feed that was renamed again and again leads on; so often, and it leads in a circle. */
const MAX_MOVES = 5;

/** Every feed address of ours as a WebSub topic: answered with what a GET of it is answered with, out of the same cache. */
export function feedTopics(context: PublicContext, cache: ResponseCache): FeedTopics {
  const inTurn = takingTurns(CHECKS);
  const pathOf = (topic: string) =>
    topic.startsWith(`${context.origin}/`) ? topic.slice(context.origin.length) : null;

  const checkTopic: CheckTopic = async (topic) => {
    const path = pathOf(topic);
    if (path === null) return unknown(`this hub serves the feeds of ${context.origin} alone.`);
    const address = readFeedAddress(path);
    if (address.kind === 'none') return unknown(address.detail);
    const wanted = wantedAt(context, address);
    if (wanted === null) return unknown('there is no such feed.');
    if (wanted.key !== path) return { kind: 'moved', topic: context.origin + wanted.key };
    const render = wanted.share === 'named' ? wanted.render : () => inTurn(wanted.render);
    return verdictOn(await cache.get(wanted.key, render, wanted.share), wanted);
  };

  const selectTopic: SelectTopic = async (topic) => {
    const address = readFeedAddress(pathOf(topic) ?? '');
    return address.kind === 'none' ? null : selectionAt(context, address);
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
  const address = readFeedAddress(path);
  const wanted = address.kind === 'none' ? null : wantedAt(context, address);
  if (wanted === null) return null;
  if (wanted.key !== path) return { location: context.origin + wanted.key };
  // What this process has not heard of yet may be missing from what it keeps.
  const found: Found | Outcome =
    cache.followedTo < seq ? await wanted.render() : await cache.get(wanted.key, wanted.render, wanted.share);
  switch (found.kind) {
    case 'answer': {
      const { body, full } = found.answer.variants.identity;
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

function verdictOn(found: Found, wanted: Wanted): TopicCheck {
  switch (found.kind) {
    case 'answer':
      return { kind: 'topic', isCombined: wanted.share === 'made-up' };
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
