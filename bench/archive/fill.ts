import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '@libsql/client';
import { countTexts } from '../../src/log/reading/channel-texts.ts';
import { readHead } from '../../src/log/writing/sequencer.ts';
import { renewPresentation } from '../../src/releasing/presentation.ts';
import { REQUESTS } from '../../src/releasing/rerelease-requests.ts';
import { answerParent } from '../processes/answer-parent.ts';
import { multiplyArchive } from './multiply.ts';
import { openCentre } from './open-centre.ts';
import { seedArchive } from './seed.ts';

/** Archives to make, smallest first. */
export interface FillJob {
  archives: { size: number; folder: string }[];
  /** Texts that are written through the log itself; the others are copies of them. */
  seed: number;
}

export interface Filled {
  seedMs: number;
  copyMs: number;
}

answerParent(async ({ archives, seed }: FillJob): Promise<Filled> => {
  const centre = await openCentre();
  const { db } = centre.payload;
  const client = (db as unknown as { client: Client }).client;
  // A worker that starts on an archive must find nothing to release again: behind these texts are no items, and it would withdraw them.
  await renewPresentation(centre.releaseContext, db);
  await db.deleteMany({ collection: REQUESTS, where: {} });
  const started = performance.now();
  await seedArchive(centre, seed);
  const seeded = performance.now();
  let held = seed;
  for (const { size, folder } of archives) {
    await multiplyArchive(client, seed, held, size);
    held = size;
    const head = await readHead(db);
    const texts = (await countTexts(db, 'uk', 'all')) + (await countTexts(db, 'en', 'all'));
    if (head !== size || texts !== size) throw new Error(`The archive has ${texts} texts up to ${head}, not ${size}`);
    await mkdir(folder, { recursive: true });
    await client.execute({ sql: 'vacuum into ?', args: [path.join(folder, 'visnyk.db')] });
  }
  await centre.close();
  return { seedMs: seeded - started, copyMs: performance.now() - seeded };
});
