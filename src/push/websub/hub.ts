import { RateLimit } from '../../concurrency/rate-limit.ts';
import type { Instant } from '../../publication/release.ts';
import { type Guard, hostOf } from '../outgoing/guard.ts';
import { refusalWords } from '../outgoing/refusal-words.ts';
import type { Sender } from '../outgoing/send.ts';
import type { HubLimits } from './hub-limits.ts';
import { type HubRequest, parseHubRequest } from './hub-request.ts';
import { type HubRefusal, refuse, tooMany } from './refusal.ts';
import type { WebSubStore } from './store.ts';
import type { CheckTopic } from './topic.ts';
import { type AcceptedRequest, Verifications } from './verifications.ts';

/** What the hub works with. */
export interface HubParts {
  store: WebSubStore;
  checkTopic: CheckTopic;
  guard: Guard;
  /** Makes the sender of what the hub asks subscribers; `mayConnect` is the hub's own limit by address. */
  senderWith: (mayConnect: (ip: string) => boolean) => Sender;
  /** Our own public address: the hub does not call itself. */
  origin: string;
  limits: HubLimits;
  clock: { now: () => Instant; monotonicMs: () => number };
  /** Told of what went wrong here, not at a subscriber's. */
  onError: (cause: unknown) => void;
}

export type HubAnswer = { kind: 'accepted' } | HubRefusal;

/** The hub's front desk (WebSub 5.1): hears requests, refuses what cannot be, and leaves the rest to be verified. */
export class WebSubHub {
  readonly #parts: HubParts;
  readonly #verifications: Verifications;
  readonly #requesters: RateLimit;
  readonly #hosts: RateLimit;

  constructor(parts: HubParts) {
    const { limits, clock, store, onError } = parts;
    this.#parts = parts;
    this.#requesters = new RateLimit(limits.requester, clock.monotonicMs);
    this.#hosts = new RateLimit(limits.callbackHost, clock.monotonicMs);
    const ips = new RateLimit(limits.callbackIp, clock.monotonicMs);
    const sender = parts.senderWith((ip) => ips.take(ip).waitSeconds === 0);
    this.#verifications = new Verifications({ store, sender, limits, hosts: this.#hosts, now: clock.now, onError });
  }

  /** Counts one request of a requester (one address, or one IPv6 /64); what it says where that is one too many. */
  admit(requester: string): HubRefusal | null {
    const { waitSeconds } = this.#requesters.take(requester);
    return waitSeconds === 0 ? null : tooMany('You ask more often than this hub answers.', waitSeconds);
  }

  /** Answers the body of a request (WebSub 5.1.2); what it asks for happens afterwards, whatever comes of it. */
  async accept(body: Buffer): Promise<HubAnswer> {
    const request = parseHubRequest(body);
    if (request.kind === 'fault') return refuse(400, request.detail);
    const checked = this.#parts.guard.check(request.callback);
    if (checked.kind === 'refused') return refuse(400, `hub.callback: ${refusalWords(checked.reason).en}`);
    const host = hostOf(checked.url);
    if (isSameServer(checked.url, new URL(this.#parts.origin)))
      return refuse(400, 'hub.callback: that is this very site.');
    const accepted =
      request.kind === 'subscribe' ? await this.#checkSubscription(request, host) : await this.#checkEnd(request);
    if (accepted.kind === 'refused') return accepted;
    const { waitSeconds } = this.#hosts.take(host);
    if (waitSeconds > 0) return tooMany(`The hub asks ${host} no more often than this.`, waitSeconds);
    if (this.#verifications.isFull) return refuse(503, 'Too many requests wait to be verified just now.', 30);
    this.#verifications.begin(accepted, host);
    return { kind: 'accepted' };
  }

  /** Ends a subscription that was accepted before, and says so to its subscriber (WebSub 5.2). */
  async deny(of: { callback: string; topic: string }, reason: string): Promise<void> {
    // Several workers may find out at once; the one that ended it tells.
    if (await this.#parts.store.end(of)) this.#verifications.tellDenied(of, hostOf(new URL(of.callback)), reason);
  }

  /** Resolves when no subscriber is being asked. */
  idle(): Promise<void> {
    return this.#verifications.idle();
  }

  close(): Promise<void> {
    return this.#verifications.close();
  }

  async #checkSubscription(
    request: Extract<HubRequest, { kind: 'subscribe' }>,
    host: string,
  ): Promise<AcceptedRequest | HubRefusal> {
    const check = await this.#parts.checkTopic(request.topic);
    switch (check.kind) {
      case 'unknown':
        return refuse(400, `hub.topic: ${check.detail}`);
      case 'moved':
        return refuse(400, `hub.topic: that feed is at ${check.topic}`);
      case 'busy':
        return refuse(503, 'Too many feeds are being put together just now.', check.retryAfterSeconds);
      case 'topic':
        break;
      default:
        return check satisfies never;
    }
    const { isCombined } = check;
    return (await this.#checkRoom(request, { host, isCombined })) ?? { ...request, isCombined };
  }

  /** Whether there is room for a subscription more; one that there is already may always be renewed. */
  async #checkRoom(
    of: { callback: string; topic: string },
    { host, isCombined }: { host: string; isCombined: boolean },
  ): Promise<HubRefusal | null> {
    const { store, limits } = this.#parts;
    if (await store.has(of)) return null;
    const { ofHost, ofCombined, inAll } = await store.count(host);
    if (ofHost >= limits.perHost) return refuse(403, `${host} has as many subscriptions as one host may have.`);
    if (inAll >= limits.inAll) return refuse(503, 'The hub has as many subscriptions as it can serve.', 3_600);
    if (!isCombined || ofCombined < limits.ofCombined) return null;
    return refuse(503, 'The hub serves as many combined feeds as it can. The feed of one topic alone has room.', 3_600);
  }

  async #checkEnd(request: Extract<HubRequest, { kind: 'unsubscribe' }>): Promise<AcceptedRequest | HubRefusal> {
    // Nothing is asked of an address that has nothing here to end.
    if (this.#verifications.has(request) || (await this.#parts.store.has(request))) return request;
    return refuse(404, 'There is no such subscription.');
  }
}

function isSameServer(one: URL, other: URL): boolean {
  return hostOf(one) === hostOf(other) && one.port === other.port;
}
