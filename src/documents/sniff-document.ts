import { readStoredText, readZipEntries, type ZipEntry } from './zip-entries.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument';

/** The documents that may be offered for download, by the usual extension. */
export const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  docx: `${OOXML}.wordprocessingml.document`,
  xlsx: `${OOXML}.spreadsheetml.sheet`,
  pptx: `${OOXML}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** The folder that holds the main part of each Office Open XML type (ECMA-376-2; Word may call the part document2.xml). */
const OOXML_FOLDERS = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
] as const;

const PDF_HEADER = Buffer.from('%PDF-', 'latin1');

/** Programs inside a document, and the binary workbook: nothing that a press centre hands out. */
const REFUSED_PARTS = /(^|\/)(vbaProject\.bin|vbaData\.xml|xl\/workbook\.bin|Basic\/script-lc\.xml)$/i;

/**
 * What a file is, by its content; its name and its declared type are not asked. Null for an archive that is none of the types above, for
 * documents with macros, and for encrypted archives. `maybe-pdf` is what is no archive: readers look for a PDF in anything, behind a
 * letter's head or without a header (ISO 32000-2 7.5.2), and only opening it tells.
 */
export function sniffDocument(bytes: Uint8Array): DocumentType | 'maybe-pdf' | null {
  if (PDF_HEADER.every((byte, index) => bytes[index] === byte)) return 'pdf';
  const entries = readZipEntries(bytes);
  // An archive that is a PDF, too, is two documents at once.
  if (entries === null) return 'maybe-pdf';
  if (entries.some((entry) => entry.isEncrypted || REFUSED_PARTS.test(entry.name))) return null;
  return sniffOpenDocument(bytes, entries) ?? sniffOfficeOpenXml(entries);
}

/** OpenDocument 1.3 part 2, 3.3: the entry `mimetype` is stored and holds the media type and nothing else. */
function sniffOpenDocument(bytes: Uint8Array, entries: ZipEntry[]): DocumentType | null {
  const entry = entries.find(({ name }) => name === 'mimetype');
  const text = entry ? readStoredText(bytes, entry, 64) : null;
  const found = (['odt', 'ods'] as const).filter((type) => {
    const mediaType = DOCUMENT_TYPES[type];
    // What follows the content is the next record, `PK`; so `…opendocument.text-template` is not taken for a text.
    return text?.startsWith(`${mediaType}PK`) || text?.startsWith(`${mediaType}\n`);
  });
  return found[0] ?? null;
}

function sniffOfficeOpenXml(entries: ZipEntry[]): DocumentType | null {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return null;
  const found = OOXML_FOLDERS.filter(([, folder]) => entries.some(({ name }) => name.startsWith(folder)));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
