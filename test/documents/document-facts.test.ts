import { rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../src/documents/document-facts.ts';
import { bundleWorker, latin1, makePdf, makeZip, rawPdf, WORKER_SOURCE } from './document-fixtures.ts';

const options = { workerUrl: bundleWorker() };
afterAll(() => rmSync(new URL('.', options.workerUrl), { recursive: true }));

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const thread = (name: string) => ({ workerUrl: new URL(`./threads/${name}.mjs`, import.meta.url) });

describe('readDocumentFacts', () => {
  it('counts the pages of a PDF and pictures the first', async () => {
    const bytes = await makePdf(3);
    const facts = await readDocumentFacts(bytes, options);
    expect(facts).toMatchObject({ type: 'pdf', mediaType: 'application/pdf', bytes: bytes.byteLength, pages: 3 });
    expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { data, info } = await sharp(facts.cover?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 800, height: 1131, channels: 3 });
    expect(facts.cover).toMatchObject({ mediaType: 'image/webp', width: 800, height: 1131 });
    const pixel = (x: number, y: number) =>
      [0, 1, 2].map((channel) => Math.round((data[(y * 800 + x) * 3 + channel] ?? 0) / 51));
    expect([pixel(400, 400), pixel(400, 1000)]).toEqual([
      [5, 0, 0],
      [5, 5, 5],
    ]);
  });

  it('does so from source too', async () => {
    expect(await readDocumentFacts(await makePdf(2), { workerUrl: WORKER_SOURCE })).toMatchObject({ pages: 2 });
  });

  it('leaves the bytes to the caller', async () => {
    const bytes = await makePdf(1);
    await readDocumentFacts(bytes, options);
    expect(bytes.byteLength).toBeGreaterThan(0);
  });

  it('knows an office document by its content, without pages or cover', async () => {
    const bytes = makeZip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]);
    expect(await readDocumentFacts(bytes, options)).toEqual({
      type: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: bytes.byteLength,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pages: null,
      cover: null,
    });
  });

  it('opens a PDF that only restricts printing', async () => {
    const bytes = await makePdf(1, { ownerPassword: 'owner', permissions: { printing: 'lowResolution' } });
    expect(await readDocumentFacts(bytes, options)).toMatchObject({ pages: 1 });
  });

  it.each([
    ['a line', 0.0001, 99_999, { width: 1, height: 1600 }],
    ['as big as a country', 99_999_999, 99_999_999, { width: 800, height: 800 }],
    ['a scroll', 100, 100_000, { width: 2, height: 1600 }],
  ])('bounds the cover of a page that is %s', async (_, width, height, cover) => {
    const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]>>`;
    const facts = await readDocumentFacts(rawPdf(CATALOG, '<</Type/Pages/Count 1/Kids[3 0 R]>>', page), options);
    expect(facts.pages).toBe(1);
    if (cover === null) expect(facts.cover).toBeNull();
    else expect(facts.cover).toMatchObject(cover);
  });
});

describe('readDocumentFacts refuses', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['nothing', () => new Uint8Array(), { code: 'empty' }],
    [
      'what is no document',
      () => latin1('MZ\x90'),
      { code: 'unsupported-type', supported: ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods'] },
    ],
    ['a PDF with a password', () => makePdf(1, { userPassword: 'secret' }), { code: 'encrypted-pdf' }],
    ['a PDF that is only a header', () => latin1('%PDF-1.7\nhello'), { code: 'broken-pdf' }],
    ['a PDF cut off', async () => (await makePdf(1)).subarray(0, 400), { code: 'broken-pdf' }],
    ['a PDF without pages', () => rawPdf(CATALOG, '<</Type/Pages/Count 0/Kids[]>>'), { code: 'broken-pdf' }],
    [
      'a PDF whose pages are their own children',
      () => rawPdf(CATALOG, '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>'),
      { code: 'broken-pdf' },
    ],
  ])('%s', async (_, make, fault) => {
    await expect(readDocumentFacts(await make(), options)).rejects.toMatchObject({ fault });
  });

  it('more bytes or pages than allowed', async () => {
    const bytes = await makePdf(3);
    const limits = { ...options, maxBytes: bytes.byteLength, maxPages: 2 };
    await expect(readDocumentFacts(bytes, limits)).rejects.toMatchObject({
      fault: { code: 'too-large', pages: 3, maxPages: 2 },
    });
    const fault = { code: 'too-large', bytes: bytes.byteLength, maxBytes: 10, pages: null };
    await expect(readDocumentFacts(bytes, { ...options, maxBytes: 10 })).rejects.toMatchObject({ fault });
  });
});

describe('the thread', () => {
  it('is ended when it takes too long, however busy it is', async () => {
    const limits = { ...thread('endless'), timeoutMs: 300 };
    await expect(readDocumentFacts(latin1('%PDF-1.7'), limits)).rejects.toMatchObject({
      fault: { code: 'too-slow', timeoutMs: 300 },
    });
  });

  it.each(['greedy', 'crashing', 'leaving'])('may die (%s) without harm to the process', async (name) => {
    await expect(readDocumentFacts(latin1('%PDF-1.7'), thread(name))).rejects.toMatchObject({ code: 'broken-pdf' });
  });

  it('that cannot start is a fault of the installation, not of the document', async () => {
    await expect(readDocumentFacts(latin1('%PDF-1.7'), thread('missing'))).rejects.toMatchObject({
      code: expect.stringMatching(/MODULE_NOT_FOUND/),
    });
  });

  it('that takes long holds up nobody else', async () => {
    const order: string[] = [];
    const slow = readDocumentFacts(latin1('%PDF-1.7'), { ...thread('endless'), timeoutMs: 8000 }).catch(() =>
      order.push('slow'),
    );
    const bytes = await makePdf(1);
    await Promise.all([1, 2, 3].map(async () => order.push(String((await readDocumentFacts(bytes, options)).pages))));
    await slow;
    expect(order).toEqual(['1', '1', '1', 'slow']);
  });

  it('is one of two at most, and all are answered', async () => {
    const bytes = await makePdf(2);
    const all = await Promise.all(Array.from({ length: 5 }, () => readDocumentFacts(bytes, options)));
    expect(all.map(({ pages }) => pages)).toEqual([2, 2, 2, 2, 2]);
  });
});
