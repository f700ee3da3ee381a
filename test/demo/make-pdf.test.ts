import { describe, expect, it } from 'vitest';
import { documents } from '../../demo/content/documents.ts';
import { guides } from '../../demo/content/guides.ts';
import { makePdf } from '../../demo/make-pdf.ts';

const pagesOf = (pdf: Buffer) => Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
const guideFiles = new Set(guides.flatMap(({ files }) => files));

describe('makePdf', () => {
  it.each(documents.map((document) => [document.fileName, document] as const))('makes %s', async (_name, document) => {
    const pdf = await makePdf({ ...document.text, year: 2026 });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = pagesOf(pdf);
    expect(pages).toBeGreaterThanOrEqual(guideFiles.has(document.key) ? 6 : 4);
    expect(pages).toBeLessThanOrEqual(14);
    expect(document.fileName).toMatch(/^[a-z0-9-]+\.pdf$/);
    expect(document.title).toBe(document.text.title);
  });

  it('gives the same bytes for the same order', async () => {
    const order = { ...documents[0]?.text, year: 2026 } as Parameters<typeof makePdf>[0];
    expect((await makePdf(order)).equals(await makePdf(order))).toBe(true);
  });
});
