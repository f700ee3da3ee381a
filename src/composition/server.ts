import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AdminHandler } from '../http/admin/admin-routes.ts';
import type { PressCentre } from '../press-centre.ts';
import type { Settings } from '../settings.ts';
import { runBackground } from './background.ts';
import { openControl } from './control.ts';
import { type OpenOptions, openPressCentre } from './open-press-centre.ts';
import { createPressCentreServer } from './press-centre-server.ts';

/** How long requests under way may take to end once the listener is closed, and after that the database to be closed. */
const END_MS = 4_000;
const CLOSE_MS = 2_000;

/** A server that listens, and how it is stopped. */
export interface RunningServer {
  centre: PressCentre;
  url: string;
  /**
   * Stops in order: `/readyz` answers 503 for `drainSeconds`, then the listener closes, then requests end. Resolves within six seconds
   * after that, whether the database answers or not; `isClean` tells whether all of it ended by itself.
   */
  stop(how?: { isDraining: boolean }): Promise<{ isClean: boolean }>;
}

/** Starts a press centre with the parts its role has, and resolves when it listens. */
export async function startServer(settings: Settings, options: OpenOptions): Promise<RunningServer> {
  const { role } = settings;
  const centre = await openPressCentre(settings, options);
  for (const warning of settings.warnings) centre.payload.logger.warn(warning);
  const draining = new AbortController();
  const stopping = new AbortController();
  const admin = role === 'all' || role === 'admin' ? await prepareAdmin() : null;
  const isPublic = role === 'all' || role === 'public';
  const { server, websub, following } = await createPressCentreServer(centre, {
    admin,
    isPublic,
    signal: stopping.signal,
    draining: draining.signal,
  });
  const background = role === 'public' ? Promise.resolve() : runBackground(centre, role, stopping.signal, websub);
  const control = await openControl(centre);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const end = async (isDraining: boolean) => {
    draining.abort();
    if (isDraining) await setTimeout(settings.drainSeconds * 1000);
    stopping.abort();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const hasEnded = await within(END_MS, Promise.all([closed, background, following, control.close()]));
    server.closeAllConnections();
    const hasClosed = await within(CLOSE_MS, centre.close());
    return { isClean: hasEnded && hasClosed };
  };
  let stopped: Promise<{ isClean: boolean }> | null = null;
  const stop: RunningServer['stop'] = ({ isDraining } = { isDraining: false }) => {
    stopped ??= end(isDraining);
    return stopped;
  };
  return { centre, url: `http://localhost:${port}`, stop };
}

/** Whether something ended in time. What goes wrong meanwhile goes wrong for the caller. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  try {
    return await Promise.race([
      work.then(() => true),
      setTimeout(milliseconds, false, { signal: late.signal, ref: false }),
    ]);
  } finally {
    late.abort();
  }
}

/** Next, as built by `npm run build`; it finds the Payload instance that is open already and makes none of its own. */
async function prepareAdmin(): Promise<AdminHandler> {
  const dir = process.cwd();
  if (!existsSync(path.join(dir, '.next', 'BUILD_ID')))
    throw new Error('The admin is not built: run npm run build first.');
  const { default: next } = await import('next');
  const app = next({ dev: false, dir, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return (req, res) => handle(req, res);
}
