import type { IncomingMessage } from 'node:http';
import { BoundedMap } from '../../memory/bounded-map.ts';
import type { SentResponse } from '../cache/send-response.ts';
import { type KyivDay, kyivDayAt } from './kyiv-day.ts';
import { detached, type ReaderProgram, readReader } from './reader-program.ts';

/** What one feed was asked for on one day. Holds nothing of persons: programs, not who runs them or from where. */
export interface FeedCounts {
  full: number;
  notModified: number;
  /** Bytes of bodies, as sent: compressed ones count as they are. */
  bytes: number;
  /** By program: requests, and the subscribers it last spoke for; null where it never said. */
  programs: Map<string, { requests: number; subscribers: number | null }>;
}

/** All that is looked at of a request. */
export type AudienceRequest = Pick<IncomingMessage, 'method'> & { headers: { 'user-agent'?: string | undefined } };

export interface AudienceDay {
  /** Day in Kyiv, `2026-11-22`. */
  date: string;
  feeds: ReadonlyMap<string, FeedCounts>;
}

/** Address under which feeds beyond the limit are counted together. */
export const OTHER_FEEDS = '*';
const OTHER_PROGRAMS = 'other';

const LIMITS = { feeds: 2_000, programs: 30, userAgents: 2_000 };
/** User-Agents longer than this are read every time instead of being remembered. */
const MAX_REMEMBERED_CHARS = 300;
const FEED_ADDRESS = /^\/feeds\/[a-z]+\/.+\.(?:rss|atom|json)(?:\?|$)/;

/**
 * Who reads the feeds today, and who did yesterday (days of Kyiv). Counting is a clock, three look-ups and a few additions, for it
 * happens at every request; memory is bounded whatever is asked for and by whomever. It forgets at midnight and at a restart.
 */
export class FeedAudience {
  readonly #nowMs: () => number;
  readonly #limits: typeof LIMITS;
  #day: KyivDay;
  #today = new Map<string, FeedCounts>();
  #yesterday: AudienceDay | null = null;
  readonly #programs: BoundedMap<string, ReaderProgram>;

  constructor(nowMs: () => number = Date.now, limits: Partial<typeof LIMITS> = {}) {
    this.#nowMs = nowMs;
    this.#limits = { ...LIMITS, ...limits };
    this.#programs = new BoundedMap(this.#limits.userAgents);
    this.#day = kyivDayAt(nowMs());
  }

  /** Counts an answer to GET. `address` is the one it is cached under; what is no feed is not counted. */
  record(address: string, req: AudienceRequest, { status, bytes }: SentResponse): void {
    if (!address.startsWith('/feeds/') || req.method !== 'GET') return;
    this.#turnDay();
    const counts = this.#today.get(address) ?? this.#begin(address);
    if (counts === null) return;
    if (status === 304) counts.notModified += 1;
    else counts.full += 1;
    counts.bytes += bytes;
    const { name, subscribers } = this.#programOf(req.headers['user-agent'] ?? '');
    const known = counts.programs.get(name) ?? this.#beginProgram(counts, name);
    known.requests += 1;
    if (subscribers !== null) known.subscribers = subscribers;
  }

  get today(): AudienceDay {
    this.#turnDay();
    return { date: this.#day.date, feeds: this.#today };
  }

  /** Null where nothing was counted yesterday. */
  get yesterday(): AudienceDay | null {
    this.#turnDay();
    return this.#yesterday;
  }

  #turnDay(): void {
    const now = this.#nowMs();
    if (now < this.#day.endMs) return;
    const next = kyivDayAt(now);
    this.#yesterday = next.startMs === this.#day.endMs ? { date: this.#day.date, feeds: this.#today } : null;
    this.#day = next;
    this.#today = new Map();
    this.#programs.clear();
  }

  #begin(address: string): FeedCounts | null {
    if (!FEED_ADDRESS.test(address)) return null;
    const isRoom = this.#today.size < this.#limits.feeds;
    const key = isRoom ? detached(address) : OTHER_FEEDS;
    const begun = this.#today.get(key) ?? { full: 0, notModified: 0, bytes: 0, programs: new Map() };
    this.#today.set(key, begun);
    return begun;
  }

  #beginProgram(counts: FeedCounts, name: string) {
    const key = counts.programs.size < this.#limits.programs ? name : OTHER_PROGRAMS;
    const begun = counts.programs.get(key) ?? { requests: 0, subscribers: null };
    counts.programs.set(key, begun);
    return begun;
  }

  #programOf(userAgent: string): ReaderProgram {
    const known = this.#programs.get(userAgent);
    if (known !== undefined) return known;
    const program = readReader(userAgent);
    if (userAgent.length > MAX_REMEMBERED_CHARS) return program;
    this.#programs.set(userAgent, program);
    return program;
  }
}
