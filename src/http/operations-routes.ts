import { Router } from 'express';
import { Registry } from 'prom-client';
import { WriteFaultError } from '../concurrency/write-faults.ts';
import { readHead } from '../log/writing/sequencer.ts';
import { processRegistry } from '../metrics/process-metrics.ts';
import type { PressCentre } from '../press-centre.ts';
import { metricsDoor } from './metrics-door.ts';

/** `/healthz`: the process lives, and has not lost for good a database that is there. `/readyz`: it can answer from its database and is not about to stop (`draining`). `/metrics`: what it does and where it stands, in Prometheus' text form, for whoever may see it. */
export function operationsRoutes(centre: PressCentre, metrics: readonly Registry[], draining?: AbortSignal): Router {
  const router = Router();
  const { db, logger } = centre.payload;
  router.get('/healthz', async (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text/plain');
    if (!(await centre.health.isLost())) return void res.send('ok\n');
    logger.error({ msg: 'this process has lost its database, which is there for others: it must be restarted' });
    res.status(503).send('this process does not find its database again: restart it\n');
  });
  router.get('/readyz', async (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text/plain');
    if (draining?.aborted === true) {
      res.status(503).send('this process is about to stop\n');
      return;
    }
    try {
      await readHead(db);
      await db.count({ collection: 'releases', where: { isPending: { equals: true } } });
      const { writeTrouble } = centre.health;
      if (writeTrouble === null) return void res.send('ready\n');
      res
        .status(503)
        .set('Retry-After', '5')
        .send(`${new WriteFaultError(writeTrouble).message}\n`);
    } catch (cause) {
      logger.error({ err: cause, msg: 'not ready: the database does not answer' });
      res.status(503).set('Retry-After', '5').send('the database does not answer\n');
    }
  });
  let all: Registry | null = null;
  router.get('/metrics', metricsDoor(centre.settings.metricsToken), async (_req, res) => {
    // Only now: who is never asked need not watch its loop.
    all ??= Registry.merge([processRegistry(), ...metrics]);
    res
      .set('Cache-Control', 'no-store')
      .type(all.contentType)
      .send(await all.metrics());
  });
  return router;
}
