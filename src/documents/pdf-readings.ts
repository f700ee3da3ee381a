const HEADER = '%PDF-';
const NEW_HEADER = Buffer.from(`${HEADER}1.7\n`, 'latin1');
/** Where pdfium looks for the header. */
const MAX_BEFORE_HEADER = 1024;
/** `CPDF_Parser::kMaxObjectNumber` of pdfium; ISO 32000-2 annex C sets no such limit. */
const MAX_OBJECT_NUMBER = 4 * 1024 * 1024;
/** Mending takes several times the document's size. What is larger than this and broken as well stays broken. */
const MAX_MENDED_BYTES = 20_000_000;

/**
 * The ways to read what may be a PDF, the likeliest first: as it is, and then as readers that forgive more than pdfium does. Nothing for
 * bytes that no reader takes for one. They are for counting pages and drawing a cover: what is stored are the bytes as they came.
 */
export function* pdfReadings(bytes: Uint8Array): Generator<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = file.indexOf(HEADER);
  if (header < 0 && !file.includes('trailer') && !file.includes('startxref')) return;
  yield bytes;
  // Offsets count from the header, and it stands further on than pdfium looks …
  if (header > MAX_BEFORE_HEADER - HEADER.length) yield bytes.subarray(header);
  // … or from the first byte, whatever stands in the place of a header.
  if (header !== 0) yield new Uint8Array(Buffer.concat([NEW_HEADER, file.subarray(NEW_HEADER.length)]));
  if (file.byteLength <= MAX_MENDED_BYTES) yield mended(file);
}

/** For readers that look for every object and go by no offset: with a header, with a trailer that ends, and with objects that part. */
function mended(file: Buffer): Uint8Array {
  const text = file.toString('latin1').replace(/endobj(?=\d)/g, 'endobj\n');
  return new Uint8Array(
    Buffer.concat([NEW_HEADER, Buffer.from(`${withSmallNumbers(text)}\n>>\nstartxref\n0\n%%EOF\n`, 'latin1')]),
  );
}

/** Objects of larger numbers than pdfium takes get numbers of their own, in what is said of them, too. */
function withSmallNumbers(text: string): string {
  const given = new Map<string, number>();
  return text.replace(/\b\d{7,10}(?= \d+ (?:obj|R)\b)/g, (number) => {
    if (Number(number) <= MAX_OBJECT_NUMBER) return number;
    const small = given.get(number) ?? MAX_OBJECT_NUMBER - 1 - given.size;
    given.set(number, small);
    return String(small);
  });
}
