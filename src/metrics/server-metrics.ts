import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { ROUTE_CLASSES, type RouteClass } from './route-class.ts';

/** In seconds: from what memory answers to what a reader gives up on. */
const ANSWER_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DATABASE_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 10];
const DUTY_BUCKETS = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300];

/** What came of a piece of work. */
export type Outcome = 'done' | 'failed';

/**
 * What one process does, counted as it happens. Counting is cheap where it happens at every request: an answer from memory takes 15 µs, and
 * is counted in plain numbers that are put into words when somebody asks.
 */
export class ServerMetrics {
  readonly registry = new Registry();
  readonly #fromMemory = new Map<RouteClass, Map<number, number>>(ROUTE_CLASSES.map((route) => [route, new Map()]));
  readonly #made: Counter<'route' | 'status'>;
  readonly #durations: Histogram<'route'>;
  readonly #renders: Histogram<'outcome'>;
  readonly #database: Histogram<'operation'>;
  readonly #duties: Histogram<'duty' | 'outcome'>;
  readonly #dutySuccess: Gauge<'duty'>;
  readonly #attempts: Histogram<'kind' | 'outcome'>;

  constructor() {
    const registers = [this.registry];
    const fromMemory = this.#fromMemory;
    new Counter({
      name: 'visnyk_http_cached_answers_total',
      help: 'Requests answered from memory, without anything being rendered.',
      labelNames: ['route', 'status'],
      registers,
      collect() {
        this.reset();
        for (const [route, counts] of fromMemory)
          for (const [status, count] of counts) this.inc({ route, status: String(status) }, count);
      },
    });
    this.#made = new Counter({
      name: 'visnyk_http_requests_total',
      help: 'Requests answered otherwise than from memory, by kind of address and status.',
      labelNames: ['route', 'status'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'visnyk_http_request_duration_seconds',
      help: 'From the request to the end of its answer, for requests answered otherwise than from memory.',
      labelNames: ['route'],
      buckets: ANSWER_BUCKETS,
      registers,
    });
    this.#renders = new Histogram({
      name: 'visnyk_render_duration_seconds',
      help: 'What it took to make an answer that is kept: a feed, a page, a list.',
      labelNames: ['outcome'],
      buckets: ANSWER_BUCKETS,
      registers,
    });
    this.#database = new Histogram({
      name: 'visnyk_database_duration_seconds',
      help: 'What the database took, waiting for it included, by operation.',
      labelNames: ['operation'],
      buckets: DATABASE_BUCKETS,
      registers,
    });
    this.#duties = new Histogram({
      name: 'visnyk_duty_duration_seconds',
      help: 'What the press centre does by itself: sequencer, due items, re-releases, sweep and others.',
      labelNames: ['duty', 'outcome'],
      buckets: DUTY_BUCKETS,
      registers,
    });
    this.#dutySuccess = new Gauge({
      name: 'visnyk_duty_last_success_timestamp_seconds',
      help: 'When a duty was last done without a fault, in seconds since 1970.',
      labelNames: ['duty'],
      registers,
    });
    this.#attempts = new Histogram({
      name: 'visnyk_push_attempt_duration_seconds',
      help: 'Requests to subscribers: webhooks and WebSub. Done: the subscriber accepted.',
      labelNames: ['kind', 'outcome'],
      buckets: ANSWER_BUCKETS,
      registers,
    });
  }

  /** A request that was answered from memory. */
  answeredFromMemory(route: RouteClass, status: number): void {
    const counts = this.#fromMemory.get(route);
    counts?.set(status, (counts.get(status) ?? 0) + 1);
  }

  /** Any other request, when its answer has ended. */
  answered(route: RouteClass, status: number, seconds: number): void {
    this.#made.inc({ route, status: String(status) });
    this.#durations.observe({ route }, seconds);
  }

  rendered(outcome: Outcome, seconds: number): void {
    this.#renders.observe({ outcome }, seconds);
  }

  askedDatabase(operation: string, seconds: number): void {
    this.#database.observe({ operation }, seconds);
  }

  didDuty(duty: string, outcome: Outcome, seconds: number): void {
    this.#duties.observe({ duty, outcome }, seconds);
    if (outcome === 'done') this.#dutySuccess.set({ duty }, Date.now() / 1000);
  }

  pushed(kind: string, outcome: Outcome, seconds: number): void {
    this.#attempts.observe({ kind, outcome }, seconds);
  }
}
