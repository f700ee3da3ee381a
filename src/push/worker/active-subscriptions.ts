import type { LogDatabase } from '../../log/log-database.ts';
import type { WriteMany } from '../../log/writing/write-many.ts';
import { bucketOf } from '../state/buckets.ts';
import { PUSH_COLLECTIONS } from '../state/collections.ts';
import { type SubscriberState, startOf, statesIn, statesOf } from '../state/subscriber-states.ts';
import { readSubscriptionsVersion, touchedSince } from '../state/subscriptions-version.ts';
import { audienceOf, type Subscription } from '../subscription.ts';
import type { SubscriptionSource } from './deliverer.ts';
import { FollowerGroups } from './follower-groups.ts';
import type { LogWindow } from './log-window.ts';
import { createSubscriber, type Subscriber } from './subscriber.ts';

export interface ActiveSubscriptionParts {
  db: LogDatabase;
  writeMany: WriteMany;
  sources: readonly SubscriptionSource[];
  window: LogWindow;
  /** Name of the counter that moves when names do of which selections are made; then everything is read again. */
  namesCounter: string;
}

/** Whoever is to be admitted: all in some buckets, and some by their ids. */
interface ToBeRead {
  gained: readonly number[];
  again: readonly string[];
  settle: () => Promise<void>;
}

/** The subscriptions this worker serves: those that are active and lie in its buckets. */
export class ActiveSubscriptions {
  readonly groups = new FollowerGroups<Subscriber>();
  readonly #parts: ActiveSubscriptionParts;
  /** All active subscriptions, whoever serves them. */
  #active = new Map<string, Subscription>();
  #subscribers = new Map<string, Subscriber>();
  #held: ReadonlySet<number> = new Set();
  #stale: ReadonlySet<string> = new Set();
  #seenVersion: number | null = null;
  #seenNames: number | null = null;

  constructor(parts: ActiveSubscriptionParts) {
    this.#parts = parts;
  }

  get subscribers(): ReadonlyMap<string, Subscriber> {
    return this.#subscribers;
  }

  /**
   * Brings it up to date with the buckets held and the subscriptions as they are; answers the subscribers that are new in it.
   * `settle` is awaited before positions are read: what is still to be written would be missed.
   */
  async refresh(held: ReadonlySet<number>, settle: () => Promise<void>): Promise<Subscriber[]> {
    const touched = this.#withoutBusy(await this.#reload());
    const gained = [...held].filter((bucket) => !this.#held.has(bucket));
    // Of ten thousand, at every look: the bucket each knows, and not the hash it comes from.
    for (const [id, { bucket }] of this.#subscribers) if (!held.has(bucket) || touched.has(id)) this.remove(id);
    const isGained = new Set(gained);
    const again = [...touched].filter((id) => held.has(bucketOf(id)) && !isGained.has(bucketOf(id)));
    // Where the database fails before they are admitted, the next time begins with them.
    const busy = this.#stale;
    this.#stale = new Set([...busy, ...again]);
    this.#held = new Set([...held].filter((bucket) => !isGained.has(bucket)));
    const admitted = gained.length === 0 && again.length === 0 ? [] : await this.#readAgain({ gained, again, settle });
    this.#stale = busy;
    this.#held = new Set(held);
    return admitted;
  }

  remove(id: string): void {
    const subscriber = this.#subscribers.get(id);
    if (subscriber === undefined) return;
    subscriber.state = 'gone';
    this.groups.leave(subscriber, subscriber.group);
    this.#subscribers.delete(id);
  }

  /** Forgets one that has ended; `refresh` brings it back if somebody starts it again. */
  end(id: string): void {
    this.#active.delete(id);
    this.remove(id);
  }

  /** One request at a time: whoever has one under way is read again when it has ended. */
  #withoutBusy(touched: ReadonlySet<string>): Set<string> {
    const all = new Set([...this.#stale, ...touched]);
    this.#stale = new Set([...all].filter((id) => this.#subscribers.get(id)?.state === 'busy'));
    for (const id of this.#stale) {
      const subscriber = this.#subscribers.get(id);
      if (subscriber !== undefined) subscriber.isStale = true;
      all.delete(id);
    }
    return all;
  }

  /** Reads what changed since the last time; tells the ids whose facts or positions may be others now. */
  async #reload(): Promise<Set<string>> {
    const { db, namesCounter } = this.#parts;
    const { version, beside: names } = await readSubscriptionsVersion(db, namesCounter);
    const touched = names === this.#seenNames ? touchedSince(version, this.#seenVersion) : null;
    if (touched?.length === 0) return new Set();
    const loaded = (await Promise.all(this.#parts.sources.map((source) => source.load(touched)))).flat();
    const changed = new Set([...(touched ?? this.#active.keys()), ...loaded.map(({ id }) => id)]);
    for (const id of changed) this.#active.delete(id);
    for (const subscription of loaded)
      if (subscription.status === 'active') this.#active.set(subscription.id, subscription);
    this.#seenVersion = version.value;
    this.#seenNames = names;
    return changed;
  }

  async #readAgain({ gained, again, settle }: ToBeRead): Promise<Subscriber[]> {
    await settle();
    const isGained = new Set(gained);
    const isAgain = new Set(again);
    const wanted = [...this.#active.values()].filter(({ id }) => isGained.has(bucketOf(id)) || isAgain.has(id));
    const stored = [
      ...(gained.length === 0 ? [] : await statesIn(this.#parts.db, gained)),
      ...(await statesOf(this.#parts.db, again)),
    ];
    return this.#admit(wanted, new Map(stored.map((state) => [state.subscription, state])));
  }

  async #admit(wanted: readonly Subscription[], stored: ReadonlyMap<string, SubscriberState>): Promise<Subscriber[]> {
    const { window, writeMany } = this.#parts;
    const missing = wanted.filter(({ id }) => !stored.has(id));
    // A crash came between the subscription and its beginning: it begins now.
    await writeMany(
      missing.map(({ id }) => {
        const initially = { ...startOf(id, window.head), generation: 0, bucket: bucketOf(id) };
        return { kind: 'put', collection: PUSH_COLLECTIONS.positions, key: { subscription: id }, set: {}, initially };
      }),
    );
    const begun = await statesOf(
      this.#parts.db,
      missing.map(({ id }) => id),
    );
    const states = new Map([...stored, ...begun.map((state) => [state.subscription, state] as const)]);
    return wanted.flatMap((subscription) => {
      const state = states.get(subscription.id);
      if (state === undefined) return [];
      const group = this.groups.of(subscription.selection, audienceOf(subscription), window);
      const subscriber = createSubscriber(subscription, state, group);
      group.members.add(subscriber);
      this.#subscribers.set(subscription.id, subscriber);
      return [subscriber];
    });
  }
}
