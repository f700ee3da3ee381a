/** The part of the browser's storage that is used: strings by name, which may refuse for want of room. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Which form the words were typed into. */
export interface FormName {
  user: number | string;
  collection: string;
  /** Null for what was never saved. */
  id: number | string | null;
  locale: string;
}

/** What a form held. */
export interface KeptCopy {
  /** Milliseconds since 1970. */
  atMs: number;
  data: Record<string, unknown>;
  /** What the server had when the form was filled; absent of copies from before it was kept, and where it was not told. */
  base?: Record<string, unknown>;
}

const PREFIX = 'visnyk/kept/';
/** Words that nobody came back for are forgotten: the computer may be somebody else's by then. */
const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Copies of forms with words that were not saved, in the browser they were typed in, by account, document and language. Where there is no
 * room the oldest copies leave first.
 */
export class KeptCopies {
  readonly #shelf: Shelf;
  readonly #nowMs: () => number;

  constructor(shelf: Shelf, nowMs: () => number = Date.now) {
    this.#shelf = shelf;
    this.#nowMs = nowMs;
  }

  /** Null where nothing is kept, or nothing that can be read. */
  find(form: FormName): KeptCopy | null {
    return readCopy(this.#shelf.getItem(nameOf(form)));
  }

  /** Tells when it was kept; null where the browser has no room for it. */
  keep(form: FormName, data: Record<string, unknown>, base?: Record<string, unknown>): number | null {
    const atMs = this.#nowMs();
    const name = nameOf(form);
    const text = JSON.stringify({ atMs, data, base });
    for (;;) {
      try {
        this.#shelf.setItem(name, text);
        return atMs;
      } catch {
        // A full storage says so by an error of one of several names; what else could be wrong does not pass by making room either.
        const oldest = this.#all().filter((kept) => kept.name !== name)[0];
        if (oldest === undefined) return null;
        this.#shelf.removeItem(oldest.name);
      }
    }
  }

  forget(form: FormName): void {
    this.#shelf.removeItem(nameOf(form));
  }

  /** Forgets what is too old, and what cannot be read. */
  forgetOld(): void {
    const since = this.#nowMs() - LIFE_MS;
    for (const { name, atMs } of this.#all()) if (atMs < since) this.#shelf.removeItem(name);
  }

  /** When somebody signs out, nothing of theirs is left for whoever comes next. */
  forgetAll(): void {
    for (const { name } of this.#all()) this.#shelf.removeItem(name);
  }

  /** Oldest first. */
  #all(): { name: string; atMs: number }[] {
    const names = Array.from({ length: this.#shelf.length }, (_, index) => this.#shelf.key(index));
    return names
      .filter((name): name is string => name?.startsWith(PREFIX) === true)
      .map((name) => ({ name, atMs: readCopy(this.#shelf.getItem(name))?.atMs ?? 0 }))
      .sort((one, other) => one.atMs - other.atMs);
  }
}

/** Not by position: no part can be mistaken for two. */
function nameOf({ user, collection, id, locale }: FormName): string {
  return PREFIX + [user, collection, id ?? '', locale].map((part) => encodeURIComponent(part)).join('/');
}

function readCopy(text: string | null): KeptCopy | null {
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(text);
    return isCopy(read) ? read : null;
  } catch {
    return null;
  }
}

function isCopy(read: unknown): read is KeptCopy {
  if (typeof read !== 'object' || read === null || !('atMs' in read) || !('data' in read)) return false;
  const isBased = !('base' in read) || (typeof read.base === 'object' && read.base !== null);
  return typeof read.atMs === 'number' && typeof read.data === 'object' && read.data !== null && isBased;
}
