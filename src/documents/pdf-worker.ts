import { parentPort, workerData } from 'node:worker_threads';
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import type { PageBitmap, PdfAnswer, PdfQuestion, PdfReady } from './pdf-answer.ts';
import { pdfReadings } from './pdf-readings.ts';

const COVER_WIDTH = 800;
const MAX_COVER_HEIGHT = 1600;
const MAX_PAGES_TRIED = 10;
const MAX_WASM_BYTES = 768 * 1024 * 1024;

/** What pdfium says of a document that needs a password, or a security handler that it does not have. */
const ENCRYPTED = /password|security scheme/i;

limitWasmMemory();
const library = await PDFiumLibrary.init();
parentPort?.postMessage({ kind: 'ready' } satisfies PdfReady);
const answer = await read(workerData as PdfQuestion);
const transfer = answer.kind === 'read' && answer.bitmap ? [answer.bitmap.pixels.buffer as ArrayBuffer] : [];
parentPort?.postMessage(answer, transfer);

/** The first reading that is a document; else what was said of the file as it is. */
async function read({ bytes, maxPages }: PdfQuestion): Promise<PdfAnswer> {
  let first: PdfAnswer | null = null;
  for (const reading of pdfReadings(bytes)) {
    const answer = await open(reading, maxPages);
    if (answer.kind !== 'broken') return answer;
    first ??= answer;
  }
  return first ?? { kind: 'broken', reason: 'nothing of a PDF' };
}

async function open(bytes: Uint8Array, maxPages: number): Promise<PdfAnswer> {
  try {
    const document = await library.loadDocument(bytes);
    const pages = document.getPageCount();
    if (pages < 1) return { kind: 'broken', reason: 'no pages' };
    return pages > maxPages ? { kind: 'read', pages, bitmap: null } : await renderCover(document, pages);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return ENCRYPTED.test(reason) ? { kind: 'encrypted' } : { kind: 'broken', reason };
  }
}

/**
 * A picture of the first page, or of the first after it that is there: readers pass over one that is missing. The bitmap is null where
 * the page has no size that can be shown; where no page can be opened, there is no document.
 */
async function renderCover(document: PDFiumDocument, pages: number): Promise<PdfAnswer> {
  for (let index = 0; index < Math.min(pages, MAX_PAGES_TRIED); index++) {
    const page = document.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    if (originalWidth > 0 || originalHeight > 0) return { kind: 'read', pages, bitmap: await render(page) };
  }
  return { kind: 'broken', reason: 'no page can be opened' };
}

async function render(page: PDFiumPage): Promise<PageBitmap | null> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(COVER_WIDTH / originalWidth, MAX_COVER_HEIGHT / originalHeight);
  // A page that is a strip is drawn as one: a pixel is the least that a picture has.
  const width = Math.max(1, Math.round(originalWidth * scale));
  const height = Math.max(1, Math.round(originalHeight * scale));
  const isVisible = width <= COVER_WIDTH && height <= MAX_COVER_HEIGHT;
  if (!isVisible) return null;
  const { data: pixels } = await page.render({ width, height, scale: 1, render: 'bitmap' });
  return { pixels, width, height };
}

/** `resourceLimits` bound V8's heap only. A WebAssembly memory grows beside it, up to 2 GB, unless it is refused here. */
function limitWasmMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, delta: number): number {
    if (this.buffer.byteLength + delta * 65_536 > MAX_WASM_BYTES)
      throw new RangeError('The document needs too much memory');
    return grow.call(this, delta);
  };
}
