import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latin1, makePdf, makeZip, rawPdf } from '../documents/document-fixtures.ts';
import { noise, picture, pngBomb } from '../images/image-fixtures.ts';
import { publishNews } from '../support/content.ts';
import { type DeskReply, type DeskUser, faultsOf, signIn, type UploadedFile } from '../support/desk-api.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x"/></svg>';
const EXE = latin1(`MZ${'\0'.repeat(200)}`);
const named = (name: string, type: string, bytes: Uint8Array): UploadedFile => ({ name, type, bytes });

describe(`uploads (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  /** Every file below the media folder. */
  const stored = async (): Promise<string[]> => {
    const { mediaDir } = centre.settings;
    const found = await readdir(mediaDir, { recursive: true, withFileTypes: true }).catch(() => []);
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  };
  const rows = async () => [
    (await centre.payload.count({ collection: 'media' })).totalDocs,
    (await centre.payload.count({ collection: 'documents' })).totalDocs,
  ];
  const uploadImage = (file: UploadedFile | null, fields: object = { alt: 'Опис' }, language = 'uk') =>
    editor.upload('/api/media', file, fields, { headers: { 'Accept-Language': language } });
  const uploadDocument = (file: UploadedFile | null, fields: object = { title: 'Назва' }, language = 'uk') =>
    editor.upload('/api/documents', file, fields, { headers: { 'Accept-Language': language } });
  const expectRefused = async (
    upload: (language: string) => Promise<DeskReply>,
    uk: RegExp,
    en: RegExp,
    status = 400,
  ) => {
    const before = [await stored(), await rows()];
    for (const [language, reason] of [
      ['uk', uk],
      ['en', en],
    ] as const) {
      const reply = await upload(language);
      expect(reply.status, reply.text).toBe(status);
      expect(faultsOf(reply)).toEqual([{ path: 'file', message: expect.stringMatching(reason) }]);
    }
    expect([await stored(), await rows()]).toEqual(before);
    expect((await centre.ask('/readyz')).status).toBe(200);
  };

  it.each([
    [
      'a wrong type',
      async () => named('a.txt', 'text/plain', latin1('words')),
      /не зображення/,
      /no image we can take/,
    ],
    [
      'a renamed executable',
      async () => named('photo.jpg', 'image/jpeg', EXE),
      /не зображення/,
      /no image we can take/,
    ],
    ['an SVG', async () => named('logo.svg', 'image/svg+xml', latin1(SVG)), /не SVG/, /not SVG/],
    ['an SVG that calls itself PNG', async () => named('logo.png', 'image/png', latin1(SVG)), /не SVG/, /not SVG/],
    [
      'a PDF that calls itself JPEG',
      async () => named('p.jpg', 'image/jpeg', await makePdf(1)),
      /не зображення/,
      /no image/,
    ],
    ['a file of 0 bytes', async () => named('empty.png', 'image/png', new Uint8Array()), /порожній/, /is empty/],
    [
      'a file cut short',
      async () => named('cut.png', 'image/png', (await noise(300, 300).png().toBuffer()).subarray(0, 9000)),
      /пошкоджене/,
      /is broken/,
    ],
    [
      '300 megapixels in the header alone',
      async () => named('bomb.png', 'image/png', pngBomb(20_000, 15_000, 1)),
      /20000 × 15000/,
      /20000 × 15000 pixels; at most 50 megapixels/,
    ],
    [
      '300 megapixels that are really there',
      async () => named('bomb.png', 'image/png', pngBomb(20_000, 15_000, 15_000)),
      /20000 × 15000/,
      /at most 50 megapixels/,
    ],
    [
      'too many bytes',
      async () =>
        named(
          'big.jpg',
          'image/jpeg',
          Buffer.concat([await picture(9, 9).jpeg().toBuffer(), Buffer.alloc(25_000_001)]),
        ),
      /завеликий: до 25 МБ/,
      /too large: at most 25 MB/,
    ],
  ])('refuses %s as an image', async (_name, make, uk, en) => {
    const file = await make();
    await expectRefused((language) => uploadImage(file, undefined, language), uk, en);
  });

  it.each([
    ['a wrong type', async () => named('a.txt', 'text/plain', latin1('words')), /не підходить/, /not accepted/],
    ['a renamed executable', async () => named('guide.pdf', 'application/pdf', EXE), /не підходить/, /not accepted/],
    [
      'an image',
      async () => named('guide.pdf', 'application/pdf', await picture(9, 9).png().toBuffer()),
      /не підходить/,
      /not accepted/,
    ],
    [
      'an archive that is no document',
      async () => named('a.docx', 'application/zip', makeZip([{ name: 'a.txt', content: 'x' }])),
      /не підходить/,
      /not accepted/,
    ],
    ['a file of 0 bytes', async () => named('empty.pdf', 'application/pdf', new Uint8Array()), /порожній/, /is empty/],
    [
      'an encrypted PDF',
      async () => named('locked.pdf', 'application/pdf', await makePdf(1, { userPassword: 'secret' })),
      /захищено паролем/,
      /locked with a password/,
    ],
    [
      'a broken PDF',
      async () => named('broken.pdf', 'application/pdf', rawPdf('<</Type/Catalog/Pages 9 0 R>>')),
      /пошкоджений/,
      /is broken/,
    ],
    [
      'a PDF cut short',
      async () => named('cut.pdf', 'application/pdf', (await makePdf(3)).subarray(0, 400)),
      /пошкоджений/,
      /is broken/,
    ],
  ])('refuses %s as a document', async (_name, make, uk, en) => {
    const file = await make();
    await expectRefused((language) => uploadDocument(file, undefined, language), uk, en);
  });

  it('refuses a file beyond every limit before it is read', async () => {
    const huge = named('huge.pdf', 'application/pdf', Buffer.concat([latin1('%PDF-1.4\n'), Buffer.alloc(120_000_000)]));
    await expectRefused(
      (language) => uploadDocument(huge, undefined, language),
      /завеликий: до 100 МБ/,
      /at most 100 MB/,
      413,
    );
    await expectRefused(
      (language) => uploadImage(huge, undefined, language),
      /завеликий: до 25 МБ/,
      /at most 25 MB/,
      413,
    );
  });

  it('refuses an upload without a file, or without its words, and keeps nothing of it', async () => {
    const before = [await stored(), await rows()];
    expect((await uploadImage(null)).status).toBe(400);
    expect((await uploadDocument(null)).status).toBe(400);
    const nameless = await uploadDocument(named('a.pdf', 'application/pdf', await makePdf(2)), {});
    expect([nameless.status, faultsOf(nameless).map(({ path }) => path)]).toEqual([400, ['title']]);
    const silent = await uploadImage(named('a.png', 'image/png', await picture(30, 30).png().toBuffer()), {});
    expect([silent.status, faultsOf(silent).map(({ path }) => path)]).toEqual([400, ['alt']]);
    expect([await stored(), await rows()]).toEqual(before);
  });

  it('lets a stranger upload nothing, and fetches nothing from an address', async () => {
    const before = [await stored(), await rows()];
    const anonymous = await centre.ask('/api/media', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(anonymous.status).toBe(403);
    const form = new Response(new FormData());
    const headers = { 'Content-Type': form.headers.get('content-type') ?? '' };
    const unread = await centre.ask('/api/media', { method: 'POST', headers, body: Buffer.alloc(3_000_000) });
    expect(unread.status).toBe(403);
    const fetched = await editor.send('POST', '/api/media', {
      alt: 'x',
      filename: 'x.png',
      url: `${centre.url}/favicon.ico`,
    });
    expect(fetched.status).toBe(400);
    expect([await stored(), await rows()]).toEqual(before);
  });

  it('measures a document: pages, hash, size and the picture of its first page', async () => {
    const bytes = await makePdf(3);
    const typed = {
      title: 'Звіт',
      pages: 99,
      sha256: 'f'.repeat(64),
      filesize: 1,
      mimeType: 'text/html',
      filename: 'evil.html',
      coverFile: { filename: 'x' },
    };
    const { status, json } = await uploadDocument(named('Мій звіт (2026).PDF', 'text/html', bytes), typed);
    expect(status).toBe(201);
    const doc = json.doc ?? { id: 0 };
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
    expect(doc).toMatchObject({ pages: 3, sha256: hash, filesize: bytes.byteLength, mimeType: 'application/pdf' });
    expect(doc['filename']).toMatch(/^mii-zvit-2026-[0-9a-f]{16}\.pdf$/);
    const cover = (await stored()).find((file) => path.basename(file).startsWith(`${hash}-`));
    expect(cover).toMatch(/-[0-9a-f]{16}\.cover\.webp$/);

    await editor.send('PATCH', `/api/documents/${doc.id}`, typed);
    const again = await editor.send('GET', `/api/documents/${doc.id}`);
    for (const fact of ['pages', 'sha256', 'filesize', 'mimeType', 'filename', 'coverFile'])
      expect([fact, again.json[fact]]).toEqual([fact, doc[fact]]);
  });

  it('cannot be told the facts of an image', async () => {
    const { json } = await uploadImage(named('a.png', 'image/png', await picture(64, 32).png().toBuffer()));
    const doc = json.doc ?? { id: 0 };
    const typed = {
      width: 1,
      height: 1,
      filesize: 1,
      mimeType: 'text/html',
      filename: '../../visnyk.db',
      sizes: { small: { filename: 'x.webp', width: 9 } },
    };
    await editor.send('PATCH', `/api/media/${doc.id}`, typed);
    const again = await editor.send('GET', `/api/media/${doc.id}`);
    for (const fact of ['width', 'height', 'filesize', 'mimeType', 'filename', 'sizes'])
      expect([fact, again.json[fact]]).toEqual([fact, doc[fact]]);
  });

  it('a new file reaches the texts that show it, and the old one is gone', async () => {
    const first = await uploadDocument(named('plan.pdf', 'application/pdf', await makePdf(1)));
    const { id, filename: oldName } = first.json.doc ?? { id: 0 };
    await publishNews(centre.payload, { title: 'План', documents: [id] });
    await eventually(async () => expect((await centre.ask(`/media/documents/${oldName}`)).status).toBe(200));
    const bytes = await makePdf(4);
    const reply = await editor.upload(
      `/api/documents/${id}`,
      named('plan.pdf', 'application/pdf', bytes),
      {},
      { method: 'PATCH' },
    );
    expect(reply.json.doc).toMatchObject({ pages: 4, filesize: bytes.byteLength });
    const newName = reply.json.doc?.['filename'];
    await eventually(async () => {
      const feed = await centre.read('/feeds/uk/all.rss');
      expect(feed).toMatch(new RegExp(`/media/documents/${newName}"[^>]* length="${bytes.byteLength}"`));
      expect(feed).not.toContain(String(oldName));
    });
    expect((await centre.ask(`/media/documents/${oldName}`)).status).toBe(404);
    expect((await centre.ask(`/media/documents/${newName}`)).bytes.length).toBe(bytes.byteLength);
  });

  it('a replacement that is refused leaves the file as it was', async () => {
    const first = await uploadDocument(named('kept.pdf', 'application/pdf', await makePdf(1)));
    const { id } = first.json.doc ?? { id: 0 };
    const before = [await stored(), await rows()];
    const broken = await editor.upload(
      `/api/documents/${id}`,
      named('kept.pdf', 'application/pdf', EXE),
      {},
      { method: 'PATCH' },
    );
    expect(broken.status).toBe(400);
    const nameless = await editor.upload(
      `/api/documents/${id}`,
      named('new.pdf', 'application/pdf', await makePdf(2)),
      { title: '' },
      { method: 'PATCH' },
    );
    expect(nameless.status).toBe(400);
    expect([await stored(), await rows()]).toEqual(before);
  });
});
