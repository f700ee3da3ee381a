import { createHash } from 'node:crypto';

/** What stands behind a `?` and leads to no other text: pages of a list, forms of a page, what sharing adds. */
const BESIDE = /^(?:page|amp|lang|locale|print|version|ref|from|source|fbclid|gclid|_|utm_\w+)$/i;
/** A page for telephones, by the end of its path. */
const FORM = /(?:\.amp|\/amp)$/;
const LANGUAGE = /^\/(?:en|uk|ua)(?=\/|$)/;
const LONGEST = 2_000;

/**
 * The one way to write an old address: its path in small letters and decoded, whatever host it was on, without what only says how or in which language
 * it is shown; and behind it what is left of the query. Null for what is no address, and for that of a whole site.
 */
export function addressKey(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address, BASE)) return null;
  const url = new URL(address, BASE);
  const path = decoded(url.pathname)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
  const bare = path.replace(FORM, '').replace(LANGUAGE, '').replace(/^$/, '/');
  const search = [...url.searchParams]
    .filter(([name]) => !BESIDE.test(name))
    .map(([name, value]) => `${name.toLowerCase()}=${value}`)
    .sort()
    .join('&');
  if (bare === '/' && search === '') return null;
  return search === '' ? bare : `${bare}?${search}`;
}

const BASE = 'https://origin.invalid';

/** The keys under which an address may be found, the most exact first: what its query says may have meant nothing. */
export function keysFor(address: string): string[] {
  const key = addressKey(address);
  if (key === null) return [];
  const [path = ''] = key.split('?');
  return path === '/' || path === key ? [key] : [key, path];
}

/** Under which a key is stored: it may be longer than an index likes. */
export function keyName(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    if (cause instanceof URIError) return path;
    throw cause;
  }
}
