import { readFileSync } from 'node:fs';
import { latin1, makePdf } from './document-fixtures.ts';
import {
  CATALOG,
  classicPdf,
  cutBefore,
  joined,
  linearizedPdf,
  PAGE,
  PAGES,
  streamPdf,
  TWO_PAGES,
  updatedPdf,
} from './pdf-builders.ts';

/** A PDF as other programs make it, or as it reaches us, that Poppler opens without a password; and how many pages it has. */
export type PdfCase = [name: string, make: () => Uint8Array | Promise<Uint8Array>, pages: number];

const JUNK = `${'x'.repeat(99)}\n`;

export const PDF_CASES: PdfCase[] = [
  ['that is plain', () => classicPdf(TWO_PAGES), 2],
  ['of version 2.0', () => classicPdf(TWO_PAGES, { header: '%PDF-2.0\n' }), 2],
  ['of a version that nobody knows', () => classicPdf(TWO_PAGES, { header: '%PDF-x.y\n' }), 2],
  ['with lines that end in CR', () => classicPdf(TWO_PAGES, { header: '%PDF-1.4\r' }), 2],
  ['after an empty line', () => shifted('\n'), 2],
  ['after a letter’s head', () => shifted('Content-Type: application/pdf\r\n\r\n'), 2],
  ['after nearly a kilobyte of something else', () => shifted(JUNK.repeat(10)), 2],
  ['after a mark-up that somebody’s server put before it', () => shifted('<script>track()</script>\n'), 2],
  ['whose offsets count what stands before it', () => classicPdf(TWO_PAGES, { before: JUNK.repeat(3) }), 2],
  ['before two kilobytes of something else', () => joined(classicPdf(TWO_PAGES), latin1(JUNK.repeat(20))), 2],
  ['before a hundred kilobytes of zeros', () => joined(classicPdf(TWO_PAGES), new Uint8Array(100_000)), 2],
  ['without its last line', () => cutBefore(classicPdf(TWO_PAGES), '%%EOF'), 2],
  ['without a place for its table', () => cutBefore(classicPdf(TWO_PAGES), 'startxref'), 2],
  ['whose table stands elsewhere', () => classicPdf(TWO_PAGES, { tableAt: 7 }), 2],
  ['whose table is past its end', () => classicPdf(TWO_PAGES, { tableAt: 9_999_999 }), 2],
  ['whose table points elsewhere', () => classicPdf(TWO_PAGES, { shift: 5 }), 2],
  ['without a table', () => cutBefore(classicPdf(TWO_PAGES, { trailerBefore: true }), 'xref\n'), 2],
  ['whose table is a stream', () => streamPdf(TWO_PAGES), 2],
  ['that was added to', () => updatedPdf(), 3],
  ['that begins with its last part (linearized)', () => linearizedPdf(), 2],
  ['whose first page is empty', () => classicPdf([CATALOG, PAGES, pageOf('[0 0 0 0]'), PAGE]), 2],
  ['whose first page has no size', () => classicPdf([CATALOG, PAGES, '<</Type/Page/Parent 2 0 R>>', PAGE]), 2],
  ['whose first page is turned inside out', () => classicPdf([CATALOG, PAGES, pageOf('[300 400 0 0]'), PAGE]), 2],
  ['whose first page is a line', () => classicPdf([CATALOG, PAGES, pageOf('[0 0 500 0]'), PAGE]), 2],
  ['whose first page is huge', () => classicPdf([CATALOG, PAGES, pageOf('[0 0 9000000 9000000]'), PAGE]), 2],
  ['whose first page shows what is not there', () => classicPdf([CATALOG, PAGES, contentOf('99 0 R'), PAGE]), 2],
  [
    'whose first page shows a broken stream',
    () => classicPdf([CATALOG, PAGES, contentOf('5 0 R'), PAGE, BROKEN_STREAM]),
    2,
  ],
  ['whose first page is missing', () => classicPdf([CATALOG, PAGES.replace('3 0', '99 0'), PAGE, PAGE]), 2],
  [
    'whose pages count themselves wrong',
    () => classicPdf([CATALOG, PAGES.replace('Count 2', 'Count -1'), PAGE, PAGE]),
    2,
  ],
  ['whose pages do not count themselves', () => classicPdf([CATALOG, PAGES.replace('/Count 2', ''), PAGE, PAGE]), 2],
  [
    'whose parts do not say what they are',
    () => classicPdf(TWO_PAGES.map((part) => part.replace(/\/Type\/(Catalog|Pages)/, ''))),
    2,
  ],
  ['after five kilobytes of something else', () => shifted(JUNK.repeat(50)), 2],
  ['after five kilobytes without a line', () => shifted('z'.repeat(5000)), 2],
  ['after two thousand zeros', () => shifted('\0'.repeat(2000)), 2],
  ['after a page of HTML', () => shifted(`<!doctype html><p>${JUNK.repeat(30)}</p>`), 2],
  ['whose header is one byte too far', () => shifted('y'.repeat(1020)), 2],
  ['in an old Macintosh’s envelope', () => shifted(`\0\x09план.pdf${'\0'.repeat(117)}`), 2],
  ['after five kilobytes that its offsets count', () => classicPdf(TWO_PAGES, { before: JUNK.repeat(50) }), 2],
  ...['', '%pdf-1.4\n', '%PDF1.4\n', '%PDF-\n', '%FDF-1.2\n', '%!PS-Adobe-3.0 PDF-1.4\n'].map(
    (header): PdfCase => [`with ${JSON.stringify(header)} for a header`, () => classicPdf(TWO_PAGES, { header }), 2],
  ),
  ['that lost its first line', () => classicPdf(TWO_PAGES).subarray('%PDF-1.4\n'.length), 2],
  ['packed, with another first line', () => changed(streamPdf(TWO_PAGES), '%PDF-1.5', '%!PS-Ado'), 2],
  ['packed, after a line', () => joined(latin1('Добрий день\n'), streamPdf(TWO_PAGES)), 2],
  ['cut off in its trailer', () => cutBefore(classicPdf(TWO_PAGES), '>>\nstartxref'), 2],
  ['whose trailer does not end', () => changed(classicPdf(TWO_PAGES), 'Root 1 0 R>>', 'Root 1 0 R'), 2],
  ['whose trailer counts no objects', () => changed(classicPdf(TWO_PAGES), '/Size 5', ''), 2],
  ['whose trailer counts too few objects', () => changed(classicPdf(TWO_PAGES), '/Size 5', '/Size 2'), 2],
  ['whose former table is its table', () => changed(classicPdf(TWO_PAGES), '/Size 5', '/Size 5/Prev 7'), 2],
  ['whose table begins with one', () => changed(classicPdf(TWO_PAGES), 'xref\n0 5', 'xref\n1 5'), 2],
  ['whose table has short lines', () => changed(classicPdf(TWO_PAGES), / (?=\n)/g, ''), 2],
  ['whose line ends were made anew', () => changed(classicPdf(TWO_PAGES), /\n/g, '\r\n'), 2],
  ['whose objects do not end', () => changed(classicPdf(TWO_PAGES), /endobj\n/g, ''), 2],
  ['whose objects touch', () => changed(classicPdf(TWO_PAGES), /endobj\n/g, 'endobj'), 2],
  ['whose objects have huge numbers', () => changed(classicPdf(TWO_PAGES), /\b2 0 (?=obj|R)/g, '8000000 0 '), 2],
  ['whose names are spelled in hexadecimal', () => changed(classicPdf(TWO_PAGES), /Kids/g, 'K#69ds'), 2],
  ['that is two', () => joined(classicPdf(TWO_PAGES), classicPdf(TWO_PAGES)), 2],
  ['that was added to and cut off', () => joined(classicPdf(TWO_PAGES), latin1('2 0 obj\n<</Type/Pag')), 2],
  ['whose pages stand in a list elsewhere', () => listedPdf(' 5 0 R', '[3 0 R 4 0 R]'), 2],
  ['whose pages stand in their list', () => listedPdf(`[${PAGE}${PAGE}]`, 'null'), 2],
  ['whose count stands elsewhere', () => changed(listedPdf('[3 0 R 4 0 R]', '2'), 'Count 2', 'Count 5 0 R'), 2],
  ['whose pages know no parent', () => changed(classicPdf(TWO_PAGES), /\/Parent 2 0 R/g, ''), 2],
  ['whose pages are said to be something else', () => changed(classicPdf(TWO_PAGES), /Page(?=\/P)/g, 'Foo'), 2],
  ['that is its only page', () => classicPdf([CATALOG, PAGE]), 1],
  ['whose first page is a narrow strip', () => classicPdf([CATALOG, PAGES, pageOf('[0 0 5 20000]'), PAGE]), 2],
  ['whose first page is a low strip', () => classicPdf([CATALOG, PAGES, pageOf('[0 0 20000 5]'), PAGE]), 2],
  ['whose encryption is nothing', () => changed(classicPdf(TWO_PAGES), '/Size 5', '/Size 5/Encrypt null'), 2],
  ['that wants to run a program', () => changed(classicPdf(TWO_PAGES), '/Catalog', `/Catalog${SCRIPT}`), 2],
  ...['r2', 'r3', 'r4-rc4', 'r4-aes', 'r5', 'r6', 'r6-packed'].flatMap((name): PdfCase[] => [
    [`locked with no word at all (${name})`, () => lockedPdf(`open-${name}`), 2],
    [`locked with no word at all, after a line (${name})`, () => joined(latin1(JUNK), lockedPdf(`open-${name}`)), 2],
  ]),
  ['locked with no word, and cut off', () => cutBefore(lockedPdf('open-r3'), '\nstartxref'), 2],
  ...(['1.3', '1.4', '1.6', '1.7ext3'] as const).map(
    (pdfVersion): PdfCase => [
      `locked against changes alone (${pdfVersion})`,
      () => makePdf(2, { pdfVersion, ownerPassword: 'owner', permissions: {} }),
      2,
    ],
  ),
];

const SCRIPT = '/OpenAction<</S/JavaScript/JS(while(1);)>>';
const BROKEN_STREAM = '<</Length 9/Filter/FlateDecode>>stream\nnot zlib!\nendstream';

function pageOf(mediaBox: string): string {
  return PAGE.replace('[0 0 300 400]', mediaBox);
}

function contentOf(reference: string): string {
  return PAGE.replace('>>', `/Contents ${reference}>>`);
}

/** `kids` in place of the list of pages, and `fifth` as an object that it may refer to. */
function listedPdf(kids: string, fifth: string): Uint8Array {
  return classicPdf([CATALOG, PAGES.replace('[3 0 R 4 0 R]', kids), PAGE, PAGE, fifth]);
}

function changed(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  return latin1(Buffer.from(bytes).toString('latin1').replace(from, to));
}

/**
 * Two pages as qpdf locks them: `open-…` with no user password, `closed-…` with one, by revisions 2 to 6 of the standard security handler
 * (ISO 32000-2 7.6.4): `qpdf --allow-weak-crypto --static-id in.pdf out.pdf --encrypt '' owner 256 --`.
 */
export function lockedPdf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./locked/${name}.pdf`, import.meta.url)));
}

function shifted(before: string): Uint8Array {
  return joined(latin1(before), classicPdf(TWO_PAGES));
}
