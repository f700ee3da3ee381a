import { diffArrays } from 'diff';

/** What replaces the entries from `start` up to `end` of the list that both began from. */
interface Edit<T> {
  start: number;
  end: number;
  entries: T[];
}

/**
 * A list that two people changed, with what each of them did: entries that only one of them touched are as that one left them. Null where
 * both touched the same place, and not in the same way. Pure.
 *
 * @param keyOf what an entry says: entries of one key are the same
 */
export function mergeLists<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (entry: T) => string,
): T[] | null {
  const own = editsOf(base, mine, keyOf);
  const others = editsOf(base, theirs, keyOf).filter((edit) => !own.some((each) => isSame(each, edit, keyOf)));
  if (own.some((edit) => others.some((other) => meet(edit, other)))) return null;
  const merged: T[] = [];
  let at = 0;
  for (const { start, end, entries } of [...own, ...others].sort((a, b) => a.start - b.start || a.end - b.end)) {
    merged.push(...base.slice(at, start), ...entries);
    at = end;
  }
  return [...merged, ...base.slice(at)];
}

function editsOf<T>(base: readonly T[], changed: readonly T[], keyOf: (entry: T) => string): Edit<T>[] {
  const edits: Edit<T>[] = [];
  let [at, to] = [0, 0];
  let open: Edit<T> | null = null;
  for (const { added, removed, count } of diffArrays(base.map(keyOf), changed.map(keyOf))) {
    if (!added && !removed) {
      open = null;
      at += count;
      to += count;
      continue;
    }
    if (open === null) {
      open = { start: at, end: at, entries: [] };
      edits.push(open);
    }
    if (removed) {
      at += count;
      open.end = at;
    } else {
      open.entries.push(...changed.slice(to, to + count));
      to += count;
    }
  }
  return edits;
}

/** Two that begin at one place would have to be put in an order that nobody chose. */
function meet(one: Edit<unknown>, other: Edit<unknown>): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}

function isSame<T>(one: Edit<T>, other: Edit<T>, keyOf: (entry: T) => string): boolean {
  const keys = (edit: Edit<T>) => JSON.stringify([edit.start, edit.end, edit.entries.map(keyOf)]);
  return keys(one) === keys(other);
}
