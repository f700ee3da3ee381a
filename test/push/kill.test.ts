import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePrograms, type ChildPrograms } from '../support/child-programs.ts';
import { DATABASE, freshDatabaseUrl, ORIGIN, openTestCentre } from '../support/press-centre.ts';
import { expectMirror } from '../support/push/push-mirror.ts';
import { accept, openReceiver } from '../support/push/webhook-receiver.ts';

let programs: ChildPrograms;
/** More than a worker does for one story: some get through unharmed. */
const MOST_STEPS = 16;
const DEATHS = 25;

describe(`kill -9 of a worker at any point (${DATABASE})`, { concurrent: true, timeout: 600_000 }, () => {
  beforeAll(async () => {
    programs = await bundlePrograms({ 'push-crash-child': 'test/support/push-crash-child.ts' });
  });
  afterAll(() => programs.remove());

  it.each(['first', 'second'])(
    `${DEATHS} random points, the %s half: every subscriber has every change, in order, withdrawals too`,
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-push-crash-'));
      const databaseUrl = freshDatabaseUrl(folder);
      const quick = await openReceiver();
      const slow = await openReceiver();
      // Answers while others' results are being written.
      slow.answer((request, res) => void setTimeout(() => accept(request, res), 60));
      const receivers = [`${quick.url}/a`, `${quick.url}/b`, `${slow.url}/c`];
      const points: number[] = [];
      for (let deaths = 0; deaths < DEATHS; ) {
        const point = 1 + Math.floor(Math.random() * MOST_STEPS);
        points.push(point);
        if ((await runChild({ point, folder, databaseUrl, receivers })) === 'killed') deaths += 1;
      }
      // The last one lives, and finishes what the others left.
      expect(await runChild({ point: 0, folder, databaseUrl, receivers })).toBe('unharmed');
      const centre = await openTestCentre({ folder, databaseUrl });
      try {
        for (const requests of [quick.at('/a'), quick.at('/b'), slow.at('/c')]) {
          await expectMirror(centre, requests);
          expect(requests.filter(({ body }) => body.type === 'item.withdrawn').length).toBeGreaterThan(10);
        }
      } catch (cause) {
        throw new Error(`Killed at ${points.join(', ')}`, { cause });
      } finally {
        await Promise.all([centre.close(), quick.close(), slow.close()]);
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});

async function runChild(run: {
  point: number;
  folder: string;
  databaseUrl: string;
  receivers: string[];
}): Promise<'killed' | 'unharmed'> {
  const child = spawn(process.execPath, ['-C', 'development', programs.pathOf('push-crash-child')], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      ORIGIN,
      DATABASE_URL: run.databaseUrl,
      DATA_DIR: run.folder,
      CALLBACK_ALLOW: '127.0.0.0/8',
      LOG_LEVEL: 'error',
      CRASH_AT: String(run.point),
      RECEIVERS: run.receivers.join(','),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (signal === 'SIGKILL') return 'killed';
  if (code === 0) return 'unharmed';
  throw new Error(`The child failed by itself at ${run.point} (code ${code}, signal ${signal})`);
}
