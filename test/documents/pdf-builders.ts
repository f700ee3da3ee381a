import { deflateSync } from 'node:zlib';
import { latin1 } from './document-fixtures.ts';

export const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
export const PAGES = '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>';
export const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>';
export const TWO_PAGES = [CATALOG, PAGES, PAGE, PAGE];

export interface Shape {
  header?: string;
  /** Stands before the header, and counts in the offsets. */
  before?: string;
  /** Where `startxref` says the table is. */
  tableAt?: number;
  /** How far the offsets in the table are off. */
  shift?: number;
  /** A trailer also stands before the table, for readers that look for one. */
  trailerBefore?: boolean;
}

/** A PDF with a cross-reference table (ISO 32000-2 7.5.4). */
export function classicPdf(objects: string[], shape: Shape = {}): Uint8Array {
  const { header = '%PDF-1.4\n', before = '', shift = 0 } = shape;
  const { text, offsets } = written(`${before}${header}`, objects);
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n`;
  const body = shape.trailerBefore === true ? text + trailer : text;
  const rows = offsets.map((offset) => `${digits(offset + shift, 10)} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return latin1(`${body}${table}${trailer}startxref\n${shape.tableAt ?? body.length}\n%%EOF\n`);
}

/** A PDF with a cross-reference stream (7.5.8), whose catalog and pages stand in an object stream (7.5.7). */
export function streamPdf(objects: string[]): Uint8Array {
  const packed = objects.slice(0, 2);
  const index = `1 0 2 ${(packed[0] ?? '').length + 1} `;
  const stream = streamOf(`/Type/ObjStm/N 2/First ${index.length}`, latin1(index + packed.join(' ')));
  const { text, offsets } = written('%PDF-1.5\n', [...objects.slice(2), stream], 3);
  const rows = [[0, 0, 255], ...packed.map((_, at) => [2, 5, at]), ...offsets.map((offset) => [1, offset, 0])];
  const own = [1, text.length, 0];
  const cells = [...rows, own].flatMap(([kind = 0, where = 0, which = 0]) => [kind, where >> 8, where & 255, which]);
  const table = streamOf(`/Type/XRef/Size ${rows.length + 1}/W[1 2 1]/Root 1 0 R`, Uint8Array.from(cells));
  return latin1(`${text}${rows.length} 0 obj\n${table}\nendobj\nstartxref\n${text.length}\n%%EOF\n`);
}

/** An incremental update (7.5.6): a third page, and the pages' list anew, behind what was there. */
export function updatedPdf(): Uint8Array {
  const first = Buffer.from(classicPdf(TWO_PAGES)).toString('latin1');
  const previous = first.lastIndexOf('xref\n0');
  const list = '2 0 obj\n<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>\nendobj\n';
  const page = `5 0 obj\n${PAGE}\nendobj\n`;
  const at = first.length;
  const table = `xref\n2 1\n${digits(at, 10)} 00000 n \n5 1\n${digits(at + list.length, 10)} 00000 n \n`;
  const trailer = `trailer\n<</Size 6/Root 1 0 R/Prev ${previous}>>\n`;
  return latin1(`${first}${list}${page}${table}${trailer}startxref\n${at + list.length + page.length}\n%%EOF\n`);
}

/** Linearized (annex F): the part of the first page, with its table, stands first; the rest follows. */
export function linearizedPdf(): Uint8Array {
  const dictionary = '5 0 obj\n<</Linearized 1/L 0000/O 3/E 0000/N 2/T 0000>>\nendobj\n';
  const header = `%PDF-1.4\n${dictionary}`;
  const firstRows = 3;
  const tableLength = `xref\n3 ${firstRows}\n`.length + firstRows * 20;
  const trailer = `trailer\n<</Size 6/Root 1 0 R/Prev PPPPPPPPPP>>\nstartxref\n0\n%%EOF\n`;
  const page = `3 0 obj\n${PAGE}\nendobj\n`;
  const pageAt = header.length + tableLength + trailer.length;
  const rest = written('', [CATALOG, PAGES]);
  const restAt = pageAt + page.length;
  const last = `4 0 obj\n${PAGE}\nendobj\n`;
  const lastAt = restAt + rest.text.length;
  const mainAt = lastAt + last.length;
  const first = [pageAt, lastAt, 9].map((offset) => `${digits(offset, 10)} 00000 n \n`).join('');
  const main = rest.offsets.map((offset) => `${digits(offset + restAt, 10)} 00000 n \n`).join('');
  const head = `${header}xref\n3 ${firstRows}\n${first}${trailer.replace('PPPPPPPPPP', digits(mainAt, 10))}`;
  const mainTable = `xref\n0 3\n0000000000 65535 f \n${main}trailer\n<</Size 3>>\nstartxref\n${header.length}\n%%EOF\n`;
  const whole = `${head}${page}${rest.text}${last}${mainTable}`;
  return latin1(
    whole.replace('/L 0000', `/L ${digits(whole.length, 4)}`).replace('/T 0000', `/T ${digits(mainAt, 4)}`),
  );
}

function streamOf(entries: string, content: Uint8Array): string {
  const packed = deflateSync(content);
  return `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream`;
}

function written(start: string, objects: string[], from = 1): { text: string; offsets: number[] } {
  let text = start;
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${from + index} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  return { text, offsets };
}

export function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

export function cutBefore(bytes: Uint8Array, word: string): Uint8Array {
  return bytes.subarray(0, Buffer.from(bytes).lastIndexOf(word));
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
