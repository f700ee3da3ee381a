import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { settleUploads } from '../../src/directory/uploaded-files.ts';
import { makePdf } from '../documents/document-fixtures.ts';
import { noise } from '../images/image-fixtures.ts';
import { type DeskDoc, type DeskReply, type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

type Collection = 'media' | 'documents';

const CROP = 'uploadEdits[crop][x]=10&uploadEdits[crop][y]=10&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50';
const EDITS = `${CROP}&uploadEdits[widthInPixels]=300&uploadEdits[heightInPixels]=200`;
const FOCUS = 'uploadEdits[focalPoint][x]=5&uploadEdits[focalPoint][y]=95';

/** What MongoDB says to whoever was at a row that somebody else had just changed. */
const conflict = () => Object.assign(new Error('WriteConflict'), { code: 112, name: 'MongoServerError' });

describe(`a write of a file that fails (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    vi.spyOn(centre.payload.logger, 'error').mockReturnValue(undefined);
  });
  afterAll(() => centre.close());

  const upload = async (collection: Collection): Promise<DeskDoc> => {
    const reply = await editor.upload(`/api/${collection}?locale=uk`, await fileFor(collection, 800), {
      alt: 'Міст',
      title: 'Звіт',
    });
    expect(reply.status, reply.text).toBe(201);
    return reply.json.doc ?? { id: 0 };
  };
  const roomOf = (collection: Collection) =>
    path.join(centre.settings.mediaDir, collection === 'media' ? 'images' : 'documents');
  const filesOf = (doc: DeskDoc): string[] => [...new Set(namesIn(doc))];
  const namesIn = (doc: DeskDoc): string[] =>
    [doc, ...Object.values((doc['sizes'] as Record<string, unknown> | undefined) ?? {})]
      .map((file) => (file as { filename?: string | null }).filename ?? '')
      .filter((name) => name !== '');
  const bytesOf = async (collection: Collection, doc: DeskDoc): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for (const name of filesOf(doc))
      found.set(name, (await readFile(path.join(roomOf(collection), name))).toString('base64'));
    return found;
  };
  const row = async (collection: Collection, { id }: DeskDoc) =>
    (await editor.send('GET', `/api/${collection}/${id}?depth=0`)).json as unknown as DeskDoc;
  /** The next writes of a row of the collection fail, as often as told. */
  const failWrites = (method: 'updateOne' | 'deleteOne', collection: Collection, times: number, cause: () => Error) => {
    const { db } = centre.payload;
    const write = db[method].bind(db) as (args: { collection: string }) => Promise<never>;
    let left = times;
    return vi.spyOn(db, method).mockImplementation((args: { collection: string }) => {
      if (args.collection !== collection || left === 0) return write(args);
      left -= 1;
      return Promise.reject(cause());
    });
  };

  const ACTS: [name: string, collection: Collection, act: (doc: DeskDoc) => Promise<DeskReply>][] = [
    ['another picture', 'media', async ({ id }) => replace('media', id)],
    ['a crop', 'media', ({ id }) => editor.send('PATCH', `/api/media/${id}?${EDITS}`, {})],
    ['another focal point', 'media', ({ id }) => editor.send('PATCH', `/api/media/${id}?${FOCUS}`, {})],
    ['another document', 'documents', async ({ id }) => replace('documents', id)],
  ];
  const replace = async (collection: Collection, id: DeskDoc['id']) =>
    editor.upload(`/api/${collection}/${id}`, await fileFor(collection, 900), {}, { method: 'PATCH' });

  it.each(ACTS)('%s: nothing is stored, and the row keeps its files', async (_name, collection, act) => {
    const before = await upload(collection);
    const bytes = await bytesOf(collection, before);
    const spy = failWrites('updateOne', collection, 1, () => new Error('The disk is full'));
    expect((await act(before)).status).toBeGreaterThanOrEqual(500);
    spy.mockRestore();
    const after = await row(collection, before);
    expect(filesOf(after)).toEqual(filesOf(before));
    expect(await bytesOf(collection, after)).toEqual(bytes);
    expect((await act(before)).status).toBe(200);
  });

  // Only with transactions do those who write at once get into each other's way.
  const hasConflicts = DATABASE === 'mongodb' && process.env['MONGODB_URL']?.includes('replicaSet=') === true;
  it.runIf(hasConflicts).each(ACTS)(
    '%s, begun anew after a conflict: done, with the files of the row',
    async (_name, collection, act) => {
      const before = await upload(collection);
      const spy = failWrites('updateOne', collection, 2, conflict);
      const reply = await act(before);
      spy.mockRestore();
      expect([reply.status, reply.text]).toEqual([200, reply.text]);
      const after = await row(collection, before);
      expect(filesOf(after).some((name) => filesOf(before).includes(name))).toBe(false);
      expect((await bytesOf(collection, after)).size).toBe(filesOf(after).length);
      const onDisk = await readdir(roomOf(collection));
      expect(filesOf(before).filter((name) => onDisk.includes(name))).toEqual([]);
    },
  );

  it.each(['media', 'documents'] as const)('deleting from %s: the row keeps its files', async (collection) => {
    const before = await upload(collection);
    const bytes = await bytesOf(collection, before);
    const spy = failWrites('deleteOne', collection, 1, () => new Error('The disk is full'));
    expect((await editor.send('DELETE', `/api/${collection}/${before.id}`)).status).toBeGreaterThanOrEqual(500);
    spy.mockRestore();
    expect(await bytesOf(collection, await row(collection, before))).toEqual(bytes);
    expect((await editor.send('DELETE', `/api/${collection}/${before.id}`)).status).toBe(200);
  });

  it.each(['media', 'documents'] as const)('refuses to replace several of %s by one file', async (collection) => {
    const before = await upload(collection);
    const bytes = await bytesOf(collection, before);
    const where = `where[id][equals]=${before.id}`;
    const file = await fileFor(collection, 900);
    const reply = await editor.upload(`/api/${collection}?${where}`, file, {}, { method: 'PATCH' });
    expect([reply.status, reply.text]).toEqual([400, expect.stringMatching(/по одному|one at a time/)]);
    expect(await bytesOf(collection, await row(collection, before))).toEqual(bytes);
  });

  it('a process that died in between: the next one brings back what a row has, and removes the rest', async () => {
    const doc = await upload('media');
    const bytes = await bytesOf('media', doc);
    const kept = path.join(roomOf('media'), '.kept');
    await mkdir(kept, { recursive: true });
    const [file = ''] = filesOf(doc);
    await rename(path.join(roomOf('media'), file), path.join(kept, `1000~${file}`));
    await writeFile(path.join(kept, '1000~nobodys.png'), 'x');
    await writeFile(path.join(kept, `${Date.now()}~in-the-works.png`), 'x');
    await settleUploads(centre.payload.db, centre.settings.mediaDir);
    expect(await bytesOf('media', doc)).toEqual(bytes);
    const left = (await readdir(kept)).filter((entry) => entry.startsWith('1000~') || entry.includes('in-the-works'));
    expect(left).toEqual([expect.stringContaining('in-the-works.png')]);
  });
});

async function fileFor(collection: Collection, width: number) {
  return collection === 'media'
    ? { name: 'photo.jpg', type: 'image/jpeg', bytes: await noise(width, 500).jpeg().toBuffer() }
    : { name: 'plan.pdf', type: 'application/pdf', bytes: await makePdf(width === 800 ? 1 : 2) };
}
