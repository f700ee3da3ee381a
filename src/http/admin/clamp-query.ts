/** Limits of the desk's REST API: what an editor's screen needs, with room, and nothing that makes the database sweat. */
export const MAX_LIMIT = 50;
export const MAX_DEPTH = 2;
const MAX_WHERE_CLAUSES = 20;
const MAX_SORT_FIELDS = 4;
const MAX_NESTING = 10;
const MAX_QUERY_CHARS = 8_000;

/** A query that is refused, with the reason for its sender. */
export class QueryRefusedError extends Error {
  readonly code = 'query-refused';
}

/**
 * The query string with `limit` and `depth` brought within bounds wherever they stand, and a limit added where pagination is
 * switched off without one (Payload then returns everything).
 *
 * @throws QueryRefusedError for a query too long, too deep, with too many conditions, or with numbers that are none
 */
export function clampQuery(search: string): string {
  if (search.length > MAX_QUERY_CHARS)
    throw new QueryRefusedError(`The query is longer than ${MAX_QUERY_CHARS} characters.`);
  const query = new URLSearchParams(search);
  const entries = [...query.entries()].map(([name, value]) => ({ name, value, parts: partsOf(name) }));
  // What comes with a row is for the collections to say: whole guides with every news item would be megabytes.
  for (const { name, parts } of entries) if (parts[0] === 'populate') query.delete(name);
  for (const { name, value, parts } of entries) clampNumbers(query, name, value, parts);
  const clauses = entries.reduce((sum, { value, parts }) => sum + countClauses(parts, value), 0);
  if (clauses > MAX_WHERE_CLAUSES) throw new QueryRefusedError(`where takes at most ${MAX_WHERE_CLAUSES} conditions.`);
  const sortFields = entries.filter(({ parts }) => parts[0] === 'sort').flatMap(({ value }) => value.split(','));
  if (sortFields.length > MAX_SORT_FIELDS) throw new QueryRefusedError(`sort takes at most ${MAX_SORT_FIELDS} fields.`);
  if (query.get('pagination') === 'false' && !query.has('limit')) query.set('limit', String(MAX_LIMIT));
  return query.toString();
}

/** `joins[posts][limit]` and `joins.posts.limit` are the same to Payload's parser. */
function partsOf(name: string): string[] {
  const parts = name.split(/[[\].]+/).filter((part) => part !== '');
  if (parts.length > MAX_NESTING)
    throw new QueryRefusedError(`${parts[0]} is nested deeper than ${MAX_NESTING} levels.`);
  return parts;
}

function clampNumbers(query: URLSearchParams, name: string, value: string, parts: string[]): void {
  if (parts.includes('where')) return;
  // A list or an object under a number's name (`limit[0]=0`) would pass for a number behind our back.
  const misplaced = ['limit', 'depth', 'page', 'pagination'].find(
    (number) => parts[0] === number && (parts.length > 1 || name !== number),
  );
  if (misplaced !== undefined) throw new QueryRefusedError(`${misplaced} takes one value.`);
  if (parts.at(-1) === 'limit') query.set(name, String(within(value, MAX_LIMIT)));
  if (parts.at(-1) === 'depth') query.set(name, String(Math.min(toCount(value) ?? MAX_DEPTH, MAX_DEPTH)));
  if (name === 'page') query.set(name, String(Math.max(toCount(value) ?? 1, 1)));
}

/** Conditions in one parameter: one for `where[title][equals]=…`, as many as there are for a `where` in JSON. */
function countClauses(parts: string[], value: string): number {
  if (!parts.includes('where')) return 0;
  return parts.at(-1) === 'where' && value !== '' ? countInJson(value) : 1;
}

function countInJson(json: string): number {
  try {
    return countLeaves(JSON.parse(json), 0);
  } catch (cause) {
    if (cause instanceof QueryRefusedError) throw cause;
    throw new QueryRefusedError('where is no JSON.');
  }
}

function countLeaves(value: unknown, level: number): number {
  if (value === null || typeof value !== 'object') return 1;
  if (level >= MAX_NESTING) throw new QueryRefusedError(`where is nested deeper than ${MAX_NESTING} levels.`);
  return Object.values(value).reduce<number>((sum, inner) => sum + countLeaves(inner, level + 1), 0);
}

/** Zero means everything to Payload; here it means as much as is allowed. */
function within(value: string, most: number): number {
  const count = toCount(value);
  return count === null || count === 0 ? most : Math.min(count, most);
}

function toCount(value: string): number | null {
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
