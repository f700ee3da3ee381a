import { atomWriter } from './atom/writer.ts';
import type { FeedDocument, FeedFormat } from './feed-document.ts';
import { isArchive } from './feed-links.ts';
import { fitWithin, MAX_FEED_BYTES } from './feed-size.ts';
import { type FeedWriter, measure, rememberEntries } from './feed-writer.ts';
import { jsonFeedWriter } from './json-feed/writer.ts';
import { rssWriter } from './rss/writer.ts';

const FORMATS = { rss: remembering(rssWriter), atom: remembering(atomWriter), json: remembering(jsonFeedWriter) };

/**
 * The feed in one format, at most `maxBytes` of UTF-8; the oldest items go first. A document of the archive is whole, however
 * long: what it leaves out would be nowhere. Same document, same bytes.
 */
export function renderFeed(doc: FeedDocument, format: FeedFormat, maxBytes: number = MAX_FEED_BYTES): string {
  const { writer, write } = FORMATS[format];
  const head = writer.head(doc);
  const matter = {
    entries: doc.entries,
    tombstones: writer.tombstone === null ? [] : doc.withdrawn.map(writer.tombstone).map(measure),
    write,
    emptyBytes: Buffer.byteLength(writer.join(head, [])),
  };
  const { entries, tombstones } = fitWithin(matter, isArchive(doc) ? Number.POSITIVE_INFINITY : maxBytes);
  const isWhole = writer.tombstone === null || tombstones.length === doc.withdrawn.length;
  return writer.join(
    // The head tells of tombstones, and there may be none left.
    isWhole ? head : writer.head({ ...doc, withdrawn: doc.withdrawn.slice(0, tombstones.length) }),
    [...entries, ...tombstones].map(({ text }) => text),
  );
}

function remembering(writer: FeedWriter) {
  return { writer, write: rememberEntries(writer) };
}
