import { openPressCentre } from '../../src/composition/open-press-centre.ts';
/**
 * A worker that is killed in the middle of its work. It opens the press centre of CRASH_ON's environment, publishes, revises and
 * withdraws, and then delivers to RECEIVERS, counting every request and every write; just before number CRASH_AT it kills itself with
 * SIGKILL, so that nothing can be tidied up. It exits with 0 where it got through with fewer.
 */

import { workerParts } from '../../src/composition/run-push.ts';
import { writeManyOn } from '../../src/database/beside-adapter/write-many.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import { guardOfSettings } from '../../src/push/outgoing/guard-of-settings.ts';
import { createSender } from '../../src/push/outgoing/send.ts';
import { BUCKETS } from '../../src/push/state/buckets.ts';
import { statesIn } from '../../src/push/state/subscriber-states.ts';
import { forgetWorkers } from '../../src/push/worker/bucket-leases.ts';
import { PushWorker } from '../../src/push/worker/push-worker.ts';
import { readSettings } from '../../src/settings.ts';
import { publishNews } from './content.ts';

const settings = readSettings(process.env);
const centre = await openPressCentre(settings, { pdfWorkerUrl: new URL(import.meta.url) });
const { payload } = centre;
const crashAt = Number(process.env['CRASH_AT']);
let count = 0;

const addresses = (process.env['RECEIVERS'] ?? '').split(',');
if ((await payload.count({ collection: 'subscriptions' })).totalDocs === 0) {
  const partner = await payload.create({ collection: 'partners', data: { name: 'Портал', requestsPerMinute: 600 } });
  for (const address of addresses) {
    const data = { partner: partner.id, address, status: 'active' as const };
    await payload.create({ collection: 'subscriptions', data });
  }
}
await story();
await numberPending(payload.db);
if (settings.databaseUrl.startsWith('file:')) await forgetWorkers(payload.db);

const { send } = createSender({ guard: guardOfSettings(settings) });
const worker = await PushWorker.open({
  ...(await workerParts(centre, null)),
  send: (...asked) => {
    tick();
    return send(...asked);
  },
  writeMany: writeManyOn(counting(payload.db)),
  leases: { leaseMs: 300, beatMs: 50, lastCallMs: 100 },
  onTrouble: (cause) => {
    throw cause;
  },
});
const last = await readHead(payload.db);
const everyBucket = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
for (;;) {
  await worker.look();
  await worker.settled();
  const positions = await statesIn(payload.db, everyBucket);
  if (positions.every(({ position }) => position === last)) process.exit(0);
  // A dead worker's buckets are not free before its lease ends, and time is only told by waiting.
  await new Promise((resolve) => setTimeout(resolve, 25));
}

/** One new text, one revised, one withdrawn. */
async function story(): Promise<void> {
  await publishNews(payload, { title: `Нова ${crypto.randomUUID()}` });
  const { docs } = await payload.find({
    collection: 'news',
    where: { _status: { equals: 'published' } },
    sort: '-createdAt',
    limit: 3,
  });
  const [, revised, withdrawn] = docs;
  if (revised !== undefined)
    await payload.update({
      collection: 'news',
      id: revised.id,
      locale: 'uk',
      data: { title: `Змінена ${crypto.randomUUID()}`, _status: 'published' },
    });
  if (withdrawn !== undefined)
    await payload.update({ collection: 'news', id: withdrawn.id, locale: 'all', data: { _status: 'draft' } });
}

function tick(): void {
  count += 1;
  if (count === crashAt) process.kill(process.pid, 'SIGKILL');
}

/** The same database, whose batches are counted, one a collection where there are no transactions. */
function counting(db: object): object {
  const counted = (target: object, name: string) =>
    new Proxy(target, {
      get(inner, property) {
        const value: unknown = Reflect.get(inner, property);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          if (property === name) tick();
          return value.apply(inner, given);
        };
      },
    });
  if ('client' in db) return { client: counted(db.client as object, 'batch') };
  const models = (db as { collections: Record<string, object> }).collections;
  return {
    collections: Object.fromEntries(Object.entries(models).map(([slug, model]) => [slug, counted(model, 'bulkWrite')])),
  };
}
