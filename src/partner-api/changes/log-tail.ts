import { type Audience, concernsAudience, positionFor } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import type { PresentNames } from './present-names.ts';
import { type RecentBound, RecentRows } from './recent-rows.ts';
import { type Listener, type WaitEnd, WaitingRoom } from './waiting-room.ts';

const BOUND: RecentBound = { maxRows: 1_000, maxChars: 16_000_000 };

/**
 * The end of the log in one process: how far it was followed, its latest rows, and a room where followers wait for the next. It is fed
 * what the process follows anyway, and reads nothing itself but the names of tags, once for a batch.
 */
export class LogTail {
  readonly names: PresentNames;
  readonly #recent: RecentRows;
  readonly #room: WaitingRoom;
  #head: number;
  #publicHead: number;

  /** `head` is where following starts. */
  constructor({ head, publicHead = head, names, bound = BOUND, signal }: LogTailOptions) {
    this.#head = head;
    this.#publicHead = publicHead;
    this.names = names;
    this.#recent = new RecentRows(head, bound);
    this.#room = new WaitingRoom(names);
    if (signal.aborted) this.#room.close();
    else signal.addEventListener('abort', () => this.#room.close(), { once: true });
  }

  /** How far the log has been followed; another process may have seen more. */
  get head(): number {
    return this.#head;
  }

  /**
   * Position of the last change that means anything to an audience, as far as the log has been followed. For everyone it stands still while
   * trusted partners alone are told something, and so does whatever is told of it.
   */
  headFor(audience: Audience): number {
    return audience === 'trusted' ? this.#head : this.#publicHead;
  }

  /** How many wait just now. */
  get waiting(): number {
    return this.#room.size;
  }

  /** Whether nobody else should be made to wait. */
  get isFull(): boolean {
    return this.#room.isFull;
  }

  /** Takes in what follows in the log, oldest first. */
  advance(rows: readonly ReleaseRow[]): void {
    const last = rows.at(-1);
    if (last === undefined) return;
    this.#head = Math.max(this.#head, last.seq);
    const told = rows.filter((row) => concernsAudience(row, 'everyone'));
    for (const row of told) this.#publicHead = Math.max(this.#publicHead, positionFor(row, 'everyone'));
    this.#recent.add(rows);
    this.#room.notify(rows, { trusted: last.seq, everyone: this.#publicHead });
  }

  /** All rows after a position, oldest first; null where this process does not hold them all. */
  rowsAfter(seq: number): ReleaseRow[] | null {
    return this.#recent.after(seq);
  }

  /**
   * Waits until a row comes that concerns the listener, at most `timeoutMs`; ends at once where there are rows it has not looked at,
   * so that nothing is lost between a look and the wait. Ends, too, when the client goes away or the server stops.
   */
  wait(listener: Listener, limits: { timeoutMs: number; signal: AbortSignal }): Promise<WaitEnd> {
    if (listener.after < this.headFor(listener.audience))
      return Promise.resolve({ kind: 'news', upTo: listener.after });
    return this.#room.wait(listener, limits);
  }
}

interface LogTailOptions {
  head: number;
  /** The last position up to it that means anything to everyone; `head` unless told. */
  publicHead?: number;
  names: PresentNames;
  bound?: RecentBound;
  /** Aborted when the server stops: nobody waits any more. */
  signal: AbortSignal;
}
