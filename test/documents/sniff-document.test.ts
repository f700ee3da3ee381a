import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffDocument } from '../../src/documents/sniff-document.ts';
import { readZipEntries } from '../../src/documents/zip-entries.ts';
import { latin1, makeZip, type Part } from './document-fixtures.ts';

const TYPES: Part = { name: '[Content_Types].xml', content: '<Types/>', method: 8 };
const ODF = 'application/vnd.oasis.opendocument.';
const openDocument = (kind: string): Part => ({ name: 'mimetype', content: ODF + kind });

describe('sniffDocument', () => {
  it.each<[string, Uint8Array, string | null]>([
    ['a PDF', latin1('%PDF-1.7\n'), 'pdf'],
    ['a PDF after a byte order mark', latin1('\xef\xbb\xbf\r\n%PDF-2.0'), 'maybe-pdf'],
    ['a PDF after somebody’s mark-up', latin1('<script>%PDF-1.7'), 'maybe-pdf'],
    ['a PDF after kilobytes of something else', latin1(`${' '.repeat(5000)}%PDF-1.7`), 'maybe-pdf'],
    ['an archive that is a PDF, too', makeZip([{ name: '%PDF-1.7' }]), null],
    ['a DOCX', makeZip([TYPES, { name: 'word/document2.xml' }]), 'docx'],
    ['an XLSX', makeZip([TYPES, { name: 'xl/workbook.xml' }]), 'xlsx'],
    ['a PPTX', makeZip([{ name: 'ppt/presentation.xml' }, TYPES]), 'pptx'],
    ['an ODT', makeZip([openDocument('text'), { name: 'content.xml' }]), 'odt'],
    ['an ODS', makeZip([openDocument('spreadsheet')]), 'ods'],
    ['an archive with a comment', makeZip([openDocument('text'), { name: 'x' }], 'PK\x05\x06 is not the end'), 'odt'],
    ['a template of a text', makeZip([openDocument('text-template')]), null],
    ['an OpenDocument type that is compressed', makeZip([{ ...openDocument('text'), method: 8 }]), null],
    ['a DOCX with macros', makeZip([TYPES, { name: 'word/document.xml' }, { name: 'word/vbaProject.bin' }]), null],
    ['an ODT with macros', makeZip([openDocument('text'), { name: 'Basic/script-lc.xml' }]), null],
    ['a binary workbook', makeZip([TYPES, { name: 'xl/workbook.bin' }]), null],
    ['a DOCX without its list of types', makeZip([{ name: 'word/document.xml' }]), null],
    ['an archive that is two documents', makeZip([TYPES, { name: 'word/a' }, { name: 'xl/b' }]), null],
    ['an encrypted archive', makeZip([TYPES, { name: 'word/document.xml', flags: 1 }]), null],
    ['any other archive', makeZip([{ name: 'run.exe' }]), null],
    ['an empty archive', makeZip([]), 'maybe-pdf'],
    ['a program', latin1('MZ\x90'), 'maybe-pdf'],
    ['an old Word file', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'maybe-pdf'],
    ['text', latin1('hello'), 'maybe-pdf'],
    ['nothing', new Uint8Array(), 'maybe-pdf'],
  ])('%s', (_, bytes, type) => {
    expect(sniffDocument(bytes)).toBe(type);
  });

  it('never throws, whatever is wrong with an archive', () => {
    const whole = makeZip([TYPES, { name: 'word/document.xml', content: 'x'.repeat(40) }], 'comment');
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (changes, length) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        expect(() => sniffDocument(bytes.subarray(0, length))).not.toThrow();
        expect(() => sniffDocument(bytes)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readZipEntries', () => {
  it('reads names, methods and offsets', () => {
    expect(
      readZipEntries(
        makeZip([
          { name: 'a', content: 'xyz' },
          { name: 'b/c', method: 8, flags: 1 },
        ]),
      ),
    ).toEqual([
      { name: 'a', method: 0, isEncrypted: false, offset: 0 },
      { name: 'b/c', method: 8, isEncrypted: true, offset: 34 },
    ]);
  });

  it('gives up on more entries than a document has', () => {
    const archive = makeZip([{ name: 'a' }]);
    archive.set([0xff, 0xff], archive.length - 12);
    expect(readZipEntries(archive)).toBeNull();
  });
});
