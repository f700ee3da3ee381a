import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MediaFolder } from '../../src/import/writing/media-folder.ts';
import { rowsOfItem } from '../../src/log/reading/texts-of-item.ts';
import { makePdf } from '../documents/document-fixtures.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';
import { importFiles, ndjson } from './import-stage.ts';

describe(`the files of an archive (${DATABASE})`, () => {
  let centre: TestCentre;
  let outside: string;
  let folder: MediaFolder;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
    outside = await mkdtemp(path.join(tmpdir(), 'visnyk-files-'));
    const root = path.join(outside, 'files');
    await mkdir(path.join(root, 'up', '2018'), { recursive: true });
    const picture = (colour: string) => sharp({ create: { width: 40, height: 30, channels: 3, background: colour } });
    await picture('#336699')
      .png()
      .toFile(path.join(root, 'up', '2018', 'ставок.png'));
    await picture('#993366').jpeg().toFile(path.join(root, 'second.jpg'));
    await writeFile(path.join(root, 'fake.jpg'), '<script>alert(1)</script>');
    await writeFile(path.join(root, 'up', '2018', 'zvit.pdf'), await makePdf(1));
    await writeFile(path.join(outside, 'secret.jpg'), 'secret');
    await symlink(path.join(outside, 'secret.jpg'), path.join(root, 'link.jpg'));
    folder = await MediaFolder.open(root);
  });
  afterAll(async () => {
    await centre.close();
    await rm(outside, { recursive: true });
  });

  const released = async (uid: string) => {
    await centre.settled();
    return (await rowsOfItem(centre.payload.db, uid)).find(({ locale }) => locale === 'uk')?.snapshot ?? null;
  };
  const text = { date: '2018-12-19', title: 'Ставок у громаді відчистили' };
  const WITH_ALL = {
    ...text,
    id: 'all',
    images: [
      {
        address: 'https://old.example/up/2018/%D1%81%D1%82%D0%B0%D0%B2%D0%BE%D0%BA.png',
        alt: 'Ставок навесні',
        credit: 'О. Коваль',
      },
    ],
    files: [{ address: 'https://old.example/wp/up/2018/zvit.pdf', title: 'Звіт про ставок' }],
    body: '<p>До <img src="/second.jpg" alt="Люди біля ставка"> після</p><p><a href="/up/2018/zvit.pdf">ЗАВАНТАЖИТИ звіт (PDF, 5,6 МБ)</a></p>',
  };

  it('are stored by the rules of any upload, and stand where they stood', async () => {
    const { texts, reported } = await importFiles(centre, { 'a.ndjson': ndjson(WITH_ALL) }, { folder });
    expect(reported).toEqual([]);
    const release = await released(texts[0]?.text.uid ?? '');
    expect(release?.cover).toMatchObject({ alt: 'Ставок навесні', credit: 'О. Коваль', width: 40 });
    expect(release?.documents).toMatchObject([{ title: 'Звіт про ставок', mediaType: 'application/pdf' }]);
    expect(release?.html).toMatch(/<p>До<\/p>\n<figure><img [^>]*alt="Люди біля ставка"\/><\/figure>\n<p>після<\/p>/);
    expect(release?.html).toMatch(
      /<p><a href="https:\/\/visnyk\.example\/media\/documents\/zvit-[^"]+" type="application\/pdf">ЗАВАНТАЖИТИ звіт \(PDF, [\d,]+\u00a0КБ\)<\/a><\/p>/,
    );
    expect(release?.html).not.toContain('5,6');
  });

  it('are each stored once, whoever names them, and not again', async () => {
    const count = async () =>
      (await centre.payload.db.count({ collection: 'media' })).totalDocs +
      (await centre.payload.db.count({ collection: 'documents' })).totalDocs;
    const before = await count();
    const again = await importFiles(centre, { 'a.ndjson': ndjson(WITH_ALL, { ...WITH_ALL, id: 'other' }) }, { folder });
    expect(again.counts).toMatchObject({ unchanged: 1, created: 1 });
    expect(await count()).toBe(before);
  });

  it('come later where the folder comes later', async () => {
    const item = { ...WITH_ALL, id: 'later' };
    const without = await importFiles(centre, { 'b.ndjson': ndjson(item) });
    expect(without.reported).toEqual([
      'b.ndjson, line 1: the picture https://old.example/up/2018/%D1%81%D1%82%D0%B0%D0%B2%D0%BE%D0%BA.png: no folder of files was named (--media) → left out',
      'b.ndjson, line 1: the picture https://old.example/second.jpg: no folder of files was named (--media) → left out',
      'b.ndjson, line 1: the file https://old.example/wp/up/2018/zvit.pdf: no folder of files was named (--media) → left out',
      'b.ndjson, line 1: the file https://old.example/up/2018/zvit.pdf: no folder of files was named (--media) → its link leads where it led',
    ]);
    const uid = without.texts[0]?.text.uid ?? '';
    expect((await released(uid))?.html).toContain(
      '<a href="https://old.example/up/2018/zvit.pdf">ЗАВАНТАЖИТИ звіт (PDF, 5,6 МБ)</a>',
    );
    const later = await importFiles(centre, { 'b.ndjson': ndjson(item) }, { folder });
    expect([later.counts.corrected, later.reported]).toEqual([1, []]);
    expect((await released(uid))?.cover).not.toBeNull();
  });

  it('that are none, or are not there, cost a line of the report and nothing else', async () => {
    const images = ['/fake.jpg', '/nowhere.jpg'];
    const { counts, reported, texts } = await importFiles(
      centre,
      { 'c.ndjson': ndjson({ ...text, id: 'fake', body: '<p>Текст.</p>', images }) },
      { folder },
    );
    expect(counts.created).toBe(1);
    expect((await released(texts[0]?.text.uid ?? ''))?.html).toBe('<p>Текст.</p>');
    expect(reported).toEqual([
      expect.stringMatching(/^c\.ndjson, line 1: the picture \/fake\.jpg: file: .+ → left out$/),
      'c.ndjson, line 1: the picture /nowhere.jpg: it is not in the folder → left out',
    ]);
  });

  it.each([
    ['../secret.jpg'],
    ['https://old.example/../secret.jpg'],
    ['/up/%2e%2e/%2e%2e/secret.jpg'],
    ['/..%2fsecret.jpg'],
    ['..\\secret.jpg'],
    ['/link.jpg'],
    ['file:///etc/passwd/../passwd'],
  ])('%s leads out of the folder, and is not opened', async (address) => {
    expect(await folder.locate(address)).toMatchObject({ kind: 'missing', why: 'its path leads out of the folder' });
  });

  it.each(['/', '', '/up', `/${'a'.repeat(5_000)}`, '/%00', '/up/2018/zvit.pdf/more', '/a'.repeat(500)])(
    '%s is no file, and no fault',
    async (address) => {
      expect((await folder.locate(address)).kind).toBe('missing');
    },
  );
});
