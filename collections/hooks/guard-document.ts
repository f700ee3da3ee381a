import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { unitOf } from '../../src/concurrency/unit-of-work.ts';
import {
  DOCUMENT_LIMITS,
  DocumentError,
  type DocumentFacts,
  type DocumentFault,
} from '../../src/documents/document-facts.ts';
import type { Cover } from '../../src/documents/encode-cover.ts';
import { fieldError } from '../field-error.ts';
import { noteOriginalName } from '../fields/original-name.ts';
import { type Words, words } from '../words.ts';
import { isStranger } from './expect-file.ts';
import { storedName } from './stored-name.ts';

/** Reads what is to be known of a file from its bytes; throws DocumentError. */
export type DocumentReader = (bytes: Uint8Array) => Promise<DocumentFacts>;

const FACTS = 'documentFacts';
const MEGABYTES = Math.floor(DOCUMENT_LIMITS.maxBytes / 1_000_000);

export const TOO_LARGE_DOCUMENT = words(
  `Файл завеликий: до ${MEGABYTES} МБ і ${DOCUMENT_LIMITS.maxPages} сторінок.`,
  `The file is too large: at most ${MEGABYTES} MB and ${DOCUMENT_LIMITS.maxPages} pages.`,
);

/** Reads an uploaded file before it is stored, and refuses what readers could not open. */
export function guardDocument(readFacts: DocumentReader): CollectionBeforeOperationHook {
  return async ({ operation, overrideAccess, req }) => {
    const { file } = req;
    if ((operation !== 'create' && operation !== 'update') || file === undefined || isStranger(req, overrideAccess))
      return;
    try {
      const facts = await readFacts(file.data);
      noteOriginalName(req, file.name);
      req.file = {
        ...file,
        name: storedName(file.name, file.data, facts.type, unitOf(req).id),
        mimetype: facts.mediaType,
      };
      req.context[FACTS] = facts;
    } catch (cause) {
      if (!(cause instanceof DocumentError)) throw cause;
      throw fieldError(req, 'file', documentReason(cause.fault));
    }
  };
}

/** Puts what was measured into the row. */
export const keepFacts: CollectionBeforeChangeHook = ({ data, req }) => {
  const facts = factsOf(req);
  if (facts === null) return data;
  const { pages, sha256, cover } = facts;
  const coverFile =
    cover === null
      ? null
      : { filename: coverName(sha256, cover), width: cover.width, height: cover.height, bytes: cover.bytes.byteLength };
  return { ...data, pages, sha256, coverFile };
};

/** Puts the picture of the first page beside the file, once the row is written: a refused upload leaves nothing behind. */
export function keepCover(staticDir: string): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    const facts = factsOf(req);
    if (facts === null) return doc;
    delete req.context[FACTS];
    if (facts.cover === null) return doc;
    await mkdir(staticDir, { recursive: true });
    await writeFile(path.join(staticDir, coverName(facts.sha256, facts.cover)), facts.cover.bytes);
    return doc;
  };
}

function factsOf(req: PayloadRequest): DocumentFacts | null {
  return (req.context[FACTS] as DocumentFacts | undefined) ?? null;
}

/** Named by the document and by the picture: another version of the reader may draw the same page with other bytes. */
function coverName(sha256: string, { bytes }: Cover): string {
  return `${sha256}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.cover.webp`;
}

function documentReason(fault: DocumentFault): Words {
  switch (fault.code) {
    case 'empty':
      return words('Файл порожній.', 'The file is empty.');
    case 'encrypted-pdf':
      return words(
        'PDF захищено паролем: читачі його не відкриють.',
        'The PDF is locked with a password: readers could not open it.',
      );
    case 'broken-pdf':
      return words('PDF пошкоджений: його не вдалося прочитати.', 'The PDF is broken: it cannot be read.');
    case 'too-slow':
      return words(
        'PDF надто складний: його читання триває задовго.',
        'The PDF is too complex: reading it takes too long.',
      );
    case 'unsupported-type':
      return words(
        'Такий файл не підходить. Можна PDF, DOCX, XLSX, PPTX, ODT і ODS; зважаємо на вміст, а не на назву.',
        'This kind of file is not accepted. PDF, DOCX, XLSX, PPTX, ODT and ODS are; the content counts, not the name.',
      );
    case 'too-large':
      return TOO_LARGE_DOCUMENT;
  }
}
