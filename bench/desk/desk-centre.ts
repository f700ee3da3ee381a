import type { Client } from '@libsql/client';
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import type { PressCentre } from '../../src/press-centre.ts';
import { REQUESTS, requestRerelease } from '../../src/releasing/rerelease-requests.ts';
import { openCentre } from '../archive/open-centre.ts';
import { answerParent } from '../processes/answer-parent.ts';
import { serveCentre } from '../processes/serve-centre.ts';
import { listQueries } from './list-queries.ts';
import { multiplyDesk } from './multiply-desk.ts';
import { seedDesk } from './seed-desk.ts';

/** What is done at the desk while others read feeds. */
export type DeskWork = 'lists' | 'import' | 're-release';

export type DeskAsk =
  /** Copies that are drafts are no work for the background of a server that listens: nothing of them is to be released. */
  | { kind: 'fill'; items: number; areDrafts: boolean }
  | { kind: 'time-lists'; collections: string[] }
  | { kind: 'listen' }
  | { kind: 'work'; work: DeskWork; ms: number };

/** How long one list took; stopped where it took longer than the desk may wait. */
export interface ListTime {
  collection: string;
  name: string;
  ms: number;
  isStopped: boolean;
}

/** Items that go through Payload; the others are copies of their rows. */
const SEED = 25;

let opened: Promise<PressCentre> | null = null;

answerParent(async (ask: DeskAsk): Promise<number | ListTime[] | null> => {
  opened ??= openCentre();
  const centre = await opened;
  switch (ask.kind) {
    case 'fill':
      if (ask.items % SEED !== 0) throw new Error(`The desk grows in steps of ${SEED}`);
      await seedDesk(centre.payload, SEED);
      await multiplyDesk((centre.payload.db as unknown as { client: Client }).client, {
        table: 'news',
        copies: ask.items / SEED - 1,
        areDrafts: ask.areDrafts,
      });
      return null;
    case 'time-lists':
      return (await Promise.all(ask.collections.map((collection) => timeLists(centre, collection)))).flat();
    case 'listen':
      return serveCentre(centre, { hasBackground: true });
    case 'work': {
      const until = performance.now() + ask.ms;
      let done = 0;
      while (performance.now() < until) {
        await workOnce(centre, ask.work, done);
        done += 1;
      }
      return done;
    }
    default:
      return ask satisfies never;
  }
});

async function timeLists(centre: PressCentre, collection: string): Promise<ListTime[]> {
  const times: ListTime[] = [];
  for (const { name, ...query } of listQueries(configOf(centre, collection))) {
    const started = performance.now();
    const isStopped = await look(centre, collection, query);
    times.push({ collection, name, ms: performance.now() - started, isStopped });
  }
  return times;
}

async function workOnce(centre: PressCentre, work: DeskWork, nth: number): Promise<void> {
  const { payload, releaseContext } = centre;
  switch (work) {
    case 'lists': {
      const queries = listQueries(configOf(centre, 'news'));
      const { name: _, ...query } = queries[nth % queries.length] ?? { name: '' };
      await look(centre, 'news', query);
      return;
    }
    case 'import':
      await payload.create({
        collection: 'news',
        locale: 'uk',
        data: { title: `Перенесена ${nth}`, summary: 'З попереднього сайту', kind: 'news', _status: 'published' },
      });
      return;
    case 're-release': {
      const { docs } = await payload.find({ collection: 'tags', sort: '-id', limit: 1, depth: 0 });
      await requestRerelease(payload.db, `tags/${docs[0]?.id}`, releaseContext.now(), {});
      while ((await payload.db.count({ collection: REQUESTS, where: {} })).totalDocs > 0)
        await releaseContext.logSignal.wait(20, new AbortController().signal);
      return;
    }
    default:
      work satisfies never;
  }
}

/** As the REST API reads a list; tells whether it took longer than the desk waits. */
async function look({ payload }: PressCentre, collection: string, query: object): Promise<boolean> {
  const req = { payloadAPI: 'REST' } as Partial<PayloadRequest>;
  try {
    await payload.find({
      collection: collection as CollectionSlug,
      draft: true,
      locale: 'uk',
      limit: 25,
      depth: 1,
      req,
      ...query,
    });
    return false;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'slow-query') return true;
    throw cause;
  }
}

function configOf({ payload }: PressCentre, collection: string): SanitizedCollectionConfig {
  const found = payload.config.collections.find(({ slug }) => slug === collection);
  if (found === undefined) throw new Error(`There is no collection ${collection}`);
  return found;
}
