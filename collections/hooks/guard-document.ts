import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload';
import { DocumentError, type DocumentFacts, type DocumentFault } from '../../src/documents/document-facts.ts';
import { refusal } from '../refusal.ts';
import { type Words, words } from '../words.ts';
import { storedName } from './stored-name.ts';

/** Reads what is to be known of a file from its bytes; throws DocumentError. */
export type DocumentReader = (bytes: Uint8Array) => Promise<DocumentFacts>;

const FACTS = 'documentFacts';

/** Reads an uploaded file before it is stored, and refuses what readers could not open. */
export function guardDocument(readFacts: DocumentReader): CollectionBeforeOperationHook {
  return async ({ operation, req }) => {
    const { file } = req;
    if ((operation !== 'create' && operation !== 'update') || file === undefined) return;
    try {
      const facts = await readFacts(file.data);
      req.file = { ...file, name: storedName(file.name, file.data, facts.type), mimetype: facts.mediaType };
      req.context[FACTS] = facts;
    } catch (cause) {
      if (!(cause instanceof DocumentError)) throw cause;
      throw refusal(req, 'file', documentReason(cause.fault));
    }
  };
}

/** Puts what was measured into the row, and the picture of the first page beside the file. */
export function keepFacts(staticDir: string): CollectionBeforeChangeHook {
  return async ({ data, req }) => {
    const facts = req.context[FACTS] as DocumentFacts | undefined;
    if (facts === undefined) return data;
    delete req.context[FACTS];
    return { ...data, pages: facts.pages, sha256: facts.sha256, coverFile: await storeCover(staticDir, facts) };
  };
}

async function storeCover(
  staticDir: string,
  { cover, sha256 }: DocumentFacts,
): Promise<Record<string, string | number> | null> {
  if (cover === null) return null;
  const filename = `${sha256}.cover.webp`;
  await mkdir(staticDir, { recursive: true });
  await writeFile(path.join(staticDir, filename), cover.bytes);
  return { filename, width: cover.width, height: cover.height, bytes: cover.bytes.byteLength };
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
      return words(
        `Файл завеликий: до ${Math.floor(fault.maxBytes / 1_000_000)} МБ і ${fault.maxPages} сторінок.`,
        `The file is too large: at most ${Math.floor(fault.maxBytes / 1_000_000)} MB and ${fault.maxPages} pages.`,
      );
  }
}
