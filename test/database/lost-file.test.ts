import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { body } from '../support/content.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

// What a MongoDB server keeps its data in is its own affair.
describe.runIf(DATABASE === 'sqlite')('the file of the embedded database', () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let file: string;

  beforeEach(async () => {
    centre = await openHttpCentre();
    for (const level of ['error', 'warn'] as const) vi.spyOn(centre.payload.logger, level).mockReturnValue(undefined);
    file = path.join(centre.folder, 'visnyk.db');
    editor = await signIn(centre, 'editor');
  });
  afterEach(() => centre.close());

  const create = (title: string, text = title) =>
    editor.send(
      'POST',
      '/api/news?locale=uk&depth=0',
      { kind: 'news', title, body: body(text), _status: 'published' },
      { 'Accept-Language': 'uk' },
    );
  const stored = async (title: string) =>
    (await centre.payload.db.count({ collection: 'news', where: { 'title.uk': { equals: title } } })).totalDocs;
  const readiness = async () => {
    const { status, text } = await centre.ask('/readyz');
    return { status, text };
  };
  const expectRefusal = ({ status, json }: Awaited<ReturnType<typeof create>>, words: string) =>
    expect([status, json.errors?.[0]?.message]).toEqual([503, expect.stringContaining(words)]);

  it.each(['moved away', 'replaced by a copy', 'without its log'] as const)(
    'that is %s: nothing more is acknowledged, and readiness falls',
    async (how) => {
      expect((await create('Є')).status).toBe(201);
      const lost = how === 'without its log' ? `${file}-wal` : file;
      await rename(lost, `${lost}.away`);
      if (how === 'replaced by a copy') await copyFile(`${lost}.away`, lost);
      expectRefusal(await create('Ні'), 'вилучено або замінено');
      await eventually(async () =>
        expect(await readiness()).toMatchObject({ status: 503, text: expect.stringContaining('removed or replaced') }),
      );
      expect(await stored('Ні')).toBe(0);
      expect((await centre.ask('/healthz')).status).toBe(200);

      await rm(lost, { force: true });
      await rename(`${lost}.away`, lost);
      await eventually(async () => expect(await readiness()).toMatchObject({ status: 200 }));
      expect((await create('Знову є')).status).toBe(201);
    },
  );

  it('is noticed to be gone before anybody writes', async () => {
    await rename(file, `${file}.away`);
    await eventually(async () => expect((await readiness()).status).toBe(503));
    await rename(`${file}.away`, file);
  });

  it('that has no room left: the editor is told, nothing is stored, and it goes on when there is room', async () => {
    const { client } = centre.payload.db as unknown as { client: Client };
    // No more pages than there are, as on a full disk.
    await client.executeMultiple('PRAGMA max_page_count = 1');
    expectRefusal(await create('Завелика', 'слово '.repeat(4_000)), 'бракує місця');
    await eventually(async () =>
      expect(await readiness()).toMatchObject({ status: 503, text: expect.stringContaining('cannot be written') }),
    );
    expect(await stored('Завелика')).toBe(0);
    expect((await centre.ask('/feeds/uk/all.rss')).status).toBe(200);
    await client.executeMultiple('PRAGMA max_page_count = 1073741823');
    await eventually(async () => expect(await readiness()).toMatchObject({ status: 200 }));
    expect((await create('Вміщається')).status).toBe(201);
  });
});
