import { hasNames, underAllNames } from '../../directory/channel-names.ts';
import { positionFor } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { concernOf, type Follower } from '../../presenters/change-entry.ts';
import type { PresentNames } from './present-names.ts';
import { RecentRows } from './recent-rows.ts';
import { SharedPages } from './shared-pages.ts';

/** A follower who has heard everything up to a position. */
export interface Listener extends Follower {
  /** The same for listeners that ask for the same, in the same eyes. */
  key: string;
  after: number;
}

/** How a wait ended: with a row that concerns the listener, or without; up to `upTo` there is nothing else for it. */
export type WaitEnd = { kind: 'news' | 'quiet'; upTo: number };

interface Waiting extends Listener {
  end(kind: WaitEnd['kind']): void;
}

const BOUND = { maxRows: 1_000, maxChars: 16_000_000 };
const MAX_WAITING = 50_000;

/**
 * The end of the log in one process, and those who wait for it to grow. It is fed what the process follows anyway and reads nothing
 * itself but the names of tags, once for a batch. Who waits costs memory: each batch is held against what they ask for, those who ask
 * for the same being one question, and only those it concerns are woken.
 */
export class LogTail {
  readonly names: PresentNames;
  readonly pages = new SharedPages();
  #head: number;
  #recent: RecentRows;
  #waiting = new Set<Waiting>();
  #judging: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** `head` is where following starts. */
  constructor(options: { head: number; names: PresentNames; bound?: typeof BOUND; signal: AbortSignal }) {
    this.#head = options.head;
    this.names = options.names;
    this.#recent = new RecentRows(options.head, options.bound ?? BOUND);
    if (options.signal.aborted) this.#close();
    else options.signal.addEventListener('abort', () => this.#close(), { once: true });
  }

  /** How far the log has been followed; another process may have seen more. */
  get head(): number {
    return this.#head;
  }

  /** How many wait just now. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether nobody else should be made to wait. */
  get isFull(): boolean {
    return this.#waiting.size >= MAX_WAITING;
  }

  /** Takes in what follows in the log, oldest first. */
  advance(rows: readonly ReleaseRow[]): void {
    const last = rows.at(-1);
    if (last === undefined) return;
    this.#head = Math.max(this.#head, last.seq);
    this.#recent.add(rows);
    // Who comes later has seen these rows, or is sent to look at them: see `wait`.
    const waiting = [...this.#waiting];
    if (waiting.length > 0) this.#judging = this.#judging.then(() => this.#judge(rows, last.seq, waiting));
  }

  /** All rows after a position, oldest first; null where this process does not hold them all. */
  rowsAfter(seq: number): ReleaseRow[] | null {
    return this.#recent.after(seq);
  }

  /**
   * Waits until a row comes that concerns the listener, at most `timeoutMs`; ends at once where there are rows it has not looked at,
   * so that nothing is lost between a look and the wait. Ends, too, when the client goes away or the server stops.
   */
  wait(listener: Listener, { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal }): Promise<WaitEnd> {
    const { key, selection, audience, after } = listener;
    if (after < this.#head) return Promise.resolve({ kind: 'news', upTo: after });
    if (this.#isClosed || signal.aborted) return Promise.resolve({ kind: 'quiet', upTo: after });
    return new Promise((resolve) => {
      const onEnd = () => waiting.end('quiet');
      const timer = setTimeout(onEnd, timeoutMs);
      const waiting: Waiting = {
        key,
        selection,
        audience,
        after,
        end: (kind) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onEnd);
          this.#waiting.delete(waiting);
          resolve({ kind, upTo: waiting.after });
        },
      };
      signal.addEventListener('abort', onEnd, { once: true });
      this.#waiting.add(waiting);
    });
  }

  /** Batches are judged in their order: a listener that one of them does not concern has heard of all up to its end. */
  async #judge(rows: readonly ReleaseRow[], upTo: number, waiting: readonly Waiting[]): Promise<void> {
    const verdicts = new Map<string, boolean>();
    const isConcerned = await this.#judgeOf(rows, upTo, waiting).catch(() => null);
    for (const listener of waiting) {
      if (!this.#waiting.has(listener) || listener.after >= upTo) continue;
      const question = `${listener.after} ${listener.key}`;
      // Where the names cannot be read, everybody is sent to look, and meets what is wrong there.
      const verdict = verdicts.get(question) ?? isConcerned?.(listener) ?? true;
      verdicts.set(question, verdict);
      if (verdict) listener.end('news');
      else listener.after = upTo;
    }
  }

  async #judgeOf(rows: readonly ReleaseRow[], upTo: number, waiting: readonly Waiting[]) {
    const names = waiting.some(({ selection }) => hasNames(selection)) ? await this.names.upTo(upTo) : new Map();
    return ({ after, audience, selection }: Listener): boolean => {
      const follower = { audience, selection: underAllNames(selection, names) };
      return rows.some((row) => positionFor(row, audience) > after && concernOf(row, follower) !== null);
    };
  }

  #close(): void {
    this.#isClosed = true;
    for (const waiting of [...this.#waiting]) waiting.end('quiet');
  }
}
