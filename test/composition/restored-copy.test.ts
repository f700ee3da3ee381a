import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInstallation } from '../../src/directory/installation.ts';
import { readGaps } from '../../src/log/writing/log-gaps.ts';
import { readHead } from '../../src/log/writing/sequencer.ts';
import { writeCursor } from '../../src/partner-api/changes/cursor.ts';
import { publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE, freshDatabaseUrl } from '../support/press-centre.ts';

interface Page {
  changes: { cursor: string; item: { title: string } | null }[];
  cursor: string;
}

// Copies of a MongoDB database are made by its own tools; what is done after going back is the same code.
describe.runIf(DATABASE === 'sqlite')('a press centre that is restored from an older copy', () => {
  let folder: string;
  let centre: HttpCentre;

  const file = () => path.join(folder, 'visnyk.db');
  const open = async () => {
    centre = await openHttpCentre({ folder, databaseUrl: `file:${file()}` });
  };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-restore-'));
    await open();
  });
  afterEach(async () => {
    await centre.close();
    await rm(folder, { recursive: true, force: true });
  });

  const changes = async (query = ''): Promise<Page> => JSON.parse(await centre.read(`/v1/changes?${query}`)) as Page;
  const publish = async (title: string) => {
    await publishNews(centre.payload, { title });
    await centre.settled();
    return eventually(async () => {
      const page = await changes();
      expect(page.changes.at(-1)?.item?.title).toBe(title);
      return page.cursor;
    });
  };
  const titles = ({ changes: list }: Page) => list.map(({ item }) => item?.title);
  const remembered = async () =>
    Object.values(JSON.parse(await readFile(path.join(folder, 'log-positions.json'), 'utf8')) as object);
  /** As docs/operators.md has it: while it runs, and back while it does not. */
  const backUp = async () => {
    const { client } = centre.payload.db as unknown as { client: Client };
    await client.executeMultiple(`VACUUM INTO '${file()}.backup'`);
  };
  const restore = async () => {
    await centre.close();
    for (const end of ['', '-wal', '-shm']) await rm(`${file()}${end}`, { force: true });
    await copyFile(`${file()}.backup`, file());
    await open();
  };

  it('tells those who have heard of what is lost to start again, and gives no position twice', async () => {
    const before = await publish('Збережене');
    await backUp();
    const lost = await publish('Втрачене');
    const lostHead = await readHead(centre.payload.db);
    await eventually(async () => expect(await remembered()).toEqual([lostHead]));
    await restore();

    const refused = await centre.ask(`/v1/changes?after=${lost}`);
    expect([refused.status, JSON.parse(refused.text)]).toEqual([
      400,
      expect.objectContaining({
        type: expect.stringContaining('bad-cursor'),
        detail: expect.stringContaining('restored'),
      }),
    ]);
    expect(titles(await changes())).toEqual(['Збережене']);
    expect((await changes(`after=${before}`)).changes).toEqual([]);

    const fresh = await publish('Нове');
    expect(await readHead(centre.payload.db)).toBeGreaterThan(lostHead);
    expect((await centre.ask(`/v1/changes?after=${lost}`)).status).toBe(400);
    expect(titles(await changes(`after=${before}`))).toEqual(['Нове']);
    expect((await changes(`after=${fresh}`)).changes).toEqual([]);
  });

  it('begins every subscription where it once began', async () => {
    const { db } = centre.payload;
    const begun = {
      subscription: 'one',
      bucket: 0,
      position: 0,
      since: 0,
      generation: 0,
      failures: 0,
      lastAnswers: [],
    };
    await db.create({ collection: 'subscription-positions', data: begun });
    await publish('Збережене');
    await db.updateOne({
      collection: 'subscription-positions',
      where: { subscription: { equals: 'one' } },
      data: { position: 1 },
    });
    await backUp();
    await publish('Втрачене');
    await eventually(async () => expect(await remembered()).toEqual([await readHead(db)]));
    await restore();
    const { docs } = await centre.payload.db.find({ collection: 'subscription-positions' });
    expect(docs).toMatchObject([{ subscription: 'one', position: 0, generation: 1 }]);
  });

  it('goes on where it was when nothing was lost, and also from a folder that was copied whole', async () => {
    const cursor = await publish('Перше');
    const head = await readHead(centre.payload.db);
    await centre.close();
    const copy = await mkdtemp(path.join(tmpdir(), 'visnyk-restore-'));
    await cp(folder, copy, { recursive: true });
    await rm(folder, { recursive: true });
    folder = copy;
    await open();
    expect(await readHead(centre.payload.db)).toBe(head);
    expect((await changes(`after=${cursor}`)).changes).toEqual([]);
    expect(titles(await changes())).toEqual(['Перше']);
  });
});

describe(`a log that stands lower than DATA_DIR remembers (${DATABASE})`, () => {
  it('goes on behind what was given out, at the first start and no further at the next', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-restore-'));
    const options = { folder, databaseUrl: freshDatabaseUrl(folder) };
    const first = await openHttpCentre({ ...options, isKept: true });
    const installation = await readInstallation(first.payload.db);
    await publishNews(first.payload, { title: 'Є' });
    await first.settled();
    await first.close();
    await writeFile(path.join(folder, 'log-positions.json'), JSON.stringify({ [installation]: 500 }));

    const heads: number[] = [];
    for (const isKept of [true, false]) {
      const centre = await openHttpCentre({ ...options, isKept });
      heads.push(await readHead(centre.payload.db));
      expect(await readGaps(centre.payload.db)).toEqual([{ after: 1, before: heads[0] }]);
      const ask = (seq: number) => centre.ask(`/v1/changes?after=${writeCursor({ installation, seq })}`);
      expect([(await ask(1)).status, (await ask(2)).status, (await ask(500)).status]).toEqual([200, 400, 400]);
      await centre.close();
    }
    expect(heads[0]).toBeGreaterThan(500);
    expect(heads[1]).toBe(heads[0]);
    await rm(folder, { recursive: true, force: true });
  });
});
