import { workerParts } from '../../../src/composition/run-push.ts';
import { changesAfter } from '../../../src/log/reading/changes-after.ts';
import { numberPending } from '../../../src/log/writing/sequencer.ts';
import type { Subscription } from '../../../src/payload-types.ts';
import type { PushClock } from '../../../src/push/clock.ts';
import type { Subscription as PushSubscription } from '../../../src/push/subscription.ts';
import { PushWorker, type WorkerParts } from '../../../src/push/worker/push-worker.ts';
import { openTestCentre, type TestCentre, type TestOptions } from '../press-centre.ts';

/** A clock that a test sets. Both hands move together, unless the wall clock jumps. */
export interface TestClock extends PushClock {
  pass(ms: number): void;
  /** Moves the wall clock alone, as somebody setting it does. */
  jump(ms: number): void;
}

/** Starts now: receivers refuse signatures of another time. */
export function testClock(): TestClock {
  let wall = Date.now();
  let monotonic = 1_000_000;
  return {
    now: () => new Date(wall).toISOString(),
    monotonicMs: () => monotonic,
    pass: (ms) => {
      wall += ms;
      monotonic += ms;
    },
    jump: (ms) => {
      wall += ms;
    },
  };
}

/** A press centre whose push may reach this machine. */
export interface PushCentre extends TestCentre {
  clock: TestClock;
  /** Everything that went wrong within workers; none should. */
  trouble: unknown[];
  /** What subscribers are, as workers read them. */
  subscriptions(): Promise<PushSubscription[]>;
  openWorker(overrides?: Partial<WorkerParts>): Promise<PushWorker>;
  subscribe(address: string, fields?: Partial<Subscription>): Promise<Subscription & { newSecret: string }>;
  /** Numbers what was written and lets a worker do all that is due now. */
  work(worker: PushWorker): Promise<void>;
  /** Keys and positions of every row of the log, in order. */
  log(): Promise<string[]>;
}

export async function openPushCentre(options: TestOptions = {}): Promise<PushCentre> {
  const clock = testClock();
  const centre = await openTestCentre({
    now: clock.now,
    ...options,
    env: { CALLBACK_ALLOW: '127.0.0.0/8', ...options.env },
  });
  const { payload } = centre;
  const trouble: unknown[] = [];
  let partner: number | string | null = null;
  return {
    ...centre,
    clock,
    trouble,
    subscriptions: async () => (await workerParts(centre, null, clock)).sources[0]?.load(null) ?? [],
    openWorker: async (overrides = {}) =>
      PushWorker.open({
        ...(await workerParts(centre, null, clock)),
        random: () => 0.5,
        onTrouble: (cause) => trouble.push(cause),
        onNotice: () => undefined,
        ...overrides,
      }),
    subscribe: async (address, fields = {}) => {
      partner ??= (await payload.create({ collection: 'partners', data: { name: 'Портал', requestsPerMinute: 600 } }))
        .id;
      const data = { partner, address, status: 'active', ...fields } as Subscription;
      return (await payload.create({ collection: 'subscriptions', data })) as Subscription & { newSecret: string };
    },
    work: async (worker) => {
      clock.pass(1_000);
      await numberPending(payload.db);
      await worker.look();
      await worker.settled();
    },
    log: async () => (await changesAfter(payload.db, 0)).map((row) => `${row.seq} ${row.key}`),
  };
}

/** What a receiver was told, as positions and events in the order of arrival. */
export function told(requests: readonly { body: { type: string; data: { version: number } } }[]): string[] {
  return requests.map(({ body }) => `${body.data.version} ${body.type}`);
}
