import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { AdminHandler } from '../http/admin/admin-routes.ts';
import type { PressCentre } from '../press-centre.ts';
import type { Settings } from '../settings.ts';
import { runBackground } from './background.ts';
import { openPressCentre } from './open-press-centre.ts';
import { createPressCentreServer } from './press-centre-server.ts';

/** How long requests under way may take to end after a signal to stop. */
const STOP_MS = 10_000;

/** Starts a press centre with the parts its role has, and resolves when it listens. SIGTERM and SIGINT stop it in order. */
export async function startServer(
  settings: Settings,
  pdfWorkerUrl: URL,
): Promise<{ centre: PressCentre; url: string; stop: () => Promise<void> }> {
  const { role } = settings;
  const centre = await openPressCentre(settings, { pdfWorkerUrl });
  for (const warning of settings.warnings) centre.payload.logger.warn(warning);
  const stopping = new AbortController();
  const admin = role === 'all' || role === 'admin' ? await prepareAdmin() : null;
  const isPublic = role === 'all' || role === 'public';
  const { server, websub, following } = await createPressCentreServer(centre, {
    admin,
    isPublic,
    signal: stopping.signal,
  });
  const background = role === 'public' ? Promise.resolve() : runBackground(centre, role, stopping.signal, websub);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= (async () => {
      stopping.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), STOP_MS);
      await Promise.all([closed, background, following]);
      clearTimeout(late);
      await centre.close();
    })();
    return stopped;
  };
  return { centre, url: `http://localhost:${port}`, stop };
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
