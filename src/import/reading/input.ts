import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** Told how many bytes of a file have been read. */
export type OnBytes = (count: number) => void;

/** A file that is read as text, a piece at a time. */
export interface TextInput {
  file: string;
  encoding: string;
  /** Nothing said so: it was found out. */
  isGuessed: boolean;
  /** The first letters of it. */
  beginning: string;
  /** All of it, each time anew. */
  chunks(): AsyncGenerator<string>;
}

/** What an operator named cannot be read as text. */
export class InputError extends Error {
  readonly code = 'import-input';
}

const LOOKED_AT = 65_536;
/** What an XML declaration says, in ASCII whatever the encoding (XML 1.0, F.1). */
const DECLARED = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * Opens a file. Its encoding is what `encoding` says, or its byte order mark, or its XML declaration; else UTF-8 where its beginning is,
 * and windows-1251 where it is not.
 *
 * @throws InputError for a folder, and for an encoding that nobody knows
 */
export async function openText(file: string, encoding: string | null, onBytes: OnBytes): Promise<TextInput> {
  if (!(await stat(file)).isFile()) throw new InputError(`${file} is no file.`);
  const beginning = await firstBytes(file);
  const said = encoding ?? byMark(beginning) ?? declared(beginning);
  const found = said ?? (isUtf8(beginning) ? 'utf-8' : 'windows-1251');
  const { encoding: name } = decoderOf(file, found);
  return {
    file,
    encoding: name,
    beginning: new TextDecoder(name).decode(beginning),
    isGuessed: said === null && found !== 'utf-8',
    async *chunks() {
      const decoder = new TextDecoder(name);
      for await (const chunk of createReadStream(file, { highWaterMark: LOOKED_AT }) as AsyncIterable<Buffer>) {
        onBytes(chunk.length);
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    },
  };
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function byMark(bytes: Buffer): string | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8';
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  return bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff])) ? 'utf-16be' : null;
}

function declared(bytes: Buffer): string | null {
  return DECLARED.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? null;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    // The last letter may go on behind what was read.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

function decoderOf(file: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputError(
      `${file} is said to be in “${encoding}”, which is no encoding: say --encoding utf-8 or windows-1251.`,
      {
        cause,
      },
    );
  }
}
