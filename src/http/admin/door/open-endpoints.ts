import type { Payload, SanitizedCollectionConfig } from 'payload';
import { isRowId } from '../../../stored-rows/value-forms.ts';

/** What somebody who has not signed in may ask of the desk: everything around signing in, and nothing else. */
const FOR_STRANGERS: readonly (readonly [method: string, path: RegExp])[] = [
  ['POST', /^\/api\/users\/(login|logout|refresh-token|forgot-password|reset-password)$/],
  ['GET', /^\/api\/users\/(me|init)$/],
  ['GET', /^\/api\/access$/],
];

export function isOpenToStrangers(method: string, path: string): boolean {
  return FOR_STRANGERS.some(([known, pattern]) => known === method && pattern.test(path));
}

/**
 * Whether there may be anything at a path below `/api`: a collection, one of its endpoints or rows, a global, or one of the few
 * endpoints beside them. Names that every object has (`__proto__`, `constructor`) are none of these, nor is an id that no row can have.
 */
export function isDeskPath(payload: Payload, path: string): boolean {
  const [, , first = '', second = '', third = '', ...rest] = path.split('/');
  if (first === '' || first === 'access') return second === '';
  if (first === 'globals') {
    const config = payload.config.globals.find(({ slug }) => slug === second);
    return config !== undefined && (third !== 'versions' || Boolean(config.versions));
  }
  const collection = payload.config.collections.find(({ slug }) => slug === first);
  if (collection === undefined) return false;
  if (collection.endpoints === false || second === '') return true;
  if (second === 'versions') {
    return Boolean(collection.versions) && rest.length === 0 && (third === '' || isRowId(third, payload.db));
  }
  if (second === 'file') return Boolean(collection.upload) && rest.length === 0 && isFileName(third);
  // A key of somebody's preferences is any word.
  if (first === 'payload-preferences') return !second.includes('%00');
  return isEndpoint(collection, second) || isRowId(second, payload.db);
}

/** Whether a collection has an endpoint that begins with this word. Nobody here confirms an address, so there is no `verify`. */
function isEndpoint({ endpoints, auth }: SanitizedCollectionConfig, word: string): boolean {
  if (endpoints === false || (word === 'verify' && !auth?.verify)) return false;
  return endpoints.some(({ path }) => path.split('/')[1] === word);
}

/** A name within the folder, and no way out of it. */
function isFileName(encoded: string): boolean {
  return /^[^/\\]+$/.test(encoded) && !/%(00|2f|5c)|^\.+$/i.test(encoded) && isDecodable(encoded);
}

function isDecodable(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch (cause) {
    if (cause instanceof URIError) return false;
    throw cause;
  }
}
