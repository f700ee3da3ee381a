import { parse } from 'content-disposition';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../documents/document-fixtures.ts';
import { picture } from '../images/image-fixtures.ts';
import { publishNews } from '../support/content.ts';
import { type DeskDoc, type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

describe(`the name under which readers save a file (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const uploaded = async (path: string, name: string, bytes: Uint8Array, fields: object): Promise<DeskDoc> => {
    const type = path === '/api/media' ? 'image/png' : 'application/pdf';
    const { json, text } = await editor.upload(path, { name, type, bytes }, fields);
    if (json.doc === undefined) throw new Error(text);
    return json.doc;
  };
  const published = async (data: object) => {
    await publishNews(centre.payload, { title: 'З файлом', ...data });
    await centre.settled();
  };
  /** The header of a file, and what a browser reads in it. */
  const saved = async (path: string) => {
    const { status, headers } = await centre.ask(path);
    expect(status).toBe(200);
    const header = headers['content-disposition'] ?? '';
    return { header, ...parse(header) };
  };

  it.each([
    ['Звіт про виконання бюджету.pdf', 'Звіт про виконання бюджету.pdf'],
    ['Budget, “final” (2026).PDF', 'Budget, “final” (2026).pdf'],
    ['Проє\u0301кт, і\u0306 .pdf', 'Проє\u0301кт, і\u0306 .pdf'.normalize('NFC')],
    ['100% «так»; filename*=.pdf', '100% «так»; filename*=.pdf'],
    ['рахунок\u202Efdp.exe.pdf', 'рахунокfdp.exe.pdf'],
    ['без закінчення', 'без закінчення.pdf'],
    ['.pdf', /^\w.*\.pdf$/],
    [`${'довге '.repeat(60)}.pdf`, /^(?:довге )+.{0,6}\.pdf$/],
  ])('%s', async (name, expected) => {
    const bytes = await makePdf(1);
    const doc = await uploaded('/api/documents?locale=uk', name, bytes, { title: 'Файл' });
    await published({ documents: [doc.id] });
    const { header, type, parameters } = await saved(`/media/documents/${doc['filename']}`);
    expect(type).toBe('inline');
    if (typeof expected === 'string') expect(parameters['filename']).toBe(expected);
    else expect(parameters['filename']).toMatch(expected);
    // What programs that know no other letters read is the name in the address.
    expect(header).toMatch(/^[\x20-\x7e]*$/);
    if (header.includes('filename*')) expect(header).toMatch(new RegExp(`filename="?${doc['filename']}`));
  });

  it('a picture and its renditions, each with its own ending; cut again, the same', async () => {
    const bytes = await picture(1000, 500).png().toBuffer();
    const doc = await uploaded('/api/media?locale=uk', 'Площа Ринок.png', bytes, { alt: 'Площа' });
    await published({ cover: doc.id });
    const sizes = doc['sizes'] as Record<string, { filename: string }>;
    expect((await saved(`/media/images/${doc['filename']}`)).parameters['filename']).toBe('Площа Ринок.png');
    expect((await saved(`/media/images/${sizes['thumb']?.filename}`)).parameters['filename']).toBe('Площа Ринок.webp');
    const moved = await editor.send('PATCH', `/api/media/${doc.id}?locale=uk`, { focalX: 10, focalY: 10 });
    expect(moved.json.doc?.['filename']).not.toBe(doc['filename']);
    expect(moved.json.doc?.['originalName']).toBe('Площа Ринок.png');
  });

  it('cannot be written by hand, and stays when the words about the file change', async () => {
    const doc = await uploaded('/api/documents?locale=uk', 'Лист.pdf', await makePdf(2), { title: 'Лист' });
    const changed = await editor.send('PATCH', `/api/documents/${doc.id}?locale=uk`, {
      title: 'Інша назва',
      originalName: 'підміна.exe',
    });
    expect([changed.status, changed.json.doc?.['originalName']]).toEqual([200, 'Лист.pdf']);
  });

  it('is that of the file which replaced it', async () => {
    const doc = await uploaded('/api/documents?locale=uk', 'Перший.pdf', await makePdf(3), { title: 'Лист' });
    const file = { name: 'Другий.pdf', type: 'application/pdf', bytes: await makePdf(4) };
    const { json } = await editor.upload(`/api/documents/${doc.id}?locale=uk`, file, {}, { method: 'PATCH' });
    expect(json.doc?.['originalName']).toBe('Другий.pdf');
  });
});
