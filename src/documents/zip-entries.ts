const MAX_ENTRIES = 10_000;

const LOCAL_FILE = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  method: number;
  isEncrypted: boolean;
  /** Where its local header begins. */
  offset: number;
}

/**
 * The entries of a ZIP archive by its central directory (APPNOTE 4.3.12), without unpacking anything. Null for what is no
 * archive, is damaged, or is larger than a document ever is (ZIP64, more than 10,000 entries).
 */
export function readZipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end === null || view.getUint32(0, true) !== LOCAL_FILE) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: latin1(bytes, at + 46, nameBytes),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The first `length` bytes of an entry that is stored and not compressed, as Latin-1; null for any other. */
export function readStoredText(bytes: Uint8Array, entry: ZipEntry, length: number): string | null {
  const { method, isEncrypted, offset } = entry;
  if (method !== 0 || isEncrypted || offset + 30 > bytes.byteLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL_FILE) return null;
  return latin1(bytes, offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true), length);
}

/** The end record stands last, but for a comment of at most 65,535 bytes. */
function findDirectoryEnd(view: DataView): number | null {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return null;
}

function latin1(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 1024)));
}
