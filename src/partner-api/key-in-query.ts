import type { ApiProblem } from './problems.ts';

const NAMES: ReadonlySet<string> = new Set(['key', 'api_key', 'apikey', 'api-key', 'token', 'access_token']);

/**
 * The refusal of a query (what stands behind the `?`, as sent) that carries a key; null where it carries none. Addresses are kept by
 * proxies, browsers and logs, so a key in one is no secret any more. The answer names the parameter and never its value.
 */
export function findKeyInQuery(query: string): ApiProblem | null {
  for (const pair of query.split('&')) {
    const cut = pair.indexOf('=');
    const name = decode(cut === -1 ? pair : pair.slice(0, cut));
    const value = decode(cut === -1 ? '' : pair.slice(cut + 1));
    const hasName = NAMES.has(name.trim().toLowerCase());
    if (!hasName && !isLikeKey(name) && !isLikeKey(value)) continue;
    return {
      name: 'key-in-query',
      detail:
        'A key was sent in the address, where proxies, browsers and logs keep it. Send it in the header ' +
        '"Authorization: Bearer <key>". If this was a real key, make a new one at /v1/account and revoke this one.',
      // A name that is itself a key must not be told.
      ...(hasName ? { parameter: name.trim() } : {}),
    };
  }
  return null;
}

/** What begins as a key does, or holds what is as long as one. */
function isLikeKey(text: string): boolean {
  return /^\s*(?:bearer\s+)?vsk_|vsk_[0-9A-Za-z]{20}/i.test(text);
}

/** Broken percent-encoding is refused elsewhere; a key may hide behind it all the same. */
function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch (cause) {
    if (cause instanceof URIError) return spaced;
    throw cause;
  }
}
