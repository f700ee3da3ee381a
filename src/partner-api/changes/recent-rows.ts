import type { ReleaseRow } from '../../log/release-row.ts';

/** How much of the log's end is kept: whichever is reached first. */
export interface RecentBound {
  maxRows: number;
  /** Characters of the rows as JSON. */
  maxChars: number;
}

/** The end of the log in memory: all rows above a floor, each text once and in its latest state, within a bound of its own. */
export class RecentRows {
  #kept: { row: ReleaseRow; chars: number }[] = [];
  #floor: number;
  readonly #bound: RecentBound;

  /** `head` is where the log is followed from. */
  constructor(head: number, bound: RecentBound) {
    this.#floor = head;
    this.#bound = bound;
  }

  /** How many rows are kept. */
  get size(): number {
    return this.#kept.length;
  }

  /** Takes in rows as they follow in the log, oldest first. */
  add(rows: readonly ReleaseRow[]): void {
    const again = new Set(rows.map(({ key }) => key));
    const added = rows.map((row) => ({ row, chars: JSON.stringify(row).length }));
    this.#kept = [...this.#kept.filter(({ row }) => !again.has(row.key)), ...added];
    let chars = this.#kept.reduce((sum, kept) => sum + kept.chars, 0);
    let dropped = Math.max(0, this.#kept.length - this.#bound.maxRows);
    for (const kept of this.#kept.slice(0, dropped)) chars -= kept.chars;
    for (; chars > this.#bound.maxChars; dropped += 1) chars -= this.#kept[dropped]?.chars ?? 0;
    this.#floor = this.#kept[dropped - 1]?.row.seq ?? this.#floor;
    this.#kept = this.#kept.slice(dropped);
  }

  /** All rows after a position, oldest first; null where some of them are no longer kept. */
  after(seq: number): ReleaseRow[] | null {
    if (seq < this.#floor) return null;
    let [low, high] = [0, this.#kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#kept[middle]?.row.seq ?? 0) > seq) high = middle;
      else low = middle + 1;
    }
    return this.#kept.slice(low).map(({ row }) => row);
  }
}
