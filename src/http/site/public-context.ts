import { describeChannel } from '../../directory/channel-directory.ts';
import { listPlainPages } from '../../directory/plain-pages.ts';
import { readSiteIdentity, type SiteDatabase } from '../../directory/site-settings.ts';
import { type BuiltFeed, feedUrls } from '../../feeds/build/build-feed.ts';
import type { FeedDocument } from '../../feeds/feed-document.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import { holdsTexts } from '../../log/reading/channel-texts.ts';
import type { ReadTexts } from '../../log/reading/texts-by-key.ts';
import type { LogGap } from '../../log/writing/log-gaps.ts';
import type { OldAddressBook } from '../../old-addresses/old-address-book.ts';
import { describeSite } from '../../pages/describe-site.ts';
import type { FeedLink, Site } from '../../pages/page-models.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import type { SharedBuilds } from '../cache/shared-builds.ts';

/** What the public responses are made from. */
export interface PublicContext {
  db: LogDatabase & SiteDatabase;
  /** Public address, no trailing slash. */
  origin: string;
  /** UUID of this press centre: the namespace of its feeds' ids. */
  installation: string;
  /** Positions of the log that are lost; absent: none. */
  gaps?: readonly LogGap[];
  now: () => Instant;
  /** Where feeds are followed by WebSub. */
  hub: FeedHub;
  /** Where texts were before they came here; absent: nowhere. */
  oldAddresses?: OldAddressBook;
  /** Texts by key, from memory where they are; absent: always from the database. */
  texts?: ReadTexts;
  /** Feeds of channels before they have a format; absent: built again for each. */
  feeds?: SharedBuilds<LoadedFeed | null>;
}

/** A feed of a channel, ready for any format, with what its answers depend on. */
export interface LoadedFeed extends BuiltFeed {
  dependsOn: readonly string[] | null;
}

/** The hub that feeds name. */
export interface FeedHub {
  url: string;
  /** Ours learns of every feed; another one is notified of those that can be listed, which combined ones cannot. */
  isOurs: boolean;
}

/** The hub an installation has: its own, unless its settings name another. */
export function hubOf({ origin, websubHub }: { origin: string; websubHub: string | null }): FeedHub {
  return websubHub === null ? { url: `${origin}/websub`, isOurs: true } : { url: websubHub, isOurs: false };
}

export async function loadSite({ db, origin }: PublicContext, locale: Locale): Promise<Site> {
  const [identity, plainPages] = await Promise.all([readSiteIdentity(db, locale), listPlainPages(db, locale)]);
  return describeSite(origin, locale, { ...identity, plainPages });
}

/** Feeds to announce on a page, the most specific first; channels that hold nothing are left out (F17). */
export async function feedLinks(context: PublicContext, site: Site, channels: readonly string[]): Promise<FeedLink[]> {
  const links: FeedLink[] = [];
  for (const channel of channels) {
    if (!(await holdsTexts(context.db, site.locale, channel))) continue;
    const described = await describeChannel(context.db, channel, site.locale);
    if (described === null) continue;
    const title = channel === 'all' ? site.name : `${site.name}: ${described.title}`;
    links.push(...linksOf(title, feedUrls(context.origin, site.locale, channel)));
  }
  return links;
}

/** How the page of a feed announces that feed; an empty one is not announced. */
export function linksTo({ title, urls, entries }: Pick<FeedDocument, 'title' | 'urls' | 'entries'>): FeedLink[] {
  return entries.length === 0 ? [] : linksOf(title, urls);
}

function linksOf(title: string, urls: FeedDocument['urls']): FeedLink[] {
  return [
    { title, type: 'application/rss+xml', href: urls.rss },
    { title: `${title} (Atom)`, type: 'application/atom+xml', href: urls.atom },
    { title: `${title} (JSON Feed)`, type: 'application/feed+json', href: urls.json },
  ];
}

/** The `Link` headers of a page: its feeds, as readers discover them without reading the page (RFC 8288). */
export function linkHeaders(feeds: readonly FeedLink[]): readonly (readonly [string, string])[] {
  return feeds.map(({ href, type }) => ['Link', `<${href}>; rel="alternate"; type="${type}"`] as const);
}
