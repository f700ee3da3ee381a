import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Client } from '@libsql/client';
import { pollMsOn, workerParts } from '../../src/composition/run-push.ts';
import { writeManyOn } from '../../src/database/beside-adapter/write-many.ts';
import { LogSignal } from '../../src/log/follow.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import type { RowWrite } from '../../src/log/writing/write-many.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import type { OutgoingRequest } from '../../src/push/outgoing/answer.ts';
import { bucketOf } from '../../src/push/state/buckets.ts';
import { startOf } from '../../src/push/state/subscriber-states.ts';
import { subscriptionId } from '../../src/push/subscription.ts';
import { createSecretBox } from '../../src/push/webhooks/secret-box.ts';
import { makeWebhookSecret } from '../../src/push/webhooks/signature.ts';
import { PushWorker } from '../../src/push/worker/push-worker.ts';
import { newsBody } from '../archive/news-body.ts';
import { openCentre } from '../archive/open-centre.ts';
import { answerParent } from '../processes/answer-parent.ts';

/** `publish` has a worker running and publishes once; `plain` sends the same bytes by a plain loop. */
export type PushAsk =
  | { kind: 'open' }
  | { kind: 'subscribe'; addresses: string[] }
  | { kind: 'publish' }
  | { kind: 'finish' }
  | { kind: 'plain'; concurrency: number }
  | { kind: 'idle'; seconds: number };

export interface Pushed {
  /** When the text was numbered: nobody could have been told before. */
  startedNs: string;
}

export interface IdleCost {
  processorMs: number;
  queries: number;
}

let centre: PressCentre | null = null;
let addresses: string[] = [];
let running: { stop: AbortController; ended: Promise<void> } | null = null;
/** One request that push made: what the plain loop repeats. */
let sample: OutgoingRequest | null = null;

answerParent(async (ask: PushAsk): Promise<Pushed | IdleCost | null> => {
  centre ??= await openCentre();
  switch (ask.kind) {
    case 'open':
      return null;
    case 'subscribe':
      await subscribe(centre, ask.addresses);
      return null;
    case 'publish':
      return publish(centre);
    case 'finish':
      running?.stop.abort();
      await running?.ended;
      running = null;
      return null;
    case 'plain':
      return plainLoop(ask.concurrency);
    case 'idle':
      return idle(centre, ask.seconds);
  }
});

/** Puts exactly these subscriptions there, all up to date; written as rows, as making each by hand would take longer than all else. */
async function subscribe({ payload }: PressCentre, wanted: string[]): Promise<void> {
  const client = clientOf(payload.db);
  for (const table of ['subscriptions', 'subscription_positions', 'push_attempts'])
    await client.execute(`delete from ${table}`);
  const partner = await payload.create({ collection: 'partners', data: { name: 'Bench', requestsPerMinute: 600 } });
  const box = createSecretBox(payload.secret);
  const at = await readHead(payload.db);
  addresses = wanted;
  const writes = wanted.flatMap((address, index): RowWrite[] => {
    const id = index + 1;
    const subscription = subscriptionId('webhook', id);
    const secrets = [box.seal(makeWebhookSecret())];
    const position = { ...startOf(subscription, at), generation: 0, bucket: bucketOf(subscription) };
    return [
      {
        kind: 'insert',
        collection: 'subscriptions',
        row: { id, partnerId: Number(partner.id), address, status: 'active', secrets },
      },
      { kind: 'insert', collection: 'subscription-positions', row: position },
    ];
  });
  const writeMany = writeManyOn(payload.db);
  for (let start = 0; start < writes.length; start += 1_000) await writeMany(writes.slice(start, start + 1_000));
}

async function publish(opened: PressCentre): Promise<Pushed> {
  const { payload } = opened;
  const parts = await workerParts(opened, null);
  const logSignal = new LogSignal();
  const stop = new AbortController();
  const worker = await PushWorker.open({
    ...parts,
    send: (asked, limits) => {
      sample ??= asked;
      return parts.send(asked, limits);
    },
  });
  await worker.look();
  running = { stop, ended: worker.run({ logSignal, pollMs: 1_000, signal: stop.signal }).finally(parts.disconnect) };
  await payload.create({ collection: 'news', locale: 'uk', data: news(`Новина ${randomUUID()}`) });
  const startedNs = process.hrtime.bigint().toString();
  await numberPending(payload.db);
  logSignal.notify();
  return { startedNs };
}

/** The limit: what node:http can do that signs nothing, keeps nothing and asks nobody twice. */
async function plainLoop(concurrency: number): Promise<Pushed> {
  if (sample === null) throw new Error('Nothing was pushed yet');
  const { headers, body = '' } = sample;
  const startedNs = process.hrtime.bigint().toString();
  let next = 0;
  // Connections of its own, as push makes: subscribers of real life have closed those of the last publish.
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 8 });
  const post = (address: string) =>
    new Promise<void>((resolve, reject) => {
      const length = String(Buffer.byteLength(body));
      const outgoing = request(
        address,
        { method: 'POST', agent, headers: { ...headers, 'Content-Length': length } },
        (answer) => {
          answer.resume();
          answer.once('end', resolve);
        },
      );
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  const lane = async () => {
    for (let address = addresses[next]; address !== undefined; address = addresses[next]) {
      next += 1;
      await post(address);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  agent.destroy();
  return { startedNs };
}

/** Lets a worker look round once a second of a clock that we move, with nothing to do. */
async function idle(opened: PressCentre, seconds: number): Promise<IdleCost> {
  let queries = 0;
  let ms = 0;
  const clock = { now: () => new Date(Date.now() + ms).toISOString(), monotonicMs: () => ms };
  const worker = await PushWorker.open(await workerParts(opened, null, clock));
  await worker.look();
  countCalls(opened.payload.db, ['find', 'findOne', 'count', 'create', 'updateOne', 'deleteMany'], () => {
    queries += 1;
  });
  const before = process.cpuUsage();
  const pollMs = pollMsOn(opened.settings.databaseUrl);
  while (ms < seconds * 1_000) {
    ms += pollMs;
    await worker.look();
    await worker.settled();
  }
  const { user, system } = process.cpuUsage(before);
  await worker.close();
  return { processorMs: (user + system) / 1000, queries };
}

function countCalls(target: object, names: readonly string[], count: () => void): void {
  for (const name of names) {
    const call = Reflect.get(target, name) as (...given: unknown[]) => unknown;
    Reflect.set(target, name, (...given: unknown[]) => {
      count();
      return call.apply(target, given);
    });
  }
}

function clientOf(db: unknown): Client {
  return (db as { client: Client }).client;
}

function news(title: string) {
  return { title, kind: 'news' as const, body: newsBody(), _status: 'published' as const };
}
