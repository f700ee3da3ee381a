import type { Instant } from '../../publication/release.ts';
import type { ShelvedGuide } from '../guides/shelved-guide.ts';
import type { Alternate, FeedLink, ListEntry, Site, TextCount } from '../page-models.ts';

export type { TextCount } from '../page-models.ts';

/** A way to another list. */
export interface ListLink {
  label: string;
  url: string;
  isCurrent: boolean;
}

/** One value that a form offers. */
export interface ListOption {
  value: string;
  label: string;
  isChosen: boolean;
}

/** A list of texts: all of them, a kind, a tag, a source, an author, a region, a year or a month. */
export interface ListPageModel {
  site: Site;
  /** When the page is made: events are told of as they stand then. */
  now: Instant;
  /** Canonical address; null where the page is not to be indexed: it is narrowed, or empty. */
  url: string | null;
  /** First page of the list as it is narrowed. */
  listUrl: string;
  title: string;
  /** The year, or the month of it (1 to 12), that an archive is of. */
  period: { year: number; month: number | null } | null;
  /** What the list is narrowed by, in words; empty where it is whole. */
  chosen: string;
  alternates: Alternate[];
  feeds: FeedLink[];
  /** Page for people of this list's feed; null where there is none. */
  feedPageUrl: string | null;
  /** Only for a source: its own site and the licence of its texts. */
  source: { site: string | null; licence: string | null } | null;
  /** Newest first. */
  entries: ListEntry[];
  /** Guides stand by their covers, in place of the entries; null of all other lists. */
  shelf: ShelvedGuide[] | null;
  /** Texts of the whole list; null where they were not counted. */
  count: TextCount | null;
  /** Pages by number, or, where an address has a position in it, what comes after that. */
  pager:
    | { kind: 'numbers'; page: number; pages: number; urlOf: (page: number) => string }
    | { kind: 'positions'; newestUrl: string; olderUrl: string | null };
  /** Years in which there are texts, and months of the archive's year. */
  periods: { years: ListLink[]; months: (ListLink & { month: number })[] };
  narrowing: {
    /** Each leads to the list without it. */
    chosen: { label: string; isExcluded: boolean; url: string }[];
    topics: { label: string; url: string }[];
    kinds: ListOption[];
    regions: ListOption[];
    /** Null where the path has settled them. */
    dates: { from: string | null; until: string | null } | null;
    /** What a form must send along. */
    kept: { name: string; value: string }[];
  };
}
