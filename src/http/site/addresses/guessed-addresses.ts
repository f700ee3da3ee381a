import { localePrefix, opmlPath } from '../../../publication/addresses.ts';
import { LOCALES } from '../../../publication/release.ts';

/** Where people and programs look for a feed, without knowing ours: the end of an address in a language. */
const FEED_ENDINGS = {
  rss: ['/rss', '/rss.xml', '/feed', '/feed.xml', '/feed.rss', '/index.xml', '/index.rss'],
  atom: ['/atom', '/atom.xml', '/feed.atom', '/feed/atom', '/index.atom'],
  json: ['/feed.json', '/feed/json', '/index.json'],
} as const;

/** The same below the feeds of a language, whose own addresses have their names. */
const BELOW_FEEDS = {
  rss: ['.rss', '.xml', '/rss', '/rss.xml', '/feed', '/feed.xml', '/all.xml'],
  atom: ['.atom', '/atom', '/atom.xml'],
  json: ['.json', '/json', '/feed.json'],
} as const;

/** Addresses that people guess, in small letters, and where what they mean is. None that a page of its own may be at one day: browsers keep a 301. */
export const GUESSED_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ...(['rss', 'atom', 'json'] as const).flatMap((format) => {
    const feed = (locale: string) => `/feeds/${locale}/all.${format}`;
    return [
      ...FEED_ENDINGS[format].map((ending) => [ending, feed('uk')] as const),
      ...LOCALES.flatMap((locale) =>
        FEED_ENDINGS[format].map((ending) => [`/${locale}${ending}`, feed(locale)] as const),
      ),
      ...LOCALES.flatMap((locale) =>
        BELOW_FEEDS[format].map((ending) => [`/feeds/${locale}${ending}`, feed(locale)] as const),
      ),
      [`/feeds/all.${format}`, feed('uk')] as const,
    ];
  }),
  ...LOCALES.flatMap((locale) => {
    const prefix = localePrefix(locale);
    return [[`/feeds/${locale}`, `${prefix}/feeds`] as const, [`/${locale}/opml`, opmlPath(locale)] as const];
  }),
  ['/feeds/all', '/feeds/uk/all'],
  ['/opml', opmlPath('uk')],
  ['/feeds.opml', opmlPath('uk')],
  ['/uk', '/'],
  ['/uk/feeds', '/feeds'],
  ['/uk/guides', '/guides'],
]);
