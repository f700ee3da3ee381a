import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { createPressCentreServer } from '../../src/composition/press-centre-server.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { openCentre } from '../archive/open-centre.ts';
import { seedDesk } from '../desk/seed-desk.ts';
import { answerParent } from '../processes/answer-parent.ts';

export type AttackedAsk =
  /** Answers with a `Door`. */
  | { kind: 'listen' }
  | { kind: 'watch' }
  /** Answers with `Pauses`, of the time since `watch`. */
  | { kind: 'read' };

export interface Door {
  port: number;
  /** Of an editor. */
  token: string;
}

/** How long the loop was held at a stretch, in milliseconds. */
export interface Pauses {
  longestMs: number;
  p99Ms: number;
  /** The longest of the loop's own processor time, whatever others take of its core; null where the system does not tell. */
  longestOwnMs: number | null;
}

const SEED = 25;
const RESOLUTION_MS = 1;
const UNLIMITED = Number.MAX_SAFE_INTEGER;

let opened: Promise<PressCentre> | null = null;
let watched: IntervalHistogram | null = null;
let ownTime: OwnTime | null = null;

answerParent(async (ask: AttackedAsk): Promise<Door | Pauses | null> => {
  opened ??= openCentre();
  const centre = await opened;
  switch (ask.kind) {
    case 'listen':
      await seedDesk(centre.payload, SEED);
      return { port: await listen(centre), token: await tokenOf(centre) };
    case 'watch':
      watched = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
      watched.enable();
      ownTime = watchOwnTime();
      return null;
    case 'read': {
      if (watched === null) throw new Error('Nothing is watched');
      watched.disable();
      return {
        longestMs: watched.max / 1e6,
        p99Ms: watched.percentile(99) / 1e6,
        longestOwnMs: ownTime?.end() ?? null,
      };
    }
    default:
      return ask satisfies never;
  }
});

async function listen(centre: PressCentre): Promise<number> {
  const { signal } = new AbortController();
  const { server } = await createPressCentreServer(centre, {
    // What is attacked is the desk's API; its pages need a build of Next.
    admin: async (_req, res) => {
      res.end();
    },
    isPublic: true,
    signal,
    publicPerMinute: UNLIMITED,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function tokenOf({ payload }: PressCentre): Promise<string> {
  const account = { email: 'attacker@visnyk.example', password: 'a password of some length' };
  await payload.create({ collection: 'users', data: { ...account, role: 'editor' } });
  const { token } = await payload.login({ collection: 'users', data: account });
  if (token === undefined) throw new Error('The attacker could not sign in');
  return token;
}

interface OwnTime {
  /** The longest between two turns of the loop, in milliseconds. */
  end(): number | null;
}

/** Linux tells how long a thread has run; the first thread of a process, which has the loop, bears its number. */
function watchOwnTime(): OwnTime {
  const file = `/proc/self/task/${process.pid}/schedstat`;
  if (!existsSync(file)) return { end: () => null };
  const ranMs = () => Number(readFileSync(file, 'latin1').split(' ')[0]) / 1e6;
  let [longestMs, before] = [0, ranMs()];
  const timer = setInterval(() => {
    const now = ranMs();
    longestMs = Math.max(longestMs, now - before);
    before = now;
  }, RESOLUTION_MS);
  return {
    end: () => {
      clearInterval(timer);
      return longestMs;
    },
  };
}
