import { perMinute, RateLimit, type RateState } from '../../concurrency/rate-limit.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { admitKey, checkKey, readAuthorization } from '../keys/check-key.ts';
import { hashKey } from '../keys/key-text.ts';
import { KnownKeys } from '../keys/known-keys.ts';
import type { Partner } from '../partner.ts';
import { asPartner } from '../partner-row.ts';
import { answerKindOf } from '../usage/answer-kinds.ts';
import { UsageCounter } from '../usage/usage-counter.ts';
import type { Allowance, Gate, Identity, RateLimitSubject } from './gate.ts';

const ANONYMOUS = { kind: 'anonymous' } as const;

/** What one address gets without a key, a minute. */
export const PUBLIC_PER_MINUTE = 60;
/** Wrong keys a minute from one address; beyond it even right ones that were never seen here must wait. */
const WRONG_KEYS_PER_MINUTE = 30;
const MAX_ADDRESSES = 100_000;
const MAX_PARTNERS = 10_000;

export interface GateParts {
  db: LogDatabase;
  now: () => Instant;
  /** Whom the limit of an address counts as one. */
  networkOf: (address: string) => string;
  /** A clock that only goes forward, in milliseconds. */
  clockMs: () => number;
  /** Requests a minute from one address without a key. */
  publicPerMinute?: number;
}

/** Checks keys, counts what partners take, and limits how fast: one for a process. */
export class PartnerGate implements Gate {
  readonly usage = new UsageCounter();
  readonly known: KnownKeys;
  #parts: GateParts;
  #addresses = new RateLimit({ ...perMinute(PUBLIC_PER_MINUTE), maxKeys: MAX_ADDRESSES });
  #partners = new RateLimit({ ...perMinute(PUBLIC_PER_MINUTE), maxKeys: MAX_PARTNERS });
  #wrong = new RateLimit({ ...perMinute(WRONG_KEYS_PER_MINUTE), maxKeys: MAX_ADDRESSES });

  constructor(parts: GateParts) {
    this.#parts = parts;
    this.known = new KnownKeys(parts.db, parts.clockMs);
  }

  /** Who comes with this `Authorization` header from this IP address. A key that does not count is refused, never taken for none. */
  async authenticate(authorization: string | undefined, address: string): Promise<Identity> {
    const presented = readAuthorization(authorization);
    switch (presented.kind) {
      case 'none':
        return { kind: 'anonymous' };
      case 'unreadable':
        return { kind: 'refused', detail: presented.detail };
      case 'key':
        return this.#identify(presented.text, address);
      default:
        return presented satisfies never;
    }
  }

  /** Whom a key that was looked up a moment ago stands for, or that there is no key. What must be refused is told by `authenticate`. */
  recognise(authorization: string | undefined, address: string): Exclude<Identity, { kind: 'refused' }> | null {
    if (authorization === undefined) return ANONYMOUS;
    const presented = readAuthorization(authorization);
    if (presented.kind !== 'key') return presented.kind === 'none' ? ANONYMOUS : null;
    const found = this.known.peek(hashKey(presented.text));
    if (found === null) return null;
    const admitted = admitKey(found, { address, now: this.#parts.now() });
    return admitted.kind === 'valid' ? { kind: 'partner', partner: asPartner(admitted.partner, admitted.key) } : null;
  }

  /** Takes one request from a share. */
  take(subject: RateLimitSubject): Allowance {
    return this.#ask(subject, 'take');
  }

  look(subject: RateLimitSubject): Allowance {
    return this.#ask(subject, 'look');
  }

  giveBack(subject: RateLimitSubject): Allowance {
    return this.#ask(subject, 'giveBack');
  }

  #ask(subject: RateLimitSubject, what: 'take' | 'look' | 'giveBack'): Allowance {
    const nowMs = Date.parse(this.#parts.now());
    if (subject.kind === 'partner') {
      const { id, requestsPerMinute } = subject.partner;
      return allowance('partner', this.#partners[what](id, { rate: perMinute(requestsPerMinute), nowMs }));
    }
    const { networkOf, publicPerMinute = PUBLIC_PER_MINUTE } = this.#parts;
    const rate = perMinute(publicPerMinute);
    return allowance('public', this.#addresses[what](networkOf(subject.address), { rate, nowMs }));
  }

  /** Notes that a partner was answered with this HTTP status. */
  record(partner: Partner, status: number): void {
    const now = this.#parts.now();
    this.usage.record(partner.id, answerKindOf(status), now);
    this.usage.touch(partner.keyId, now);
  }

  async #identify(text: string, address: string): Promise<Identity> {
    const now = this.#parts.now();
    const nowMs = Date.parse(now);
    const network = this.#parts.networkOf(address);
    const hash = hashKey(text);
    const { waitSeconds } = this.#wrong.look(network, { nowMs });
    if (waitSeconds > 0 && !this.known.has(hash)) {
      return { kind: 'refused', detail: `Too many wrong keys came from your address. Wait ${waitSeconds} s.` };
    }
    const checked = await checkKey(this.known, { text, address, now });
    if (checked.kind === 'valid') return { kind: 'partner', partner: asPartner(checked.partner, checked.key) };
    // A key that exists and may not be used is no guess.
    if (!this.known.has(hash)) this.#wrong.take(network, { nowMs });
    return { kind: 'refused', detail: checked.detail };
  }
}

function allowance(policy: Allowance['policy'], state: RateState): Allowance {
  const { limit, remaining, waitSeconds, nextSeconds, fullSeconds } = state;
  return {
    isAllowed: waitSeconds === 0,
    policy,
    limit,
    windowSeconds: 60,
    remaining,
    resetSeconds: remaining === 0 ? nextSeconds : fullSeconds,
  };
}
