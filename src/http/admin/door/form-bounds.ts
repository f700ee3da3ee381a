import { checkBounds, JsonRefusedError } from './json-bounds.ts';

/** Parts of one form: the admin sends two. */
const MAX_PARTS = 20;
/** Of one that is no file: a little more than Payload takes. */
const MAX_FIELD_BYTES = 1_100_000;
const MAX_HEADER_BYTES = 16_000;
const NOTHING = Buffer.alloc(0);
const HEADER_END = Buffer.from('\r\n\r\n');
const BOUNDARY = /^multipart\/form-data(?:;\s*charset=[\w-]+)?;\s*boundary=(?:"([^"\\]{1,70})"|([^\s";]{1,70}))\s*$/i;
/** The header that says what a part is, in the way that clients write it; `PARAMETER` finds its parts. */
const DISPOSITION = /^content-disposition:\s*form-data(?:\s*;\s*[\w*]+=(?:"(?:[^"\\]|\\.)*"|[^\s";\\]+))*\s*$/i;
const PARAMETER = /;\s*([\w*]+)=(?:"(?:[^"\\]|\\.)+"|[^\s";\\]+)/g;

/**
 * Passes a form on as it comes (RFC 7578), as long as its fields are within the bounds of JSON: the admin sends what is written in
 * one of them, and Payload parses it whole. Files pass unread; what may be one and may be none is taken for a field.
 *
 * @throws JsonRefusedError
 */
export async function* boundedForm(chunks: AsyncIterable<Buffer>, contentType: string): AsyncGenerator<Buffer> {
  const bounds = new FormBounds(contentType);
  for await (const chunk of chunks) {
    bounds.take(chunk);
    yield chunk;
  }
}

class FormBounds {
  readonly #delimiter: Buffer;
  /** Bytes of which it is not known yet what they are. */
  #rest: Buffer = Buffer.from('\r\n');
  #state: 'before' | 'header' | 'file' | 'field' | 'ended' = 'before';
  #field: Buffer[] = [];
  #fieldBytes = 0;
  #parts = 0;

  constructor(contentType: string) {
    const [, quoted, plain] = BOUNDARY.exec(contentType) ?? [];
    const boundary = quoted ?? plain;
    if (boundary === undefined) throw new JsonRefusedError('The form does not say what divides its parts.');
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  }

  take(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    while (this.#state !== 'ended' && (this.#state === 'header' ? this.#readHeader() : this.#readContent()));
    if (this.#state === 'ended') this.#rest = NOTHING;
  }

  /** False where more must come first. */
  #readHeader(): boolean {
    // Two hyphens after the delimiter end the form.
    if (this.#rest.length >= 2 && this.#rest.toString('latin1', 0, 2) === '--') {
      this.#state = 'ended';
      return true;
    }
    const end = this.#rest.indexOf(HEADER_END);
    if (end > MAX_HEADER_BYTES || (end < 0 && this.#rest.length > MAX_HEADER_BYTES))
      throw new JsonRefusedError('The head of a part of the form is too long.');
    if (end < 0) return false;
    const header = this.#rest.toString('latin1', 0, end).replace(/^\r\n/, '');
    this.#parts += 1;
    if (this.#parts > MAX_PARTS) throw new JsonRefusedError(`A form has at most ${MAX_PARTS} parts.`);
    this.#state = isOfFile(header) ? 'file' : 'field';
    // The end of the head may begin the delimiter of an empty part.
    this.#rest = this.#rest.subarray(end + 2);
    return true;
  }

  #readContent(): boolean {
    const found = this.#rest.indexOf(this.#delimiter);
    const end = found < 0 ? Math.max(0, this.#rest.length - this.#delimiter.length) : found;
    if (this.#state === 'field') this.#keep(this.#rest.subarray(0, end));
    this.#rest = this.#rest.subarray(found < 0 ? end : end + this.#delimiter.length);
    if (found < 0) return false;
    // Before its last bytes are passed on.
    if (this.#state === 'field') checkBounds(Buffer.concat(this.#field.splice(0)));
    this.#fieldBytes = 0;
    this.#state = 'header';
    return true;
  }

  #keep(bytes: Buffer): void {
    this.#fieldBytes += bytes.length;
    if (this.#fieldBytes > MAX_FIELD_BYTES)
      throw new JsonRefusedError(`A field of a form takes at most ${MAX_FIELD_BYTES} bytes.`);
    if (bytes.length > 0) this.#field.push(bytes);
  }
}

/** Whether a part is a file to every reader of forms: its one disposition, on one line, names one. */
function isOfFile(header: string): boolean {
  const [disposition = '', ...others] = header.split('\r\n').filter((line) => /^content-disposition:/i.test(line));
  if (others.length > 0 || /\r\n[ \t]/.test(header) || !DISPOSITION.test(disposition)) return false;
  return [...disposition.matchAll(PARAMETER)].some(([, name]) => /^filename\*?$/i.test(name ?? ''));
}
