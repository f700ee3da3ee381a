/** A page that is written down already. */
export interface WrittenPage {
  body: string;
  upTo: number;
  /** Whether there is anything to tell: changes, or that there is more to look at. */
  hasNews: boolean;
}

/** More different questions at one position of the log than these are answered each for itself. */
const MAX_KEPT = 64;
/** Longer ones are shared by those who ask at the same moment, and not kept. */
const MAX_CHARS = 256 * 1024;

/**
 * Pages that were written at one position of the log, for all who ask the same there: a change that ten thousand followers are
 * notified of is written down once. They go when the log moves on.
 */
export class SharedPages {
  #head = -1;
  #pages = new Map<string, Promise<WrittenPage>>();

  async get(head: number, question: string, write: () => Promise<WrittenPage>): Promise<WrittenPage> {
    if (head !== this.#head) this.#pages = new Map();
    this.#head = head;
    const pages = this.#pages;
    const known = pages.get(question);
    if (known !== undefined || pages.size >= MAX_KEPT) return known ?? write();
    const written = write();
    pages.set(question, written);
    try {
      if ((await written).body.length > MAX_CHARS) pages.delete(question);
    } catch (cause) {
      pages.delete(question);
      throw cause;
    }
    return written;
  }
}
