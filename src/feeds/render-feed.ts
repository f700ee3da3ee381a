import { renderAtom } from './atom.ts';
import type { FeedDocument, FeedFormat } from './feed-document.ts';
import { isArchive } from './feed-links.ts';
import { MAX_FEED_BYTES, renderWithin } from './feed-size.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderRss } from './rss.ts';

const RENDERERS: Record<FeedFormat, (doc: FeedDocument) => string> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/**
 * The feed in one format, at most `maxBytes` of UTF-8; the oldest items go first. A document of the archive is whole, however
 * long: what it leaves out would be nowhere. Same document, same bytes.
 */
export function renderFeed(doc: FeedDocument, format: FeedFormat, maxBytes: number = MAX_FEED_BYTES): string {
  if (isArchive(doc)) return RENDERERS[format](doc);
  return renderWithin(doc, RENDERERS[format], maxBytes);
}
