import type { Instant, Locale, Release, Tombstone } from '../publication/release.ts';

/** The formats a feed is served in; also the extension of its address. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Content-Type of each format (RSS 2.0 practice, RFC 4287 section 7, JSON Feed 1.1 "Suggestions for Publishers"). */
export const FEED_CONTENT_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** One address a format. */
export type FeedUrls = Record<FeedFormat, string>;

/**
 * Where a document stands among those that together hold the whole feed (RFC 5005, 4): the subscription document, which has the
 * newest texts, or an archive document, which has those of one week that is over. The addresses lead to the nearest of them.
 */
export type ArchivePart =
  | {
      kind: 'subscription';
      previous: FeedUrls | null;
    }
  | { kind: 'archive'; current: FeedUrls; previous: FeedUrls | null; next: FeedUrls | null };

/** A text as a feed shows it. */
export interface FeedEntry extends Release {
  /** Its picture stands in the content, for readers that look nowhere else; then it is no enclosure, too. */
  isIllustrated?: true;
}

/**
 * A feed before it has a format: everything the renderers need, nothing they must look up. The renderers read no clock and no
 * setting, so the same document always gives the same bytes.
 */
export interface FeedDocument {
  /** Permanent id of the feed itself, `urn:uuid:…`, one per locale and channel. */
  id: string;
  locale: Locale;
  title: string;
  description: string;
  /** Name of the press centre in the feed's language. */
  publisher: string;
  /** Address of the feed's page for people. */
  pageUrl: string;
  /** Public addresses of this feed, one per format; `self` of each rendering is its own. */
  urls: FeedUrls;
  /** The same channel in the other language. */
  translations: { locale: Locale; urls: FeedUrls }[];
  /** WebSub hub; null while there is none. */
  hubUrl: string | null;
  /** Minutes a reader should wait between polls: RSS `ttl`; agrees with `Cache-Control: max-age`. */
  ttlMinutes: number;
  /** Latest `updatedAt` or `withdrawnAt` shown; of a feed that shows nothing, since when it is known to: Atom must tell a date. */
  updatedAt: Instant;
  /** Newest first. */
  entries: FeedEntry[];
  /** Texts that were once in this feed and no longer are, newest withdrawal first. */
  withdrawn: Tombstone[];
  /** Null for a feed that has no archive. */
  archive: ArchivePart | null;
}
