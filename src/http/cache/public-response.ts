import type { Instant, Locale } from '../../publication/release.ts';

/** A response before it is compressed and tagged: what it says, and what it depends on. */
export interface RenderedResponse {
  kind: 'rendered';
  status: 200 | 400 | 404 | 410 | 503;
  contentType: string;
  body: string;
  /** Latest change of anything shown; null where that is not known, and no Last-Modified is sent. */
  lastModified: Instant | null;
  cacheControl: string;
  /** Headers of the request that another response may come of; `Accept-Encoding` alone unless told. */
  vary?: string;
  /** Further headers, such as `Link`. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Channels (`uk/all`, `text/urn:…`) whose next change makes it stale. Null: never kept. */
  dependsOn: readonly string[] | null;
  /** When it says something else though nothing changes, such as that a deadline has passed; absent or null: never. */
  turnsAt?: Instant | null;
}

/** A way to a text. */
export interface TextLink {
  locale: Locale;
  title: string;
  url: string;
}

/** An answer without a body of its own. */
interface Unrendered {
  /** Channels in which what was not found would appear; null or absent: the answer is never kept. */
  dependsOn?: readonly string[] | null;
}

/** A request that cannot be answered as it stands, and what its sender can do. */
export interface RefusedResponse extends Unrendered {
  kind: 'refused';
  status: 400 | 404 | 503;
  detail: string;
  retryAfterSeconds?: number;
  /** What a reader may have done, where a page can say it better than the status does. */
  hint?: RefusalHint;
}

/** A list asked for by what there is not, or by a page it does not have. */
export type RefusalHint = 'filter' | 'page';

/** An address that has gone elsewhere for good. */
interface MovedResponse extends Unrendered {
  kind: 'moved';
  location: string;
}

/** An address at which there is nothing. */
export interface AbsentResponse extends Unrendered {
  kind: 'absent';
  /** What a reader was looking for, in the other language. */
  elsewhere?: TextLink;
}

/** Whatever is answered without a body of its own. */
export type UnrenderedResponse = RefusedResponse | MovedResponse | AbsentResponse;

/** What a public address answers. */
export type PublicResponse = RenderedResponse | UnrenderedResponse;

/** Readers wait 15 minutes, as `ttl` in the feed says; shared caches hold a response for at most a minute in all. */
export const FEED_CACHE_CONTROL = 'public, max-age=900, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400';
export const FEED_TTL_MINUTES = 15;
export const PAGE_CACHE_CONTROL = 'public, max-age=30, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400';
