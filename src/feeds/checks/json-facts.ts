import { datesIn, type EntryFacts, type FeedFacts, missingOf, placed } from './feed-facts.ts';

/** What a JSON Feed 1.1 says; null where the value is none. Members of a wrong type are as good as missing. */
export function jsonFacts(value: unknown): FeedFacts | null {
  const feed = membersOf(value);
  const items = feed['items'];
  if (!textOf(feed, 'version').startsWith('https://jsonfeed.org/version/1') || !Array.isArray(items)) return null;
  const [title, self, page] = [textOf(feed, 'title'), textOf(feed, 'feed_url'), textOf(feed, 'home_page_url')];
  return {
    language: textOf(feed, 'language'),
    self,
    missing: missingOf({ title }),
    dates: [],
    addresses: placed({ feed_url: self, home_page_url: page, next_url: textOf(feed, 'next_url') }),
    entries: items.map((item) => jsonEntry(membersOf(item))),
  };
}

function jsonEntry(item: Members): EntryFacts {
  const [id, title, url, html] = [
    textOf(item, 'id'),
    textOf(item, 'title'),
    textOf(item, 'url'),
    textOf(item, 'content_html'),
  ];
  const published = textOf(item, 'date_published');
  const attachments: unknown = item['attachments'];
  const files = (Array.isArray(attachments) ? attachments : []).map(membersOf).map((file) => ({
    url: textOf(file, 'url'),
    bytes: typeof file['size_in_bytes'] === 'number' ? file['size_in_bytes'] : 0,
    mediaType: textOf(file, 'mime_type'),
  }));
  return {
    id,
    title,
    html,
    files,
    missing: missingOf({ id, url, content_html: html + textOf(item, 'content_text'), date_published: published }),
    dates: datesIn('rfc3339', { date_published: published, date_modified: textOf(item, 'date_modified') }),
    addresses: [
      ...placed({ url, image: textOf(item, 'image'), external_url: textOf(item, 'external_url') }),
      ...files.map((file) => ({ place: 'attachments', value: file.url })),
    ],
  };
}

type Members = Record<string, unknown>;

function membersOf(value: unknown): Members {
  return value !== null && typeof value === 'object' ? (value as Members) : {};
}

function textOf(members: Members, name: string): string {
  const value = members[name];
  return typeof value === 'string' ? value : '';
}
