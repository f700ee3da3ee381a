import { cleanText } from '../../publication/body/plain-text.ts';
import type { Release } from '../../publication/release.ts';
import { entryBody } from '../entry/body.ts';
import { leadPicture } from '../entry/links.ts';
import type { FeedDocument, FeedEntry } from '../feed-document.ts';
import type { FeedWriter } from '../feed-writer.ts';
import { jsonFeedExtension } from './metadata.ts';

/**
 * JSON Feed 1.1, UTF-8. Every string is cleaned as it is written, so that a lone surrogate never becomes an escape that strict
 * parsers refuse. Dates are RFC 3339 with `Z`. Reads no clock. Withdrawn texts are simply absent.
 */
export const jsonFeedWriter: FeedWriter = {
  // Without the end of its list of items and its own.
  head: (doc) => write(feedObject(doc)).slice(0, -'\n}'.length),
  // Not by lines as a pattern sees them: to it a U+2028 inside a text ends one, too.
  entry: (release) => `    ${write(jsonFeedItem(release)).replaceAll('\n', '\n    ')}`,
  tombstone: null,
  join: (head, items) => `${head},\n  "items": [${items.length === 0 ? '' : `\n${items.join(',\n')}\n  `}]\n}\n`,
};

function write(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? cleanText(inner) : inner), 2);
}

function feedObject(doc: FeedDocument) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: doc.title,
    home_page_url: doc.pageUrl,
    feed_url: doc.urls.json,
    ...(doc.archive?.previous ? { next_url: doc.archive.previous.json } : {}),
    ...(doc.description === '' ? {} : { description: doc.description }),
    language: doc.locale,
    authors: [{ name: doc.publisher }],
    ...(doc.hubUrl === null ? {} : { hubs: [{ type: 'WebSub', url: doc.hubUrl }] }),
    _visnyk: {
      id: doc.id,
      updated_at: doc.updatedAt,
      translations: doc.translations.map(translatedFeed),
      ...archiveMembers(doc),
    },
  };
}

/** What JSON Feed's one `next_url` does not say of an archive document: the feed it belongs to, and the way forwards. */
function archiveMembers({ archive }: FeedDocument) {
  if (archive?.kind !== 'archive') return {};
  return { archive_of: archive.current.json, newer_url: archive.next?.json ?? null };
}

function translatedFeed({ locale, urls }: FeedDocument['translations'][number]) {
  return { language: locale, feed_url: urls.json };
}

/** JSON Feed 1.1, "Items". Members without a value are left out; an item without authors has the feed's. */
export function jsonFeedItem(release: FeedEntry) {
  const { summary, tags, authors, documents } = release;
  const picture = leadPicture(release);
  return {
    id: release.id,
    url: release.url,
    title: release.title,
    ...(summary === '' ? {} : { summary }),
    content_html: entryBody(release),
    ...(picture === null ? {} : { image: picture.url }),
    date_published: release.publishedAt,
    date_modified: release.updatedAt,
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(tags.length === 0 ? {} : { tags: tags.map(({ name }) => name) }),
    language: release.locale,
    ...(documents.length === 0 ? {} : { attachments: documents.map(attachment) }),
    _visnyk: jsonFeedExtension(release),
  };
}

function attachment({ url, mediaType, title, bytes }: Release['documents'][number]) {
  return { url, mime_type: mediaType, title, size_in_bytes: bytes };
}
