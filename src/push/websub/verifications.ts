import type { RateLimit } from '../../concurrency/rate-limit.ts';
import type { Instant } from '../../publication/release.ts';
import type { Sender } from '../outgoing/send.ts';
import { askIntent, tellDenied } from './ask-subscriber.ts';
import { FairQueue } from './fair-queue.ts';
import type { HubLimits } from './hub-limits.ts';
import type { HubRequest } from './hub-request.ts';
import { leaseEnd, leaseSecondsFor } from './lease.ts';
import type { WebSubStore } from './store.ts';

/** A request that the hub has taken. */
export type AcceptedRequest =
  | (Extract<HubRequest, { kind: 'subscribe' }> & { isCombined: boolean })
  | Extract<HubRequest, { kind: 'unsubscribe' }>;

export interface VerificationParts {
  store: WebSubStore;
  sender: Sender;
  limits: HubLimits;
  /** By callback host: every attempt after the first takes one. */
  hosts: RateLimit;
  now: () => Instant;
  /** Told of what went wrong here, not at a subscriber's. */
  onError: (cause: unknown) => void;
}

/** Pauses before a subscriber that could not be reached is asked again: many ask first and open their door second. */
const PAUSES_MS = [5_000, 60_000];

/**
 * Asks subscribers whether they want what was asked in their name (WebSub 5.3), a few at a time, and keeps what they confirm. What
 * waits here is gone when the process ends; its subscriber asks again, as after any verification that did not come.
 */
export class Verifications {
  readonly #parts: VerificationParts;
  readonly #queue: FairQueue;
  /** The last request for each callback and topic: an earlier one that is confirmed late says nothing any more. */
  readonly #latest = new Map<string, AcceptedRequest>();
  readonly #stop = new AbortController();
  readonly #pauses = new Set<NodeJS.Timeout>();

  constructor(parts: VerificationParts) {
    this.#parts = parts;
    this.#queue = new FairQueue(parts.limits);
  }

  get isFull(): boolean {
    return this.#queue.isFull;
  }

  /** Whether the last thing asked for this callback and topic waits for its verification. */
  has(of: { callback: string; topic: string }): boolean {
    return this.#latest.has(keyOf(of));
  }

  begin(request: AcceptedRequest, host: string): void {
    this.#latest.set(keyOf(request), request);
    this.#queue.add(host, () => this.#verify(request, host, 0));
  }

  /** Tells a subscriber that it has no subscription any more. */
  tellDenied(of: { callback: string; topic: string }, host: string, reason: string): void {
    this.#queue.add(host, () => tellDenied(this.#parts.sender, { ...of, reason }, this.#stop.signal));
  }

  /** Resolves when no subscriber is being asked. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    for (const pause of this.#pauses) clearTimeout(pause);
    this.#queue.clear();
    await this.#queue.idle();
    this.#parts.sender.close();
  }

  async #verify(request: AcceptedRequest, host: string, attempt: number): Promise<void> {
    if (!this.#isLatest(request)) return;
    try {
      const isToBeAskedAgain =
        (await this.#verifyOnce(request)) === 'unreached' && this.#askAgain(request, host, attempt);
      if (!isToBeAskedAgain) this.#settle(request);
    } catch (cause) {
      this.#settle(request);
      this.#parts.onError(cause);
    }
  }

  async #verifyOnce(request: AcceptedRequest): Promise<'settled' | 'unreached'> {
    const { store, sender, now } = this.#parts;
    const { kind: mode, callback, topic } = request;
    const askedAt = now();
    const leaseSeconds = request.kind === 'subscribe' ? leaseSecondsFor(request.leaseSeconds) : null;
    const confirmation = await askIntent(sender, { mode, callback, topic, leaseSeconds }, this.#stop.signal);
    if (confirmation === 'unreached') return this.#stop.signal.aborted ? 'settled' : 'unreached';
    if (confirmation === 'declined' || !this.#isLatest(request)) return 'settled';
    if (request.kind === 'unsubscribe') await store.end(request);
    else {
      const { secret, isCombined } = request;
      const leaseUntil = leaseEnd(askedAt, leaseSeconds ?? 0);
      await store.grant({ callback, topic, isCombined, secret, leaseUntil });
    }
    return 'settled';
  }

  /** Whether it will be. */
  #askAgain(request: AcceptedRequest, host: string, attempt: number): boolean {
    const pauseMs = PAUSES_MS[attempt];
    // What waits is bounded here as in the queue: names that lead nowhere are as many as somebody makes up.
    if (pauseMs === undefined || this.#pauses.size >= this.#parts.limits.waiting) return false;
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      if (this.#queue.isFull || this.#parts.hosts.take(host).waitSeconds > 0) return this.#settle(request);
      return this.#queue.add(host, () => this.#verify(request, host, attempt + 1));
    }, pauseMs);
    pause.unref();
    this.#pauses.add(pause);
    return true;
  }

  #isLatest(request: AcceptedRequest): boolean {
    return this.#latest.get(keyOf(request)) === request;
  }

  #settle(request: AcceptedRequest): void {
    if (this.#isLatest(request)) this.#latest.delete(keyOf(request));
  }
}

function keyOf({ callback, topic }: { callback: string; topic: string }): string {
  return `${callback} ${topic}`;
}
