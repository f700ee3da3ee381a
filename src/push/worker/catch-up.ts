import type { LogDatabase } from '../../log/log-database.ts';
import { changesFor } from '../../log/reading/changes-for.ts';
import { type Audience, positionFor } from '../../log/reading/view.ts';
import type { CurrentRow, LogWindow } from './log-window.ts';

/** A stretch of the log as an audience sees it: all rows with `after` < position ≤ `upTo`. */
interface Stretch {
  audience: Audience;
  after: number;
  upTo: number;
  rows: CurrentRow[];
  /** How far the log was followed when it was read: what came later stands in the window. */
  readAt: number;
}

const ROWS = 100;
const KEPT = 8;

/** Older rows of the log for subscribers who were away, read once for all who stand near each other. */
export class CatchUp {
  readonly #db: LogDatabase;
  readonly #window: LogWindow;
  #stretches: Stretch[] = [];
  #reading: Promise<unknown> = Promise.resolve();

  constructor(db: LogDatabase, window: LogWindow) {
    this.#db = db;
    this.#window = window;
  }

  /** Rows after a position, in order and as they are now, and how far they reach: at least one further, as long as there is more. */
  async after(position: number, audience: Audience): Promise<{ rows: CurrentRow[]; upTo: number }> {
    const { rows, upTo } = this.#known(position, audience) ?? (await this.#readInTurn(position, audience));
    const isNews = ({ row }: CurrentRow) =>
      positionFor(row, audience) > position && !this.#window.isSuperseded(row, audience);
    return { rows: rows.filter(isNews), upTo };
  }

  #known(position: number, audience: Audience): Stretch | undefined {
    // What was read so long ago that the window has forgotten what came after it may be out of date.
    this.#stretches = this.#stretches.filter(({ readAt }) => readAt >= this.#window.start);
    return this.#stretches.find(
      ({ after, upTo, ...stretch }) => stretch.audience === audience && after <= position && position < upTo,
    );
  }

  /** One reads, and whoever waited looks first whether that was enough. */
  #readInTurn(position: number, audience: Audience): Promise<Stretch> {
    const reading = this.#reading.then(() => this.#known(position, audience) ?? this.#read(position, audience));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  async #read(position: number, audience: Audience): Promise<Stretch> {
    const readAt = this.#window.head;
    const { rows, upTo } = await changesFor(this.#db, audience, position, ROWS);
    const stretch = {
      audience,
      after: position,
      // Nothing there: the rest up to the window was revised away.
      upTo: upTo > position ? upTo : Math.max(readAt, position),
      readAt,
      rows: rows.map((row) => ({ row, isSuperseded: false, written: new Map<string, string>() })),
    };
    this.#stretches = [...this.#stretches.slice(1 - KEPT), stretch];
    return stretch;
  }
}
