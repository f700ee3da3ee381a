import { webcrypto } from 'node:crypto';
import { DocumentError } from './document-error.ts';
import { type Cover, encodeCover } from './encode-cover.ts';
import { type PdfLimits, readPdf } from './read-pdf.ts';
import { DOCUMENT_TYPES, type DocumentType, sniffDocument } from './sniff-document.ts';

export { DocumentError, type DocumentFault } from './document-error.ts';

export const DOCUMENT_LIMITS = { maxBytes: 100_000_000, maxPages: 5000, timeoutMs: 20_000 } as const;

/** What is known of a file from its bytes alone. */
export interface DocumentFacts {
  /** Also the extension it should be stored under. */
  type: DocumentType;
  mediaType: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
  /** Pages of a PDF; null for other types. */
  pages: number | null;
  /** Null for other types than PDF, and for a first page that cannot be shown. */
  cover: Cover | null;
}

export interface DocumentOptions extends Partial<Omit<PdfLimits, 'workerUrl'>> {
  /** Where `pdf-worker` is: `src/documents/pdf-worker.ts` under tsx and in tests, the bundled `.mjs` in production. */
  workerUrl: URL;
  maxBytes?: number;
}

/**
 * Reads what is to be known of an uploaded document. PDFs are opened in a thread of their own, with bounded memory and time,
 * two at once: a hostile one harms neither the process nor its response times. Throws DocumentError.
 */
export async function readDocumentFacts(bytes: Uint8Array, options: DocumentOptions): Promise<DocumentFacts> {
  const { maxBytes, maxPages, timeoutMs, workerUrl } = { ...DOCUMENT_LIMITS, ...options };
  const size = bytes.byteLength;
  if (size === 0) throw new DocumentError({ code: 'empty' });
  if (size > maxBytes) throw new DocumentError({ code: 'too-large', bytes: size, maxBytes, pages: null, maxPages });
  const sniffed = sniffDocument(bytes);
  if (sniffed === null) throw unsupportedType();
  const type = sniffed === 'maybe-pdf' ? 'pdf' : sniffed;
  const pdf =
    type === 'pdf'
      ? await readPdf(bytes, { workerUrl, maxPages, timeoutMs }).catch((fault: unknown) => {
          // What does not open and never said that it was a PDF is something else, and told as such.
          const isOther = fault instanceof DocumentError && fault.code === 'broken-pdf' && sniffed === 'maybe-pdf';
          throw isOther ? unsupportedType(fault) : fault;
        })
      : null;
  if (pdf && pdf.pages > maxPages) {
    throw new DocumentError({ code: 'too-large', bytes: size, maxBytes, pages: pdf.pages, maxPages });
  }
  const cover = pdf?.bitmap ? await encodeCover(pdf.bitmap) : null;
  // Hashes 100 MB on another thread, where createHash would hold this one for a third of a second.
  const sha256 = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
  return { type, mediaType: DOCUMENT_TYPES[type], bytes: size, sha256, pages: pdf?.pages ?? null, cover };
}

function unsupportedType(cause?: DocumentError): DocumentError {
  return new DocumentError({ code: 'unsupported-type', supported: Object.keys(DOCUMENT_TYPES) }, { cause });
}
