import type { Instant, Release } from '../../publication/release.ts';
import type { ShelvedGuide } from '../guides/shelved-guide.ts';
import type { ListPageModel } from '../lists/list-model.ts';
import type { FeedLink, ListEntry, PreviewBar, Site, TextCount } from '../page-models.ts';

/** The texts of a theme, a page of them at a time. */
export interface ThemeList {
  /** Newest first. */
  entries: ListEntry[];
  count: TextCount;
  /** Page for people of the feed that follows them. */
  feedPageUrl: string;
  pager: ListPageModel['pager'] & { kind: 'numbers' };
}

/** What a thematic page shows beside its own words. */
export interface ThemeContents {
  guides: ShelvedGuide[];
  pinned: ListEntry[];
  /** Null where it lists none. */
  list: ThemeList | null;
}

/** A thematic page (`release.type` is `themes`); from page 2 of its list on, that alone. */
export interface ThemePageModel extends ThemeContents {
  site: Site;
  now: Instant;
  release: Release;
  feeds: FeedLink[];
  /** From 1. */
  page: number;
  /** Only of a draft that is shown by a link. */
  preview?: PreviewBar;
}
