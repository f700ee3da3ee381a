import { hasNames, underAllNames } from '../../directory/channel-names.ts';
import { type Audience, positionFor } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { concernOf, type Follower } from '../../presenters/change-entry.ts';
import type { PresentNames } from './present-names.ts';

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

const MAX_WAITING = 50_000;

/**
 * Those who wait for the log to grow. Who waits costs memory: each batch is held against what they ask for, those who ask for the same
 * being one question, and only those it concerns are notified.
 */
export class WaitingRoom {
  readonly #names: PresentNames;
  #waiting = new Set<Waiting>();
  #judging: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(names: PresentNames) {
    this.#names = names;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** Whether nobody else should be made to wait. */
  get isFull(): boolean {
    return this.#waiting.size >= MAX_WAITING;
  }

  /** Waits until a row comes that concerns the listener, at most `timeoutMs`; until the client goes away; until the room is closed. */
  wait(
    { key, selection, audience, after }: Listener,
    { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
  ): Promise<WaitEnd> {
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

  /**
   * Wakes those of the present whom a batch concerns; whoever comes later has seen these rows, or is sent to look at them. `upTo` is how far
   * each audience has heard of everything then.
   */
  notify(rows: readonly ReleaseRow[], upTo: Readonly<Record<Audience, number>>): void {
    const waiting = [...this.#waiting];
    if (waiting.length > 0) this.#judging = this.#judging.then(() => this.#judge(rows, upTo, waiting));
  }

  close(): void {
    this.#isClosed = true;
    for (const waiting of [...this.#waiting]) waiting.end('quiet');
  }

  /** Batches are judged in their order: a listener that one of them does not concern has heard of all up to its end. */
  async #judge(
    rows: readonly ReleaseRow[],
    upTo: Readonly<Record<Audience, number>>,
    waiting: readonly Waiting[],
  ): Promise<void> {
    const verdicts = new Map<string, boolean>();
    const isConcerned = await this.#judgeOf(rows, upTo.trusted, waiting).catch(() => null);
    for (const listener of waiting) {
      if (!this.#waiting.has(listener) || listener.after >= upTo[listener.audience]) continue;
      const question = `${listener.after} ${listener.key}`;
      // Where the names cannot be read, everybody is sent to look, and meets what is wrong there.
      const verdict = verdicts.get(question) ?? isConcerned?.(listener) ?? true;
      verdicts.set(question, verdict);
      if (verdict) listener.end('news');
      else listener.after = upTo[listener.audience];
    }
  }

  async #judgeOf(rows: readonly ReleaseRow[], upTo: number, waiting: readonly Waiting[]) {
    const names = waiting.some(({ selection }) => hasNames(selection)) ? await this.#names.upTo(upTo) : new Map();
    return ({ after, audience, selection }: Listener): boolean => {
      const follower = { audience, selection: underAllNames(selection, names) };
      return rows.some((row) => positionFor(row, audience) > after && concernOf(row, follower) !== null);
    };
  }
}
