import type { Accent } from '../colours/accent.ts';
import type { FeedDocument, FeedFormat } from '../feeds/feed-document.ts';
import type { QueryParameter } from '../feeds/query/feed-query.ts';
import type { Instant, Locale, Release, Tombstone } from '../publication/release.ts';

/** Whom journalists ask, as far as it is known. */
export interface PressContact {
  name: string | null;
  mail: string | null;
  telephone: string | null;
  /** When they answer, in words. */
  hours: string | null;
}

/** What every page of one language shares. The composition root makes one per locale; all addresses are absolute. */
export interface Site {
  locale: Locale;
  /** Name of the press centre in this language. */
  name: string;
  /** One sentence under the name; also the description of pages that have none. */
  description: string;
  /** Public address without a trailing slash. */
  origin: string;
  frontUrl: string;
  /** A list or directory in this language, by the path behind the prefix: `news`, `tags`, `archive/2026`. */
  listUrl: (path: string) => string;
  /** Page of the search in this language. */
  searchUrl: string;
  /** Directory of feeds in this language. */
  feedsUrl: string;
  /** Documentation of the partner API; null where it is not served. */
  apiDocsUrl: string | null;
  /** Front page of the other language, for pages that have no translation. */
  otherLanguage: { locale: Locale; frontUrl: string };
  /** Pages about the press centre itself, for the foot of every page. */
  plainPages: { title: string; url: string }[];
  /** Whom journalists ask; null where nobody is named. */
  press: PressContact | null;
  /** The colour of the house where it has one of its own. */
  accent: Accent | null;
  /** Stands in the addresses of the icons, so that a new mark is seen at once; null for the one of the product. */
  markVersion: string | null;
  /** Licence of the press centre's own texts: an address, a Creative Commons name or other words; null where none is given. */
  licence: string | null;
}

/** The same page in another language. Only pages that exist may be given. */
export interface Alternate {
  locale: Locale;
  url: string;
}

/** One `<link rel="alternate">`. Lists of these are ordered: own language, most specific feed first (F17). */
export interface FeedLink {
  title: string;
  type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json';
  href: string;
}

/** A text in a short list: its title and date. */
export type Headline = Pick<Release, 'title' | 'url' | 'publishedAt'>;

/** A text in a list with picture and summary. A `Release` is one. */
export type ListEntry = Pick<
  Release,
  'url' | 'kind' | 'title' | 'summary' | 'publishedAt' | 'cover' | 'event' | 'guide'
>;

/** A draft that is shown to whoever has its link. */
export interface PreviewBar {
  /** Until when the link shows it. */
  until: Instant;
  /** When it was written last. */
  changedAt: Instant;
  /** The same draft in formats for programs. */
  formats: { title: string; url: string }[];
}

/** Page of a news item (`release.type` is `news`). */
export interface ItemPageModel {
  site: Site;
  release: Release;
  /** When the page is made: events are told of as they stand then. */
  now: Instant;
  feeds: FeedLink[];
  /** Texts in the same language about the same topics. */
  related: Headline[];
  /** The latest texts in the same language, newest first. The item itself is left out of the list when shown. */
  latest: Headline[];
  /** Only of a draft that is shown by a link. */
  preview?: PreviewBar;
}

/** Page of a guide (`release.type` is `guides`). */
export interface GuidePageModel {
  site: Site;
  release: Release;
  feeds: FeedLink[];
  /** News in the same language that point to this guide, newest first. */
  news: Headline[];
  /** Texts in the same language about the same topics. */
  related: Headline[];
  /** Only of a draft that is shown by a link. */
  preview?: PreviewBar;
}

/** The page for people of one feed (F21). */
export interface FeedPageModel {
  site: Site;
  feed: FeedDocument;
  /** The same feed's page in other languages. */
  alternates: Alternate[];
  feeds: FeedLink[];
  /** Page that lists the texts of this feed; null where there is none. */
  listUrl: string | null;
  /** How many texts it follows; not `isAll` where there may be more than were counted. */
  count: TextCount;
}

export interface TextCount {
  texts: number;
  isAll: boolean;
}

/** One channel in one language. */
export interface DirectoryFeed {
  locale: Locale;
  /** Texts in it now; feeds without any are not given. */
  count: number;
  /** False where there are more than were counted. */
  isAll: boolean;
  pageUrl: string;
  urls: Record<FeedFormat, string>;
}

export interface DirectoryChannel {
  /** Channel name, such as `tag/partnership`: unique in the directory. */
  channel: string;
  title: string;
  feeds: DirectoryFeed[];
}

const DIRECTORY_GROUPS = [
  ...(['all', 'saved', 'kinds', 'topics', 'programmes', 'persons'] as const),
  ...(['sources', 'authors', 'regions'] as const),
] as const;
/** Groups of tags, by their type. */
export const TAG_GROUPS = ['topics', 'programmes', 'persons'] as const satisfies readonly DirectoryGroup[];
export type DirectoryGroup = (typeof DIRECTORY_GROUPS)[number];

/** Feeds under what they follow. */
export interface DirectoryFeeds {
  group: DirectoryGroup;
  channels: DirectoryChannel[];
}

export interface FeedDirectoryModel {
  site: Site;
  url: string;
  alternates: Alternate[];
  feeds: FeedLink[];
  groups: DirectoryFeeds[];
  /** All feeds of a language as one OPML file. */
  opml: Alternate[];
}

/** What is chosen in the builder's form. */
export interface BuilderChoices {
  /** Of the feed. */
  locale: Locale;
  form: string;
  /** Values of each list of boxes. */
  values: Record<QueryParameter, readonly string[]>;
}

/** Why there can be no such feed. */
export type BuilderFault =
  | { kind: 'excluded' }
  | { kind: 'too-many'; limit: number; count: number }
  /** The parameter is one that there is; empty where it is not, or where it is the whole. */
  | { kind: 'odd'; parameter: string };

/** Page of a choice in the builder that makes no feed. */
export interface BuilderFaultModel {
  site: Site;
  feeds: FeedLink[];
  groups: DirectoryFeeds[];
  choices: BuilderChoices;
  fault: BuilderFault;
}

/** Notice in place of a withdrawn text (410). */
export interface WithdrawnPageModel {
  site: Site;
  tombstone: Pick<Tombstone, 'withdrawnAt' | 'type' | 'notice'>;
  feeds: FeedLink[];
}

/** Page of a request that failed. */
export interface ErrorPageModel {
  site: Site;
  /** HTTP status, 400 to 599. */
  status: number;
  /** Seconds, as in the `Retry-After` header; null where there is none. */
  retryAfterSeconds: number | null;
  /** What went wrong in words of its own; null where the status says it. */
  hint: 'filter' | 'page' | null;
  /** Of what there is, where something is not: the newest. */
  latest: Headline[];
}
