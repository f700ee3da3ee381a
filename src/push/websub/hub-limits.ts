import type { RateLimitOptions } from '../../concurrency/rate-limit.ts';

/** What keeps the hub from being a means to flood others, or to be flooded. */
export interface HubLimits {
  /** Requests to the hub by one requester: an IPv4 address, or an IPv6 /64. */
  requester: RateLimitOptions;
  /** Requests that the hub sends to one callback host because somebody said so. */
  callbackHost: RateLimitOptions;
  /** The same by IP address, whatever names lead there. */
  callbackIp: RateLimitOptions;
  /** Verifications under way, those of them with one host, and those that wait. */
  atOnce: number;
  atOncePerHost: number;
  waiting: number;
  /** Subscriptions with one callback host, and in all. */
  perHost: number;
  inAll: number;
  /** Subscriptions to combined feeds: each may be of a feed of its own, which is put together again when a text changes. */
  ofCombined: number;
}

export const HUB_LIMITS: HubLimits = {
  requester: { burst: 60, refillMs: 1_000, maxKeys: 20_000 },
  callbackHost: { burst: 30, refillMs: 2_000, maxKeys: 20_000 },
  callbackIp: { burst: 60, refillMs: 1_000, maxKeys: 20_000 },
  atOnce: 64,
  atOncePerHost: 4,
  waiting: 1_000,
  perHost: 1_000,
  inAll: 50_000,
  ofCombined: 1_000,
};
