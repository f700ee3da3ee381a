/** Methods that change nothing (RFC 9110 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something comes from our own pages, or from a program. A page elsewhere can send a form here, and so
 * sign somebody in as another: browsers say where such a form comes from (Fetch standard: `Origin`, `Sec-Fetch-Site`), and a program
 * says neither.
 */
export function isFromOurSite(method: string, headers: Headers, origin: string): boolean {
  if (SAFE.has(method)) return true;
  const from = headers.get('origin');
  if (from !== null) return from === origin;
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}
