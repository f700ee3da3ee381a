import type { Instant, Kind, Locale } from '../../publication/release.ts';
import type { Alternate, Site } from '../page-models.ts';

/** Plain text; marked where it is what was searched for. */
export interface MarkedText {
  text: string;
  isMarked: boolean;
}

export interface SearchResult {
  url: string;
  kind: Kind;
  locale: Locale;
  publishedAt: Instant;
  title: MarkedText[];
  extract: MarkedText[];
}

export interface SearchResults {
  /** How many there are; with `isAll` false, more than so many. */
  total: number;
  isAll: boolean;
  /** From 1. */
  page: number;
  entries: SearchResult[];
  newerUrl: string | null;
  olderUrl: string | null;
  /** Searches that find something, where this one does not. */
  near: { q: string; url: string }[];
  /** The same words among all texts, where there were filters and nothing was found. */
  unfilteredUrl: string | null;
}

/** Why a search could not be answered, by what the page can say of it. */
export type SearchFault =
  | { kind: 'too-long'; max: number }
  | { kind: 'no-words' }
  | { kind: 'unknown-parameter'; name: string }
  | { kind: 'bad-value'; name: string; value: string }
  | { kind: 'bad-date'; name: string; value: string }
  | { kind: 'dates-reversed' }
  | { kind: 'bad-filter'; name: string }
  | { kind: 'past-end' }
  /** Too many search just now. */
  | { kind: 'busy' }
  /** The index is being made. */
  | { kind: 'behind' };

/** The form as it is filled in. */
export interface SearchFormModel {
  action: string;
  /** Path that answers what may be meant while somebody types. */
  suggestions: string;
  alternates: Alternate[];
  q: string;
  /** `2026-11-22`, or empty. */
  from: string;
  until: string;
  languages: { value: Locale | 'all'; isChosen: boolean }[];
  kinds: { kind: Kind; value: string; isChosen: boolean }[];
  regions: { value: string; name: string; isChosen: boolean }[];
  /** Filters without a field of their own, with the search without each. */
  chips: { name: 'tag' | 'not' | 'source'; value: string; title: string; withoutUrl: string }[];
}

export interface SearchPageModel {
  site: Site;
  form: SearchFormModel;
  /** Null before anything was asked. */
  results: SearchResults | null;
  fault: SearchFault | null;
}
