import { FileError } from '../file-error.ts';

/** Why a file is refused, with what a message to the editor needs. */
export type DocumentFault =
  | { code: 'empty' }
  /** Too many bytes, or a PDF of too many pages. */
  | { code: 'too-large'; bytes: number; maxBytes: number; pages: number | null; maxPages: number }
  | { code: 'unsupported-type'; supported: readonly string[] }
  /** It opens with a password only; readers do not have it. */
  | { code: 'encrypted-pdf' }
  | { code: 'broken-pdf' }
  | { code: 'too-slow'; timeoutMs: number };

/** A document that cannot be accepted. */
export class DocumentError extends FileError<DocumentFault> {
  override readonly name = 'DocumentError';
}
