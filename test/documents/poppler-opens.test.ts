import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../src/documents/document-facts.ts';
import { bundleWorker, latin1 } from './document-fixtures.ts';
import { CATALOG, classicPdf, joined } from './pdf-builders.ts';
import { lockedPdf, PDF_CASES } from './pdf-cases.ts';

const options = { workerUrl: bundleWorker() };
afterAll(() => rmSync(new URL('.', options.workerUrl), { recursive: true }));

describe('a PDF that opens without a password is accepted, with its pages and a cover', () => {
  it.each(PDF_CASES)('%s', async (_name, make, pages) => {
    const facts = await readDocumentFacts(await make(), options);
    expect(facts).toMatchObject({ type: 'pdf', pages });
    expect(facts.cover?.bytes.byteLength).toBeGreaterThan(0);
  });
});

describe('a PDF that does not open is refused, and the refusal says why', () => {
  it.each([
    ...['r2', 'r3', 'r4-rc4', 'r4-aes', 'r5', 'r6', 'r6-packed'].map(
      (name) => [`that wants a password (${name})`, () => lockedPdf(`closed-${name}`), 'encrypted-pdf'] as const,
    ),
    ['that wants a password, after a line', () => joined(latin1('Hello\n'), lockedPdf('closed-r6')), 'encrypted-pdf'],
    ['that is only a header', () => latin1('%PDF-1.7\n%%EOF\n'), 'broken-pdf'],
    ['without pages', () => classicPdf([CATALOG, '<</Type/Pages/Count 0/Kids[]>>']), 'broken-pdf'],
    // Poppler counts these two, and has nothing to show of them.
    ['none of whose pages is there', () => classicPdf([CATALOG, '<</Type/Pages/Count 1/Kids[9 0 R]>>']), 'broken-pdf'],
    ['that is its own page', () => classicPdf([CATALOG, '<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>']), 'broken-pdf'],
    ['that is text about PDFs', () => latin1('A %PDF- file has a trailer and a startxref.'), 'unsupported-type'],
    ['that is no PDF at all', () => latin1('hello'), 'unsupported-type'],
  ] as const)('%s', async (_name, make, code) => {
    await expect(readDocumentFacts(make(), options)).rejects.toMatchObject({ code });
  });
});
