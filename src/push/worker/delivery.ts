import type { PushClock } from '../clock.ts';
import type { Sender } from '../outgoing/send.ts';
import type { Result } from '../state/result-log.ts';
import { type Takedown, takedown, takenBackAt } from '../state/takedowns.ts';
import type { Subscription } from '../subscription.ts';
import type { CatchUp } from './catch-up.ts';
import type { Deliverer, Deliverers, DueNews } from './deliverer.ts';
import { dueChanges } from './due-changes.ts';
import type { DueChange } from './follower-groups.ts';
import type { LogWindow } from './log-window.ts';
import { isAccepted, type NextStep } from './next-step.ts';
import { type Settled, settleAttempt } from './settle-attempt.ts';
import type { Subscriber } from './subscriber.ts';

export interface DeliveryParts {
  deliverers: Deliverers;
  send: Sender['send'];
  clock: PushClock;
  random: () => number;
  window: LogWindow;
  catchUp: CatchUp;
  signal: AbortSignal;
  /** Told of each request when it has ended. */
  onAttempt?: ((subscription: Subscription, isAccepted: boolean, ms: number) => void) | undefined;
}

const CONTINUE = { result: null, next: { kind: 'continue' } } as const;

/** One attempt to bring a subscriber what it has not got yet. */
export class Delivery {
  readonly #parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Never rejects for what a subscriber does. */
  async attempt(subscriber: Subscriber): Promise<{ result: Result | null; next: NextStep }> {
    const { clock, window } = this.#parts;
    const { subscription } = subscriber;
    const deliverer = this.#delivererOf(subscription);
    const changes = await this.#collect(subscriber, deliverer.tellsAllAtOnce);
    if (changes.length === 0) return CONTINUE;
    const { generation } = subscriber.at;
    const news: DueNews<Subscription> = { subscription, generation, changes, head: window.head, now: clock.now() };
    const dispatch = await deliverer.prepare(news);
    // Looking for it may take long: what was found for one who may see less by now, or is another worker's, is not sent.
    if (subscriber.isStale || subscriber.state === 'gone') return CONTINUE;
    if (dispatch.kind === 'skip') {
      subscriber.at = { ...subscriber.at, position: Math.max(subscriber.at.position, dispatch.upTo) };
      return {
        result: { bucket: subscriber.bucket, at: subscriber.at, attempt: null, takedowns: [] },
        next: CONTINUE.next,
      };
    }
    const startedAt = performance.now();
    const sent = await this.#parts.send(dispatch.request, { signal: this.#parts.signal });
    if (this.#parts.signal.aborted && sent.kind === 'failed') return { result: null, next: { kind: 'interrupted' } };
    const ms = performance.now() - startedAt;
    this.#parts.onAttempt?.(subscription, isAccepted(sent), ms);
    const settled = settleAttempt(subscriber.at, {
      result: sent,
      givesUp: deliverer.givesUp,
      ms,
      upTo: dispatch.upTo,
      now: clock.now(),
      random: this.#parts.random(),
    });
    return { result: resultOf(subscriber, changes, settled), next: settled.next };
  }

  #delivererOf(subscription: Subscription): Deliverer<Subscription> {
    const deliverer = this.#parts.deliverers[subscription.kind];
    if (deliverer === null) throw new Error(`Nobody delivers to a ${subscription.kind} here`);
    // A subscription is only ever handed to the deliverer of its kind.
    return deliverer as Deliverer<Subscription>;
  }

  async #collect(subscriber: Subscriber, isAll: boolean): Promise<DueChange[]> {
    const changes: DueChange[] = [];
    for await (const due of dueChanges(subscriber, this.#parts)) {
      changes.push(due);
      if (!isAll) break;
    }
    return changes;
  }
}

function resultOf(subscriber: Subscriber, changes: readonly DueChange[], { at, next }: Settled): Result {
  const seq = changes.at(-1)?.position ?? 0;
  const answer = at.lastAnswers.at(-1);
  return {
    bucket: subscriber.bucket,
    at,
    attempt: answer === undefined ? null : { seq, answer },
    takedowns:
      next.kind === 'continue' ? changes.flatMap((change) => confirmed(subscriber, change, at.deliveredAt)) : [],
  };
}

function confirmed(
  { subscription }: Subscriber,
  { current: { row }, event, position }: DueChange,
  confirmedAt: string | null,
): Takedown[] {
  if ((event !== 'withdrawn' && event !== 'removed') || confirmedAt === null) return [];
  const at = takenBackAt(row, event);
  return [takedown({ subscription: subscription.id, text: row.key, seq: position, event, at, confirmedAt })];
}
