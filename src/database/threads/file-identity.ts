import { type Stats, statSync } from 'node:fs';

/** Which file it is, whatever its name; null where there is none. */
export type FileIdentity = string | null;

/** The file of the database was removed or replaced beneath it: what is written now would be in no file that anybody can open. */
export class ReplacedFileError extends Error {
  readonly code = 'DATABASE_REPLACED';

  constructor() {
    super('The file of the database was removed or replaced while it was open');
  }
}

/** @throws what the system says, but for a file that is not there */
export function identityOf(file: string): FileIdentity {
  const found: Stats | undefined = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}/${found.ino}`;
}

/** Tells whether a database still has the files it was opened with: the main one, and the log beside it, once that has been seen. */
export class FileGuard {
  readonly #file: string;
  readonly #identity: FileIdentity;
  #wal: FileIdentity = null;

  /** @param identity of the file when the database was opened; null where there was none yet, and nothing can be compared */
  constructor(file: string, identity: FileIdentity) {
    this.#file = file;
    this.#identity = identity;
  }

  /** Costs some microseconds. @throws ReplacedFileError */
  check(): void {
    if (this.#identity !== null && identityOf(this.#file) !== this.#identity) throw new ReplacedFileError();
    const wal = identityOf(`${this.#file}-wal`);
    this.#wal ??= wal;
    if (wal !== this.#wal) throw new ReplacedFileError();
  }
}
