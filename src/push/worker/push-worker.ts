import { setMaxListeners } from 'node:events';
import type { LogSignal } from '../../log/follow.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import type { WriteMany } from '../../log/writing/write-many.ts';
import type { PushClock } from '../clock.ts';
import type { Sender } from '../outgoing/send.ts';
import type { Notice } from '../state/notice.ts';
import { ResultLog } from '../state/result-log.ts';
import type { Subscription } from '../subscription.ts';
import { ActiveSubscriptions } from './active-subscriptions.ts';
import { BucketLeases } from './bucket-leases.ts';
import { CatchUp } from './catch-up.ts';
import { ConcurrencyLimits, REQUEST_LIMITS, type RequestLimits } from './concurrency-limits.ts';
import type { Deliverers, SubscriptionSource } from './deliverer.ts';
import { Delivery } from './delivery.ts';
import { mayHaveDue } from './due-changes.ts';
import { HostQueue } from './host-queue.ts';
import { LogWindow } from './log-window.ts';
import { moveIdle } from './move-idle.ts';
import { isPause } from './next-step.ts';
import { longestDelayMs } from './retry.ts';
import { RetryQueue } from './retry-queue.ts';
import type { Subscriber } from './subscriber.ts';

/** Everything a worker works with. */
export interface WorkerParts {
  db: LogDatabase;
  writeMany: WriteMany;
  sources: readonly SubscriptionSource[];
  deliverers: Deliverers;
  send: Sender['send'];
  clock: PushClock;
  /** From 0 up to 1, for jitter. */
  random: () => number;
  namesCounter: string;
  /** Unique among workers. */
  name: string;
  /** Told of each notice when it is raised. */
  onNotice: (subscription: Subscription, notice: Notice) => void;
  /** Told of each request to a subscriber when it has ended. */
  onAttempt?: (subscription: Subscription, isAccepted: boolean, ms: number) => void;
  /** Told of what could not be done and will be tried again. */
  onTrouble: (cause: unknown, what: string) => void;
  leases?: { leaseMs: number; beatMs: number; lastCallMs: number };
  limits?: RequestLimits;
}

/** Longer than a request may take, so that what a worker began is over when its lease ends. */
const LEASES = { leaseMs: 40_000, beatMs: 5_000, lastCallMs: 20_000 };
const SORT_OUT_MS = 250;
/** Retries that are due one after the other are taken together. */
const SOONEST_MS = 100;

/** One worker: follows the log, and brings every subscriber in its buckets what it has not got yet. */
export class PushWorker {
  readonly #parts: WorkerParts;
  readonly #window: LogWindow;
  readonly #subscriptions: ActiveSubscriptions;
  readonly #leases: BucketLeases;
  readonly #limits: ConcurrencyLimits;
  readonly #queue: HostQueue<Subscriber>;
  readonly #retries = new RetryQueue<Subscriber>();
  readonly #results: ResultLog;
  readonly #delivery: Delivery;
  readonly #stop = new AbortController();
  readonly #busyIn = new Map<number, number>();
  /** Those whose turn came when nothing new might be begun. */
  #postponed: Subscriber[] = [];
  #quiet: (() => void)[] = [];
  #sorting: NodeJS.Timeout | null = null;

  private constructor(parts: WorkerParts, window: LogWindow) {
    // Every request under way listens to it.
    setMaxListeners(0, this.#stop.signal);
    const { db, writeMany, clock, sources, namesCounter } = parts;
    this.#parts = parts;
    this.#window = window;
    this.#subscriptions = new ActiveSubscriptions({ db, writeMany, sources, window, namesCounter });
    this.#leases = new BucketLeases(db, {
      worker: parts.name,
      monotonicMs: clock.monotonicMs,
      ...(parts.leases ?? LEASES),
    });
    this.#limits = new ConcurrencyLimits(() => performance.now(), parts.limits ?? REQUEST_LIMITS);
    this.#queue = new HostQueue(this.#limits);
    this.#results = new ResultLog(writeMany, clock.now, (cause) => parts.onTrouble(cause, 'results were not stored'));
    this.#delivery = new Delivery({ ...parts, window, catchUp: new CatchUp(db, window), signal: this.#stop.signal });
  }

  static async open(parts: WorkerParts): Promise<PushWorker> {
    return new PushWorker(parts, await LogWindow.open(parts.db));
  }

  /** Works until `signal` is aborted: at every notification of the log signal, at every retry, and at least every `pollMs`. Resolves when all of it has stopped. */
  async run({
    logSignal,
    pollMs,
    signal,
  }: {
    logSignal: LogSignal;
    pollMs: number;
    signal: AbortSignal;
  }): Promise<void> {
    while (!signal.aborted) {
      const retryMs = (this.#retries.nextAt ?? Number.POSITIVE_INFINITY) - this.#parts.clock.monotonicMs();
      const notified = logSignal.wait(Math.min(pollMs, Math.max(SOONEST_MS, retryMs)), signal);
      await this.look().catch((cause: unknown) => this.#parts.onTrouble(cause, 'push could not look round'));
      await notified;
    }
    await this.close();
  }

  /** Looks once at everything that may have changed, and sets to work. Deliveries go on after it; see `settled`. */
  async look(): Promise<void> {
    await this.#leases.renew((bucket) => !this.#busyIn.has(bucket));
    const admitted = await this.#subscriptions.refresh(this.#leases.held, () => this.#results.flush());
    // Whoever was read again waits again: what waits under its old facts would stay for hours.
    if (admitted.length > 0) this.#retries.keep(isOurs);
    for (const subscriber of admitted) this.#welcome(subscriber);
    await this.#window.follow(this.#parts.db, (rows) => {
      // What it may see may be less by now: whoever is stale waits for the next look.
      for (const group of this.#subscriptions.groups.distribute(rows, this.#window))
        for (const subscriber of group.members)
          if (subscriber.state === 'idle' && !subscriber.isStale) this.#ready(subscriber);
    });
    for (const result of moveIdle(this.#subscriptions.subscribers.values(), this.#window)) this.#results.add(result);
    for (const subscriber of this.#postponed.splice(0)) if (subscriber.state === 'ready') this.#queue.add(subscriber);
    this.#pump();
  }

  /** Resolves when nothing is under way or ready, and all results are stored. */
  async settled(): Promise<void> {
    while (this.#limits.underWay > 0 || this.#queue.length > 0)
      await new Promise<void>((resolve) => this.#quiet.push(resolve));
    await this.#results.flush();
  }

  /** How many buckets of subscriptions it holds. */
  get buckets(): number {
    return this.#leases.held.size;
  }

  /** How many wait for their next attempt. */
  get waiting(): number {
    return this.#retries.length;
  }

  /** Stops: what is under way is broken off and will be repeated, what is done is stored, the buckets are free. */
  async close(): Promise<void> {
    this.#stop.abort();
    while (this.#limits.underWay > 0) await new Promise<void>((resolve) => this.#quiet.push(resolve));
    if (this.#sorting !== null) clearInterval(this.#sorting);
    await this.#results.flush();
    await this.#leases.release();
  }

  /** A subscriber that is new here goes on where it was: a retry that is due later is waited for, if the clock can be right. */
  #welcome(subscriber: Subscriber): void {
    const { dueAt, failures, lastAnswers } = subscriber.at;
    if (dueAt === null) {
      if (mayHaveDue(subscriber, this.#window)) this.#ready(subscriber);
      return;
    }
    const longest = longestDelayMs(failures, isPause(lastAnswers.at(-1)?.[1]));
    const stored = Date.parse(dueAt) - Date.parse(this.#parts.clock.now());
    this.#wait(subscriber, Math.min(Math.max(0, stored), longest));
  }

  #ready(subscriber: Subscriber): void {
    subscriber.state = 'ready';
    this.#queue.add(subscriber);
  }

  #wait(subscriber: Subscriber, delayMs: number): void {
    subscriber.state = 'waiting';
    this.#retries.add(this.#parts.clock.monotonicMs() + delayMs, subscriber);
  }

  /** Begins as much as there is room for. */
  #pump(): void {
    for (const subscriber of this.#retries.due(this.#parts.clock.monotonicMs()))
      if (subscriber.state === 'waiting') this.#ready(subscriber);
    while (!this.#limits.isFull && !this.#stop.signal.aborted) {
      const subscriber = this.#queue.take();
      if (subscriber === undefined) break;
      if (subscriber.state === 'ready' && this.#leases.mayBegin(subscriber.bucket)) {
        void this.#serve(subscriber);
        continue;
      }
      if (subscriber.state === 'ready') this.#postponed.push(subscriber);
      // It takes no room: whoever waits aside behind it is next.
      this.#queue.hostHasRoom(subscriber.host);
    }
    this.#watchSlow();
  }

  async #serve(subscriber: Subscriber): Promise<void> {
    subscriber.state = 'busy';
    const ticket = this.#limits.enter(subscriber.host);
    this.#busyIn.set(subscriber.bucket, (this.#busyIn.get(subscriber.bucket) ?? 0) + 1);
    try {
      await this.#deliver(subscriber);
    } catch (cause) {
      // Not the subscriber's fault: it keeps its place, and is looked at again soon.
      this.#parts.onTrouble(cause, `${subscriber.subscription.id} could not be served`);
      if (isOurs(subscriber)) this.#wait(subscriber, 5_000);
    } finally {
      this.#limits.leave(ticket);
      const busy = (this.#busyIn.get(subscriber.bucket) ?? 1) - 1;
      if (busy === 0) this.#busyIn.delete(subscriber.bucket);
      else this.#busyIn.set(subscriber.bucket, busy);
      this.#queue.hostHasRoom(subscriber.host);
      this.#pump();
      if (this.#limits.underWay === 0) for (const resolve of this.#quiet.splice(0)) resolve();
    }
  }

  async #deliver(subscriber: Subscriber): Promise<void> {
    const { result, next } = await this.#delivery.attempt(subscriber);
    const isHere = isOurs(subscriber);
    // It may be at another address by now: only what is gone there ends it.
    const isDoubtful = subscriber.isStale && next.kind === 'end';
    if (result !== null && !isDoubtful) {
      this.#results.add(result);
      subscriber.at = result.at;
      subscriber.stored = result.at.position;
    }
    if (subscriber.isStale) {
      // The next look reads it again.
      if (isHere) subscriber.state = 'idle';
      return;
    }
    switch (next.kind) {
      case 'continue':
        if (!isHere) return;
        if (mayHaveDue(subscriber, this.#window)) this.#ready(subscriber);
        else subscriber.state = 'idle';
        return;
      case 'retry':
        if (isHere) this.#wait(subscriber, next.delayMs);
        if (next.notice !== null) this.#parts.onNotice(subscriber.subscription, next.notice);
        return;
      case 'end':
        await this.#end(subscriber, next.status, next.notice);
        return;
      case 'interrupted':
        return;
      default:
        return next satisfies never;
    }
  }

  async #end(subscriber: Subscriber, status: 'disabled' | 'ended', notice: Notice): Promise<void> {
    const { subscription } = subscriber;
    await this.#parts.sources.find(({ kind }) => kind === subscription.kind)?.setStatus(subscription.id, status);
    this.#subscriptions.end(subscription.id);
    this.#parts.onNotice(subscription, notice);
  }

  /** While requests are under way, those that take long are moved out of the way. */
  #watchSlow(): void {
    if (this.#limits.underWay === 0) {
      if (this.#sorting !== null) clearInterval(this.#sorting);
      this.#sorting = null;
    } else {
      this.#sorting ??= setInterval(() => {
        this.#limits.sortOut();
        this.#pump();
      }, SORT_OUT_MS);
    }
  }
}

/** Asked again after every wait: it may have been let go of meanwhile. */
function isOurs(subscriber: Subscriber): boolean {
  return subscriber.state !== 'gone';
}
