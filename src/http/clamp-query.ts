/** Limits of the desk's REST API: what an editor's screen needs, with room, and nothing that makes the database sweat. */
export const MAX_LIMIT = 100;
export const MAX_DEPTH = 2;
const MAX_WHERE_CLAUSES = 40;
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
 * @throws QueryRefusedError for a query too long, too deep, or with too many conditions
 */
export function clampQuery(search: string): string {
  if (search.length > MAX_QUERY_CHARS)
    throw new QueryRefusedError(`The query is longer than ${MAX_QUERY_CHARS} characters.`);
  const query = new URLSearchParams(search);
  let clauses = 0;
  for (const [name, value] of [...query.entries()]) {
    const parts = name.split(/[[\].]+/).filter((part) => part !== '');
    if (parts.length > MAX_NESTING)
      throw new QueryRefusedError(`${parts[0]} is nested deeper than ${MAX_NESTING} levels.`);
    if (parts[0] === 'where') clauses += 1;
    else if (parts.at(-1) === 'limit') query.set(name, String(within(value, MAX_LIMIT)));
    else if (parts.at(-1) === 'depth') query.set(name, String(Math.min(toCount(value) ?? MAX_DEPTH, MAX_DEPTH)));
    else if (parts[0] === 'sort' && value.split(',').length > MAX_SORT_FIELDS) {
      throw new QueryRefusedError(`sort takes at most ${MAX_SORT_FIELDS} fields.`);
    }
  }
  if (clauses > MAX_WHERE_CLAUSES) throw new QueryRefusedError(`where takes at most ${MAX_WHERE_CLAUSES} conditions.`);
  if (query.get('pagination') === 'false' && !query.has('limit')) query.set('limit', String(MAX_LIMIT));
  return query.toString();
}

/** Zero means everything to Payload; here it means as much as is allowed. */
function within(value: string, most: number): number {
  const count = toCount(value);
  return count === null || count === 0 ? most : Math.min(count, most);
}

function toCount(value: string): number | null {
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
