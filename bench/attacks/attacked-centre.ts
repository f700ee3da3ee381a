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
}

const SEED = 25;
const RESOLUTION_MS = 1;
const UNLIMITED = Number.MAX_SAFE_INTEGER;

let opened: Promise<PressCentre> | null = null;
let watched: IntervalHistogram | null = null;

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
      return null;
    case 'read': {
      if (watched === null) throw new Error('Nothing is watched');
      watched.disable();
      return { longestMs: watched.max / 1e6, p99Ms: watched.percentile(99) / 1e6 };
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
