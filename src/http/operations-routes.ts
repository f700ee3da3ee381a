import { Router } from 'express';
import { WriteFaultError } from '../concurrency/write-faults.ts';
import { readHead } from '../log/writing/sequencer.ts';
import type { PressCentre } from '../press-centre.ts';
import { readProgress } from '../releasing/rerelease-progress.ts';
import type { ResponseCache } from './cache/response-cache.ts';
import { metricsDoor } from './metrics-door.ts';

/** `/healthz`: the process lives, and has not lost for good a database that is there. `/readyz`: it can answer from its database and is not about to stop (`draining`). `/metrics`: a few numbers, in Prometheus' text form, for whoever may see them. */
export function operationsRoutes(centre: PressCentre, cache: ResponseCache, draining?: AbortSignal): Router {
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
  router.get('/metrics', metricsDoor(centre.settings.metricsToken), async (_req, res) => {
    const pending = await db.count({ collection: 'releases', where: { isPending: { equals: true } } });
    const rereleases = await readProgress(db);
    const memory = process.memoryUsage();
    const numbers: [name: string, help: string, value: number][] = [
      ['visnyk_log_head', 'Position of the release log.', await readHead(db)],
      ['visnyk_log_pending', 'Releases written and not yet numbered.', pending.totalDocs],
      ['visnyk_rereleases_waiting', 'Changes whose texts are still to be released again.', rereleases.waiting],
      ['visnyk_rerelease_texts_done', 'Texts done of the change that is worked on.', rereleases.current?.done ?? 0],
      ['visnyk_rerelease_texts', 'Texts of the change that is worked on; 0 for a few.', rereleases.current?.total ?? 0],
      ['visnyk_cache_entries', 'Responses in the cache.', cache.size],
      ['visnyk_cache_bytes', 'Memory held by the cache.', cache.bytes],
      ['process_resident_memory_bytes', 'Resident memory.', memory.rss],
      ['nodejs_heap_size_total_bytes', 'Memory taken for objects.', memory.heapTotal],
      [
        'nodejs_heap_size_used_bytes',
        'Memory that objects fill, those nobody holds any more included.',
        memory.heapUsed,
      ],
      ['nodejs_external_memory_bytes', 'Memory of bodies and other bytes outside the heap.', memory.external],
    ];
    const lines = numbers.map(
      ([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
    );
    res.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4').send(lines.join(''));
  });
  return router;
}
