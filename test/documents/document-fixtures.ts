import { mkdirSync, mkdtempSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import PDFDocument from 'pdfkit';

export const WORKER_SOURCE = new URL('../../src/documents/pdf-worker.ts', import.meta.url);

/** The thread as production has it. Built below node_modules, from where it finds its packages. */
export function bundleWorker(): URL {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const outfile = `${mkdtempSync(`${cache}pdf-worker-`)}/pdf-worker.mjs`;
  buildSync({
    entryPoints: [fileURLToPath(WORKER_SOURCE)],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });
  return pathToFileURL(outfile);
}

const FONT = new URL('../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', import.meta.url).pathname;

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A PDF of pages with Ukrainian text, the first with a red upper half. */
export function makePdf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', font: FONT, ...options, autoFirstPage: false });
  for (let page = 1; page <= pages; page++) {
    document.addPage();
    if (page === 1) document.rect(0, 0, document.page.width, document.page.height / 2).fill('#ff0000');
    document.fill('#000000').text(`Сторінка ${page}: міжмуніципальне партнерство`);
  }
  return new Promise((resolve) => {
    const parts: number[] = [];
    document.on('data', (part: Uint8Array) => {
      for (const byte of part) parts.push(byte);
    });
    document.on('end', () => resolve(Uint8Array.from(parts)));
    document.end();
  });
}

/** A PDF without a cross-reference table, of the given objects; readers repair it. */
export function rawPdf(...objects: string[]): Uint8Array {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return latin1(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF`);
}

export interface Part {
  name: string;
  content?: string;
  method?: number;
  flags?: number;
}

/** A ZIP archive of stored entries (no checksums: nothing here unpacks it). */
export function makeZip(parts: Part[], comment = ''): Uint8Array {
  const files: number[] = [];
  const directory: number[] = [];
  for (const { name, content = '', method = 0, flags = 0 } of parts) {
    const common = [
      ...u16(20),
      ...u16(flags),
      ...u16(method),
      ...u32(0),
      ...u32(0),
      ...u32(content.length),
      ...u32(content.length),
    ];
    const offset = files.length;
    files.push(...latin1('PK\x03\x04'), ...common, ...u16(name.length), ...u16(0), ...latin1(name), ...latin1(content));
    directory.push(
      ...latin1('PK\x01\x02'),
      ...u16(20),
      ...common,
      ...u16(name.length),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
    );
    directory.push(...u32(0), ...u32(offset), ...latin1(name));
  }
  const count = u16(parts.length);
  const end = [...latin1('PK\x05\x06'), ...u32(0), ...count, ...count, ...u32(directory.length), ...u32(files.length)];
  return Uint8Array.from([...files, ...directory, ...end, ...u16(comment.length), ...latin1(comment)]);
}

function u16(value: number): number[] {
  return [value & 255, (value >>> 8) & 255];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}
