import type { IncomingHttpHeaders } from 'node:http';
import { parseHttpDate } from './http-date.ts';

/**
 * Whether the client has this representation already, so that 304 is the answer (RFC 9110 13.2.2). If-None-Match wins; without
 * it, If-Modified-Since is compared as a date, and one that is no HTTP-date is ignored. `Cache-Control: no-cache` of a request is for caches
 * (RFC 9111 5.2.1.4): whoever reloads a page it holds may well be answered 304.
 */
export function isNotModified(headers: IncomingHttpHeaders, etag: string, lastModifiedMs: number | null): boolean {
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined) return noneMatch === etag || matchesAny(noneMatch, etag);
  const since = headers['if-modified-since'];
  if (since === undefined || lastModifiedMs === null) return false;
  const sinceMs = parseHttpDate(since);
  return sinceMs !== null && lastModifiedMs <= sinceMs;
}

/** Weak comparison with a list (RFC 9110 8.8.3.2, 13.1.2): `W/` is of no account; `*` matches whatever there is. */
function matchesAny(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  const listed: string[] = list.match(/"[^"]*"/g) ?? [];
  return listed.includes(etag);
}
