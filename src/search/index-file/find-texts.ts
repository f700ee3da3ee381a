import type { Instant } from '../../publication/release.ts';
import { matchExpression, type SearchScope } from '../query/match-expression.ts';
import type { WordQuery } from '../query/word-query.ts';
import type { Shelf } from '../searchable-text.ts';
import type { IndexFile } from './index-file.ts';
import { dateOf, firstPlaceAt, placeOf } from './text-place.ts';
import { formsOf, type WordForms } from './word-forms.ts';

/** A stretch of dates of publication: the first belongs to it, the second does not. */
export interface DateSpan {
  from?: Instant | undefined;
  until?: Instant | undefined;
}

/** A text by its key, and its place in the order of lists: by date of publication and key, newest first. */
export interface TextPosition {
  at: Instant;
  text: string;
}

export interface FindTexts extends DateSpan {
  query: WordQuery;
  scope: SearchScope;
  limit: number;
  below?: TextPosition | undefined;
}

/** Where texts stand in the index, and under which words they were found. */
export interface FoundPlaces {
  ids: bigint[];
  forms: WordForms[];
}

const OLDEST = -(2n ** 63n);
const NEWEST = 2n ** 63n - 1n;

/** Texts of a shelf that say all of a query, newest first. Reads as many as are wanted, however many there are. */
export function findNewest(file: IndexFile, shelf: Shelf, find: FindTexts): FoundPlaces {
  const forms = formsOf(file, shelf, find.query);
  return { ids: matching(file, `${shelf}_texts`, forms, find, belowOf(file, shelf, find.below)), forms };
}

/**
 * Those that say all of it in their title, and then the others, each newest first; at most `limit`. So the title weighs more than
 * anything else, and of equals the newer comes first; no text is weighed against all others, which would be to read them all.
 */
export function findBest(file: IndexFile, shelf: Shelf, find: FindTexts): FoundPlaces {
  const forms = formsOf(file, shelf, find.query);
  const inTitle = matching(file, `${shelf}_titles`, forms, find, null);
  if (inTitle.length >= find.limit) return { ids: inTitle, forms };
  const seen = new Set(inTitle);
  const others = matching(file, `${shelf}_texts`, forms, find, null).filter((id) => !seen.has(id));
  return { ids: [...inTitle, ...others].slice(0, find.limit), forms };
}

/** Which texts stand there, in the same order. */
export function textsAt({ statements }: IndexFile, shelf: Shelf, ids: readonly bigint[]): TextPosition[] {
  const find = statements.prepare(`SELECT key FROM ${shelf}_places WHERE id = ?`).raw();
  return ids.flatMap((id) => {
    const row = find.get(id) as [string] | undefined;
    return row === undefined ? [] : [{ at: dateOf(id), text: row[0] }];
  });
}

function matching(
  { statements }: IndexFile,
  table: string,
  forms: readonly WordForms[],
  { query, scope, from, until, limit }: FindTexts,
  below: bigint | null,
): bigint[] {
  const groups = forms.map((word) => word.forms);
  const expression = matchExpression(groups, query.phrases, scope);
  if (expression === null) return [];
  const first = from === undefined ? OLDEST : firstPlaceAt(from);
  const end = [until === undefined ? NEWEST : firstPlaceAt(until), below ?? NEWEST].reduce((a, b) => (a < b ? a : b));
  const rows = statements
    .prepare(
      `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
    )
    .safeIntegers(true)
    .raw()
    .all(expression, first, end, limit) as [bigint][];
  return rows.map(([id]) => id);
}

/** Where a text stands, or would: it may have gone since its place was told. */
function belowOf({ statements }: IndexFile, shelf: Shelf, below: TextPosition | undefined): bigint | null {
  if (below === undefined) return null;
  const would = placeOf(below.at, below.text);
  const row = statements
    .prepare(`SELECT id FROM ${shelf}_places WHERE key = ?`)
    .safeIntegers(true)
    .raw()
    .get(below.text) as [bigint] | undefined;
  const [id] = row ?? [would];
  // One that has got another date since is no place in this order any more.
  return id >= firstPlaceAt(below.at) && id < firstPlaceAt(new Date(Date.parse(below.at) + 1).toISOString())
    ? id
    : would;
}
