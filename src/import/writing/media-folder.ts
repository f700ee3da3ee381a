import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of an archive as it was found, or why it was not. */
export type LocatedFile = { kind: 'found'; file: string; bytes: number } | { kind: 'missing'; why: string };

/** Larger files no rule of ours takes; they are not read to find that out. */
const MAX_BYTES = 60_000_000;

/**
 * The folder in which the files of an archive lie, by the paths they had in their addresses: as they were, without folders at the beginning, and at
 * last by their names alone. Nothing outside the folder is ever opened, whatever an address or a link in the folder says.
 */
export class MediaFolder {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /** Throws where there is no such folder. */
  static async open(folder: string): Promise<MediaFolder> {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory())
      throw Object.assign(new Error(`${folder} is no folder.`), { code: 'ENOTDIR' });
    return new MediaFolder(root);
  }

  async locate(address: string): Promise<LocatedFile> {
    const parts = partsOf(address);
    if (parts === null) return { kind: 'missing', why: 'its path leads out of the folder' };
    for (let from = 0; from < parts.length; from += 1) {
      const found = await this.#look(parts.slice(from));
      if (found !== null) return found;
    }
    return { kind: 'missing', why: 'it is not in the folder' };
  }

  async #look(parts: readonly string[]): Promise<LocatedFile | null> {
    const wanted = path.join(this.#root, ...parts);
    const file = await realpath(wanted).catch((cause: unknown) => {
      if (isAbsence(cause)) return null;
      throw cause;
    });
    if (file === null) return null;
    if (!file.startsWith(this.#root + path.sep)) return { kind: 'missing', why: 'its path leads out of the folder' };
    const facts = await stat(file);
    if (!facts.isFile()) return null;
    if (facts.size > MAX_BYTES) return { kind: 'missing', why: `it has more than ${MAX_BYTES / 1e6} MB` };
    return { kind: 'found', file, bytes: facts.size };
  }
}

/** The parts of an address's path; null where one of them is none, or climbs. Not by URL, which would climb in silence. */
function partsOf(address: string): string[] | null {
  const bare = address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  const parts = bare.split('/').flatMap((part) => (part === '' || part === '.' ? [] : [decoded(part)]));
  const isSound = parts.every((part) => part !== '..' && !/[/\\\0]/.test(part) && Buffer.byteLength(part) <= 255);
  return isSound && parts.length > 0 && parts.length <= 32 ? parts : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    if (cause instanceof URIError) return part;
    throw cause;
  }
}

function isAbsence(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(String(cause.code))
  );
}
