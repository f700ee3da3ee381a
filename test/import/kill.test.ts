import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../src/releasing/sweep.ts';
import { findRows } from '../../src/stored-rows/find-rows.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { bundlePrograms } from '../support/child-programs.ts';
import { DATABASE, freshDatabaseUrl, ORIGIN, openTestCentre } from '../support/press-centre.ts';
import { ndjson } from './import-stage.ts';

/** Deaths before these writes: in the tag, the item, its release, its places, its number, and in the items after it. */
const DEATHS = [1, 2, 4, 7, 9, 11, 13, 16, 20, 25, 31, 45];
const FOREVER = 1_000_000;

const TEXTS = Array.from({ length: 6 }, (_, index) => [
  {
    id: `u${index}`,
    number: 100 + index,
    title: `Стаття номер ${index} про громаду`,
    body: '<p>Текст українською.</p>',
    date: '2019-04-01',
    tags: [`тег ${index}`],
  },
  {
    id: `e${index}`,
    translationOf: `u${index}`,
    title: `Article number ${index}`,
    body: '<p>A text in English.</p>',
    date: '2019-04-02',
  },
]).flat();

describe(`an import that is killed (${DATABASE})`, { timeout: 600_000 }, () => {
  it('goes on where it was, and brings every text once, as history', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-import-'));
    const databaseUrl = freshDatabaseUrl(folder);
    const file = path.join(folder, 'archive.ndjson');
    await writeFile(file, ndjson(...TEXTS));
    const programs = await bundlePrograms({ 'import-child': 'test/import/import-child.ts' });
    try {
      let deaths = 0;
      for (const crashAt of [...DEATHS, FOREVER]) {
        const order = { crashAt, file };
        const { code, signal } = await runChild(programs.pathOf('import-child'), order, { folder, databaseUrl });
        expect(code ?? signal).toBe(signal === null ? 0 : 'SIGKILL');
        // Where writes stand alone, every life gets further, and the last is over sooner.
        if (signal === null) break;
        deaths += 1;
      }
      expect(deaths).toBeGreaterThan(9);
      const centre = await openTestCentre({ folder, databaseUrl });
      try {
        centre.startBackground();
        const { releaseContext, payload, transact } = centre;
        if (!centre.hasTransactions)
          await sweep(releaseContext, payload.db, transact, { since: null, signal: new AbortController().signal });
        await centre.settled();
        await expectLogToAgree(centre);
        const items = await findRows(payload.db, { collection: 'news', select: { number: true } });
        expect(items.map(({ number }) => number).sort()).toEqual([100, 101, 102, 103, 104, 105]);
        expect(await findRows(payload.db, { collection: 'tags', select: { slug: true } })).toHaveLength(6);
        const texts = await findRows(payload.db, { collection: 'releases' });
        expect(texts).toHaveLength(12);
        expect(texts.every(({ isHistory }) => isHistory === true)).toBe(true);
      } finally {
        await centre.close();
      }
    } finally {
      await programs.remove();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function runChild(
  program: string,
  order: { crashAt: number; file: string },
  { folder, databaseUrl }: { folder: string; databaseUrl: string },
): Promise<{ code: number | null; signal: string | null }> {
  const child = spawn(process.execPath, ['-C', 'development', program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      ORIGIN,
      LOG_LEVEL: 'error',
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      MEDIA_DIR: path.join(folder, 'media'),
      IMPORT_ORDER: JSON.stringify(order),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return { code, signal };
}
