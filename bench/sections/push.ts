import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs, showRate, showSpread } from '../report.ts';
import { median, spreadOf } from '../statistics.ts';
import type { IdleCost, PushAsk, Pushed } from './push-centre.ts';
import type { LastReceived, ReceiversAsk } from './push-receivers.ts';

/** As many requests at once as a worker has. */
const CONCURRENCY = 128;
const IDLE_SECONDS = 3_600;

interface Round {
  pushMs: number;
  plainMs: number;
}

interface Size {
  subscribers: number;
  rounds: Round[];
  /** Time until the last healthy one, with 10 % dead and 1 % hanging among them. */
  troubledMs: number[];
}

/** One publish to many subscribers on loopback, beside a plain loop of requests; then with dead and hanging ones; then nothing at all. */
export async function benchPush(folder: string, { push }: BenchOptions): Promise<Section> {
  const receivers = startChild<ReceiversAsk>('push-receivers', { core: 'load' });
  const env = { ...serverEnv(folder), NODE_ENV: 'test', CALLBACK_ALLOW: '127.0.0.0/8' };
  const centre = startChild<PushAsk>('push-centre', { core: 'server', env });
  try {
    const { port } = await receivers.ask<{ port: number }>({ kind: 'open' });
    const sizes: Size[] = [];
    for (const subscribers of push.subscribers) {
      const size: Size = { subscribers, rounds: [], troubledMs: [] };
      const healthy = addressesOf(subscribers, port, () => '/ok');
      const troubled = addressesOf(subscribers, port, (index) => {
        if (index % 10 === 0) return null;
        return index % 100 === 1 ? '/hang' : '/ok';
      });
      await pushOnce(centre, receivers, healthy);
      for (let round = 0; round < push.rounds; round += 1) {
        const pushMs = await pushOnce(centre, receivers, healthy);
        const plainMs = await plainOnce(centre, receivers, healthy);
        size.rounds.push({ pushMs, plainMs });
        size.troubledMs.push(await pushOnce(centre, receivers, troubled));
      }
      sizes.push(size);
    }
    // All well and up to date: a retry is not idleness.
    const last = addressesOf(push.subscribers.at(-1) ?? 0, port, () => '/ok');
    await centre.ask({ kind: 'subscribe', addresses: last });
    const idle = await centre.ask<IdleCost>({ kind: 'idle', seconds: IDLE_SECONDS });
    return describe(sizes, idle);
  } finally {
    await Promise.all([centre.stop(), receivers.stop()]);
  }
}

async function pushOnce(centre: Child<PushAsk>, receivers: Child<ReceiversAsk>, addresses: string[]): Promise<number> {
  await centre.ask({ kind: 'subscribe', addresses });
  await receivers.ask({ kind: 'expect' });
  const { startedNs } = await centre.ask<Pushed>({ kind: 'publish' });
  const requests = addresses.filter((address) => address.endsWith('/ok')).length;
  const { lastNs } = await receivers.ask<LastReceived>({ kind: 'wait', requests });
  await centre.ask({ kind: 'finish' });
  return Number(BigInt(lastNs) - BigInt(startedNs)) / 1e6;
}

async function plainOnce(centre: Child<PushAsk>, receivers: Child<ReceiversAsk>, addresses: string[]): Promise<number> {
  await receivers.ask({ kind: 'expect' });
  const { startedNs } = await centre.ask<Pushed>({ kind: 'plain', concurrency: CONCURRENCY });
  const { lastNs } = await receivers.ask<LastReceived>({ kind: 'wait', requests: addresses.length });
  return Number(BigInt(lastNs) - BigInt(startedNs)) / 1e6;
}

/** A host for each subscriber; null in place of a path is a port where nobody listens. */
function addressesOf(count: number, port: number, path: (index: number) => string | null): string[] {
  return Array.from({ length: count }, (_, index) => {
    const host = `127.${1 + Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${1 + (index % 250)}`;
    const at = path(index);
    return at === null ? `http://${host}:65535/dead` : `http://${host}:${port}${at}`;
  });
}

function describe(sizes: Size[], idle: IdleCost): Section {
  const rows = sizes.flatMap(({ subscribers, rounds, troubledMs }) => {
    const pushMs = median(rounds.map((round) => round.pushMs));
    const plainMs = median(rounds.map((round) => round.plainMs));
    const ratios = spreadOf(rounds.map((round) => round.plainMs / round.pushMs));
    const slower = spreadOf(troubledMs.map((ms, index) => ms / (rounds[index]?.pushMs ?? Number.NaN)));
    return [
      [`${subscribers}: push`, showRate(subscribers / (pushMs / 1000)), showMs(pushMs), showSpread(ratios)],
      [`${subscribers}: plain loop`, showRate(subscribers / (plainMs / 1000)), showMs(plainMs), '1'],
      [
        `${subscribers}: push, 10 % dead, 1 % hanging`,
        '',
        showMs(median(troubledMs)),
        `${showSpread(slower)} × slower`,
      ],
    ];
  });
  const last = sizes.at(-1)?.subscribers ?? 0;
  return {
    title: 'Push: one publish to many subscribers on loopback, until the last has it',
    rows: [['', 'per second', 'last one', 'ratio to the plain loop'], ...rows],
    notes: [
      `Plain loop: node:http posts the same bytes, ${CONCURRENCY} at once, with one signature for all, and keeps nothing.`,
      'Dead ones refuse the connection, hanging ones never answer; goal: healthy ones at most 1.5 × slower.',
      `An idle hour with ${last} subscriptions (simulated clock): ${showMs(idle.processorMs)} of processor time, ${idle.queries} queries.`,
    ],
    raw: { sizes, idle },
  };
}
