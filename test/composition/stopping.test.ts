import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RunningServer, startServer } from '../../src/composition/server.ts';
import { readSettings } from '../../src/settings.ts';
import { PDF_WORKER } from '../support/press-centre.ts';
import { publicServerEnv } from '../support/servers/server-env.ts';

describe('a process that is told to stop', () => {
  let folder: string;
  let server: RunningServer | null = null;

  const start = async (env: Record<string, string>): Promise<RunningServer> => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    const settings = readSettings({ ...(await publicServerEnv(folder)), ...env });
    server = await startServer(settings, { pdfWorkerUrl: PDF_WORKER, key: randomUUID() });
    return server;
  };
  afterEach(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is not ready first, answers everything meanwhile and keeps no connection, and only then listens no more', async () => {
    const { url, stop } = await start({ DRAIN_SECONDS: '2' });
    const agent = new Agent({ keepAlive: true });
    const before = await ask(`${url}/feeds/uk/all.rss`, agent);
    expect([before.statusCode, before.headers.connection]).toEqual([200, 'keep-alive']);
    const stopped = stop({ isDraining: true });
    const asked = await Promise.all(
      ['/readyz', '/healthz', '/feeds/uk/all.rss', '/'].map(async (address) => {
        const { statusCode, headers } = await ask(url + address, agent);
        return [address, statusCode, headers.connection];
      }),
    );
    expect(asked).toEqual([
      ['/readyz', 503, 'close'],
      ['/healthz', 200, 'close'],
      ['/feeds/uk/all.rss', 200, 'close'],
      ['/', 200, 'close'],
    ]);
    expect(await stopped).toEqual({ isClean: true });
    await expect(ask(`${url}/healthz`, agent)).rejects.toThrow(/ECONNREFUSED/);
    agent.destroy();
  });

  it('stops although the database does not end', async () => {
    const { stop, centre } = await start({});
    const end = vi.spyOn(centre, 'close').mockReturnValue(new Promise(() => undefined));
    expect(await stop()).toEqual({ isClean: false });
    end.mockRestore();
    await centre.close();
  });
});

function ask(url: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer));
      answer.once('error', reject);
    }).once('error', reject);
  });
}
