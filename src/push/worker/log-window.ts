import type { LogDatabase } from '../../log/log-database.ts';
import { changesAfter } from '../../log/reading/changes-after.ts';
import { type Audience, positionFor } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { readHead } from '../../log/writing/sequencer.ts';

/** A row of the log as it was read, until a later one of the same text takes its place. */
export interface CurrentRow {
  row: ReleaseRow;
  isSuperseded: boolean;
  /** What was written from it, by whoever wrote it: made once for all subscribers who get the same. */
  written: Map<string, string>;
}

/** How many of the latest positions are kept at hand. */
const SPAN = 500;

/** The end of the log in memory: every row after `start`, in order, each text once. */
export class LogWindow {
  #rows: CurrentRow[] = [];
  #latest = new Map<string, CurrentRow>();
  #start: number;
  #head: number;

  private constructor(start: number) {
    this.#start = start;
    this.#head = start;
  }

  static async open(db: LogDatabase): Promise<LogWindow> {
    const window = new LogWindow(Math.max(0, (await readHead(db)) - SPAN));
    await window.follow(db, () => undefined);
    return window;
  }

  /** Nothing after this position is missing here. */
  get start(): number {
    return this.#start;
  }

  /** How far the log has been followed. */
  get head(): number {
    return this.#head;
  }

  get rows(): readonly CurrentRow[] {
    return this.#rows;
  }

  /** Whether a row that was read elsewhere is not the latest that an audience was to be told of a text. */
  isSuperseded(row: ReleaseRow, audience: Audience): boolean {
    const latest = this.#latest.get(row.key)?.row;
    return latest !== undefined && positionFor(latest, audience) > positionFor(row, audience);
  }

  /** Reads on until nothing is new; `tell` is given every batch. */
  async follow(db: LogDatabase, tell: (rows: readonly CurrentRow[]) => void): Promise<void> {
    for (;;) {
      const rows = await changesAfter(db, this.#head);
      const last = rows.at(-1);
      if (last === undefined) return;
      const added = rows.map((row) => this.#add(row));
      this.#head = last.seq;
      this.#forget();
      tell(added);
      await new Promise(setImmediate);
    }
  }

  #add(row: ReleaseRow): CurrentRow {
    const before = this.#latest.get(row.key);
    if (before !== undefined) before.isSuperseded = true;
    const current = { row, isSuperseded: false, written: new Map<string, string>() };
    this.#latest.set(row.key, current);
    this.#rows.push(current);
    return current;
  }

  #forget(): void {
    this.#start = Math.max(this.#start, this.#head - SPAN);
    const kept = this.#rows.findIndex(({ row }) => row.seq > this.#start);
    for (const current of this.#rows.splice(0, kept)) {
      if (this.#latest.get(current.row.key) === current) this.#latest.delete(current.row.key);
    }
  }
}
