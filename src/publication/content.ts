import type { ContentType, Correction, Instant, Kind, Locale, Picture, Release, TagMark } from './release.ts';

/** A value written separately in each language; absent where nobody wrote it. */
export type Localised<T> = Partial<Record<Locale, T>>;

/** A tag as editors keep it. Internal tags sort the desk's own work and are never shown. */
export interface TagContent {
  id: string;
  slug: string;
  /** The slug it had when it was made: its feed's id is for ever. */
  firstSlug: string;
  name: Localised<string>;
  type: TagMark['type'];
  isInternal: boolean;
}

export interface SourceContent {
  id: string;
  slug: string;
  firstSlug: string;
  name: Localised<string>;
  site: string | null;
  licence: string | null;
  /** How it wants to be named, where its editors have written that. */
  attribution: Localised<string>;
}

/** An image before its words are chosen for a language; addresses are already absolute. */
export interface PictureContent extends Omit<Picture, 'alt' | 'credit'> {
  id: string;
  alt: Localised<string>;
  credit: Localised<string>;
}

export interface DocumentContent {
  id: string;
  title: Localised<string>;
  language: Locale | null;
  url: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  cover: Omit<Picture, 'alt' | 'credit'> | null;
}

/** Another item that this one points to, as the log shows it: only languages in which it is published. */
export interface LinkedItem {
  type: ContentType;
  itemId: string;
  releases: Localised<Release>;
}

/** What editors decided of one text: each language of an item has its own. */
export interface TextSchedule {
  isPublished: boolean;
  /** The last change was declared minor by its editor. */
  isMinorChange: boolean;
  publishedAt: Instant | null;
  embargoUntil: Instant | null;
  /** From this instant on it is withdrawn; null: it stays. */
  withdrawAt: Instant | null;
}

/**
 * One item as editors saved it last, with everything it refers to, and scheduled as one of its texts is. What is here may still be
 * a draft or under embargo.
 */
export interface ItemContent extends TextSchedule {
  type: ContentType;
  itemId: string;
  uid: string;
  number: number;
  kind: Kind;
  /** The name in the address of a plain page; null for all else, which has a number there. */
  slug: string | null;
  title: Localised<string>;
  summary: Localised<string>;
  /** Lexical editor states, not yet trusted. */
  body: Localised<unknown>;
  authors: Localised<string[]>;
  /** Public notes, the oldest first; the one of a draft, or from before they were dated, has no date. */
  corrections: Localised<Correction[]>;
  disclaimer: Localised<string>;
  place: Localised<string>;
  startsAt: Instant | null;
  endsAt: Instant | null;
  deadline: Instant | null;
  registrationUrl: string | null;
  publisher: Localised<string>;
  year: number | null;
  edition: string | null;
  regions: string[];
  tags: TagContent[];
  sources: SourceContent[];
  cover: PictureContent | null;
  /** Pictures and documents that stand inside a body, by id. */
  bodyPictures: ReadonlyMap<string, PictureContent>;
  bodyDocuments: ReadonlyMap<string, DocumentContent>;
  documents: DocumentContent[];
  guides: LinkedItem[];
  /** What stands first on a thematic page, and the slug of the saved feed whose texts it lists. */
  pinned: LinkedItem[];
  feed: string | null;
  /** Items that a body links to inside the press centre. */
  bodyLinks: LinkedItem[];
  replacedBy: LinkedItem | null;
}
