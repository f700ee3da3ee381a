import { CONTENT_TYPES } from '../../publication/release.ts';

/** Texts whose bodies one answer brings. A body is up to a megabyte as JSON, and an answer is written in one go. */
export const MAX_BODIES = 5;
/** As many as Payload answers where nothing is said. */
const DEFAULT_LIMIT = 10;

const LIST = new RegExp(`^/api/(?:${CONTENT_TYPES.join('|')})(/versions)?/?$`, 'i');

/**
 * The query of a list of texts or of their versions, of which at most five come with their bodies: a longer list comes without, and one
 * that asks for bodies is cut to five. What acts on several answers without. Any other query is given back as it is.
 */
export function spareBodies(pathname: string, search: string): string {
  const match = LIST.exec(pathname);
  if (match === null) return search;
  const query = new URLSearchParams(search);
  if (Number(query.get('limit') ?? DEFAULT_LIMIT) <= MAX_BODIES) return search;
  const body = match[1] === undefined ? ['body'] : ['version', 'body'];
  const selected = [...query].filter(([name]) => name.startsWith('select'));
  if (selected.some(([, value]) => value === 'true')) {
    if (selected.some(([name, value]) => value === 'true' && isAbove(partsOf(name), body)))
      query.set('limit', String(MAX_BODIES));
  } else query.set(`select${body.map((part) => `[${part}]`).join('')}`, 'false');
  return query.toString();
}

/** Whether who selects this gets a body with it. */
function isAbove(parts: readonly string[], body: readonly string[]): boolean {
  return parts.slice(0, body.length).every((part, index) => part === body[index]);
}

function partsOf(name: string): string[] {
  return name
    .split(/[[\].]+/)
    .filter((part) => part !== '')
    .slice(1);
}
