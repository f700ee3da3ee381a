import { startServer } from '../composition/server.ts';
import { explainAndExit, keepRequestsYoung, stopOnSignal } from './process.ts';
import { settingsOrExit } from './settings-or-exit.ts';

keepRequestsYoung();
const settings = settingsOrExit();
try {
  const { centre, url, stop } = await startServer(settings, {
    pdfWorkerUrl: new URL('./pdf-worker.mjs', import.meta.url),
  });
  stopOnSignal(stop);
  const { totalDocs } = await centre.payload.db.count({ collection: 'users', where: {} });
  const { logger } = centre.payload;
  logger.info(`Visnyk (${settings.role}) listens on ${url}; its public address is ${settings.origin}`);
  if (totalDocs === 0)
    logger.warn('There is no account yet. Make one: npm run user -- create --email you@example.org --role admin');
} catch (cause) {
  explainAndExit(cause);
}
