import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { FeedFormat } from '../../src/feeds/feed-document.ts';
import { READERS, type ReadEntry } from '../feeds/read-back.ts';
import type { HttpCentre } from './http-centre.ts';

/** One document of a feed, as feedsmith reads it. */
export interface CrawledDocument {
  address: string;
  entries: ReadEntry[];
  text: string;
}

/** Where a document says the one before it is: `prev-archive` (RFC 5005, 4), in JSON Feed `next_url`. */
const PREVIOUS: Record<FeedFormat, (text: string) => string | undefined> = {
  atom: (text) => parseAtomFeed(text).links?.find(({ rel }) => rel === 'prev-archive')?.href,
  rss: (text) => parseRssFeed(text).atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href,
  json: (text) => parseJsonFeed(text).next_url,
};

/** Reads a feed from its subscription document back to its beginning; `between` is done after each document that is read. */
export async function crawl(
  centre: HttpCentre,
  start: string,
  format: FeedFormat,
  between: (read: CrawledDocument) => Promise<void> = async () => {},
): Promise<CrawledDocument[]> {
  const documents: CrawledDocument[] = [];
  for (let address: string | undefined = start; address !== undefined; ) {
    const text = await centre.read(address);
    const document = { address, entries: READERS[format](text), text };
    documents.push(document);
    if (documents.length > 100) throw new Error(`the archive of ${start} has no end`);
    await between(document);
    address = PREVIOUS[format](text);
  }
  return documents;
}

/** Titles of all entries of some documents, in the order they were read. */
export function titlesOf(documents: readonly CrawledDocument[]): string[] {
  return documents.flatMap(({ entries }) => entries.map(({ title }) => title ?? ''));
}
