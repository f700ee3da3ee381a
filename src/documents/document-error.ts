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

/** A file that cannot be taken. `fault` tells why; `cause` is what the reader of the format said, for the log only. */
export class DocumentError extends Error {
  readonly code: DocumentFault['code'];
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, options?: ErrorOptions) {
    super(`The document is refused: ${JSON.stringify(fault)}`, options);
    this.name = 'DocumentError';
    this.code = fault.code;
    this.fault = fault;
  }
}
