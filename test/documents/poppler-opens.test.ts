import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../src/documents/document-facts.ts';
import { bundleWorker } from './document-fixtures.ts';
import { PDF_CASES } from './pdf-cases.ts';

const options = { workerUrl: bundleWorker() };
afterAll(() => rmSync(new URL('.', options.workerUrl), { recursive: true }));

describe('a PDF that opens without a password is accepted, with its pages and a cover', () => {
  it.each(PDF_CASES)('%s', async (_name, make, pages) => {
    const facts = await readDocumentFacts(await make(), options);
    expect(facts).toMatchObject({ type: 'pdf', pages });
    expect(facts.cover?.bytes.byteLength).toBeGreaterThan(0);
  });
});
