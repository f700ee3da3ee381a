import { parseFeed } from 'feedsmith';
import { expect } from 'vitest';

export const FORMATS = ['rss', 'atom', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Numbering and following take a moment after a write; the promise to readers is far longer. */
const VISIBLE_MS = 15_000;

export interface FetchedFeed {
  status: number;
  etag: string | null;
  text: string;
  /** Titles and ids as an independent parser reads them; tombstones are no entries. */
  titles: string[];
  ids: string[];
}

export async function fetchFeed(
  origin: string,
  locale: 'uk' | 'en',
  channel: string,
  format: Format,
): Promise<FetchedFeed> {
  const response = await fetch(`${origin}/feeds/${locale}/${channel}.${format}`);
  const text = await response.text();
  const entries = response.status === 200 ? entriesOf(text) : [];
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    text,
    titles: entries.map(({ title }) => title ?? ''),
    ids: entries.map(({ id }) => id ?? ''),
  };
}

interface Entry {
  title: string | undefined;
  id: string | undefined;
}

function entriesOf(text: string): Entry[] {
  const { format, feed } = parseFeed(text);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(({ title, guid }) => ({ title, id: guid?.value }));
    case 'atom':
      return (feed.entries ?? []).map(({ title, id }) => ({
        title: typeof title === 'string' ? title : title?.value,
        id,
      }));
    case 'json':
      return (feed.items ?? []).map(({ title, id }) => ({ title, id }));
    default:
      throw new Error(`Not one of our formats: ${format}`);
  }
}

/** Waits until every one of these feeds, in every format, has (or has not) an entry with this title. */
export async function expectInFeeds(
  origin: string,
  locale: 'uk' | 'en',
  channels: string[],
  title: string,
  isThere = true,
): Promise<void> {
  for (const channel of channels) {
    for (const format of FORMATS) {
      await expect
        .poll(async () => (await fetchFeed(origin, locale, channel, format)).titles.includes(title), {
          message: `${title} in /feeds/${locale}/${channel}.${format}`,
          timeout: VISIBLE_MS,
          interval: 200,
        })
        .toBe(isThere);
    }
  }
}

/** The whole outside of some feeds: bytes and entity tags, to be compared later. */
export async function photograph(
  origin: string,
  locale: 'uk' | 'en',
  channels: string[],
): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const channel of channels) {
    for (const format of FORMATS) {
      const { etag, text } = await fetchFeed(origin, locale, channel, format);
      seen[`${locale}/${channel}.${format}`] = `${etag}\n${text}`;
    }
  }
  return seen;
}
