import { hasNames, underAllNames } from '../../directory/channel-names.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import { changesFor, inOrderFor } from '../../log/reading/changes-for.ts';
import { concernsAudience, positionFor } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { readHead } from '../../log/writing/sequencer.ts';
import { type ChangeEntry, changeEntry, type Follower } from '../../presenters/change-entry.ts';
import type { LogTail } from './log-tail.ts';

/** What a follower hears at once, and how far it has heard everything then. */
export interface ChangesPage {
  changes: ChangeEntry[];
  upTo: number;
  /** Whether there is more already. */
  hasMore: boolean;
}

export interface PageQuery extends Follower {
  after: number;
  limit: number;
  cursorOf: (seq: number) => string;
}

/** A request looks at no more rows than these, however few of them concern it. */
const MAX_EXAMINED = 2_000;
/** Rows read at once: between two readings others get their turn. */
const CHUNK = 250;
/** A page of very long texts ends early. */
const MAX_CHARS = 8_000_000;

/** Collects what concerns a follower, row by row, until the page is full. */
class PageInMaking {
  readonly #entries = new Map<string, ChangeEntry>();
  #chars = 0;
  readonly #query: PageQuery;
  upTo: number;

  constructor(query: PageQuery) {
    this.#query = query;
    this.upTo = query.after;
  }

  /** Whether there is room for another row. */
  get hasRoom(): boolean {
    return this.#entries.size < this.#query.limit && this.#chars < MAX_CHARS;
  }

  /** A text that comes twice, because it changed between two readings, is told once, as it is now. */
  look(row: ReleaseRow, { selection, audience }: Follower): void {
    this.upTo = positionFor(row, audience);
    const entry = changeEntry(row, selection, audience, this.#query.cursorOf);
    this.#entries.delete(row.key);
    if (entry === null) return;
    this.#entries.set(row.key, entry);
    this.#chars += entry.item?.html.length ?? 0;
  }

  page(hasMore: boolean): ChangesPage {
    return { changes: [...this.#entries.values()], upTo: this.upTo, hasMore };
  }
}

/** What there is after a position, from memory where this process still holds it, otherwise from the database. */
export async function readChanges(db: LogDatabase, tail: LogTail, query: PageQuery): Promise<ChangesPage> {
  // Both in one breath: the rows are all there are up to this position.
  const upTo = tail.headFor(query.audience);
  const rows = tail.rowsAfter(query.after);
  return rows === null ? pageFromDatabase(db, tail, query) : pageFromMemory({ rows, upTo }, tail, query);
}

async function pageFromMemory(
  { rows, upTo }: { rows: readonly ReleaseRow[]; upTo: number },
  tail: LogTail,
  query: PageQuery,
): Promise<ChangesPage> {
  const making = new PageInMaking(query);
  const follower = await underPresentNames(tail, query, rows.at(-1)?.seq ?? upTo);
  for (const row of inOrderFor(rows, query.audience, query.after)) {
    if (!concernsAudience(row, query.audience)) continue;
    if (!making.hasRoom) return making.page(true);
    making.look(row, follower);
  }
  making.upTo = Math.max(making.upTo, upTo);
  return making.page(false);
}

async function pageFromDatabase(db: LogDatabase, tail: LogTail, query: PageQuery): Promise<ChangesPage> {
  const making = new PageInMaking(query);
  const { audience } = query;
  const end = await readHead(db);
  let examined = 0;
  for (let position = query.after; position < end; ) {
    const { rows, upTo } = await changesFor(db, audience, position, CHUNK);
    const follower =
      rows.length === 0 ? query : await underPresentNames(tail, query, Math.max(...rows.map(({ seq }) => seq)));
    for (const row of rows) {
      // Neither that there is more, nor how far it goes, is said of what this audience is not told.
      if (!concernsAudience(row, audience)) continue;
      if (!making.hasRoom || examined >= MAX_EXAMINED) return making.page(true);
      making.look(row, follower);
      examined += 1;
    }
    position = Math.max(position, upTo);
    if (audience === 'trusted') making.upTo = Math.max(making.upTo, upTo);
    // The embedded database answers synchronously: others must breathe.
    await new Promise(setImmediate);
  }
  return making.page(false);
}

async function underPresentNames(tail: LogTail, { selection, audience }: Follower, upTo: number): Promise<Follower> {
  if (!hasNames(selection)) return { selection, audience };
  return { selection: underAllNames(selection, await tail.names.upTo(upTo)), audience };
}
