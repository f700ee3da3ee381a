/** Where a follower stands in a log: the last position it has heard of, in the log of one press centre. */
export interface CursorPlace {
  /** UUID of the press centre; its first eight digits stand in the cursor. */
  installation: string;
  /** 0 before the first change. */
  seq: number;
}

/** What a cursor says, or that it says nothing. */
export type ReadCursor = { kind: 'seq'; seq: number } | { kind: 'malformed' } | { kind: 'foreign' };

/** Raised when what a cursor holds changes; old ones are read for ever. */
const FORMAT = 1;
const BYTES = 11;
const INSTALLATION_AT = 1;
const SEQ_AT = 5;
const SEQ_BYTES = 6;

/** The cursor of a place, 15 characters that need no escaping anywhere; opaque to whoever keeps it. Depends on nothing that may go. */
export function writeCursor({ installation, seq }: CursorPlace): string {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeUInt8(FORMAT, 0);
  bytes.write(installation.slice(0, 8), INSTALLATION_AT, 'hex');
  bytes.writeUIntBE(seq, SEQ_AT, SEQ_BYTES);
  return bytes.toString('base64url');
}

/** Reads a cursor that somebody sent. Only what `writeCursor` wrote is one: a character more, less or of another case is none. */
export function readCursor(text: string, installation: string): ReadCursor {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== BYTES || bytes.toString('base64url') !== text) return { kind: 'malformed' };
  if (bytes.readUInt8(0) !== FORMAT) return { kind: 'malformed' };
  const origin = bytes.toString('hex', INSTALLATION_AT, SEQ_AT);
  if (origin !== installation.slice(0, 8).toLowerCase()) return { kind: 'foreign' };
  return { kind: 'seq', seq: bytes.readUIntBE(SEQ_AT, SEQ_BYTES) };
}
