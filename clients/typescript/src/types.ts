export type Locale = 'uk' | 'en';
export type Kind = 'news' | 'announcement' | 'call' | 'vacancy' | 'column' | 'interview' | 'digest' | 'guide';
export type ChangeEvent = 'published' | 'revised' | 'embargoed' | 'withdrawn' | 'removed';

/** Which texts are asked for; several values mean any of them, but for `tagAll`. */
export interface Selection {
  kind?: readonly Kind[];
  tag?: readonly string[];
  tagAll?: readonly string[];
  not?: readonly string[];
  source?: readonly string[];
  /** ISO 3166-2:UA. */
  region?: readonly string[];
  locale?: readonly Locale[];
}

/** What a list takes beside its selection. Dates as `2026-11-22` or RFC 3339. */
export interface ItemQuery extends Selection {
  q?: string;
  from?: string;
  until?: string;
  updatedSince?: string;
  order?: 'newest' | 'oldest';
  limit?: number;
  imageWidth?: number;
}

interface FileFact {
  url: string;
  mediaType: string;
  bytes: number;
}

interface Picture extends FileFact {
  width: number;
  height: number;
  alt: string;
  credit: string | null;
  renditions: (FileFact & { width: number; height: number })[];
}

/** One text: an item in one language. Everything is plain text but `html`, which is safe to show as it is. Members may be added. */
export interface Item {
  /** `urn:uuid:…`, for ever: keep your copy under it. */
  id: string;
  /** Of the item, common to its languages. */
  uid: string;
  /** Grows with every change of the text. */
  version: number;
  pubStatus: 'usable' | 'embargoed' | 'canceled';
  /** Show it to nobody before; null where it is for all. */
  embargoedUntil: string | null;
  locale: Locale;
  type: string;
  kind: Kind;
  number: number;
  url: string;
  title: string;
  summary: string;
  html: string;
  extent: 'full' | 'summary';
  publishedAt: string;
  updatedAt: string;
  releasedAt: string;
  tags: { slug: string; name: string; url: string; type: string }[];
  sources: { slug: string; name: string; url: string; site: string | null; licence: string | null }[];
  authors: string[];
  cover: Picture | null;
  documents: (FileFact & {
    title: string;
    language: Locale | null;
    pages: number | null;
    sha256: string;
    cover: Picture | null;
  })[];
  guides: { title: string; url: string; id: string }[];
  correction: string | null;
  corrections: { at: string | null; note: string }[];
  disclaimer: string | null;
  event: {
    startsAt: string | null;
    endsAt: string | null;
    place: string | null;
    registrationUrl: string | null;
    deadline: string | null;
  } | null;
  guide: {
    publisher: string | null;
    year: number | null;
    edition: string | null;
    replacedBy: { title: string; url: string } | null;
  } | null;
  translations: { locale: Locale; id: string; url: string; title: string }[];
  /** The line to print with the text wherever it is reprinted. */
  attribution: { uk: string; en: string; url: string; licences: string[]; imageCredits: string[] };
}

export interface ItemPage {
  items: Item[];
  next: string | null;
  total: number | null;
}

/** One text that changed, in its latest state. `item` is null where there is nothing to store: `withdrawn`, `removed`. */
export interface Change {
  event: ChangeEvent;
  isMinor: boolean;
  id: string;
  uid: string;
  locale: Locale;
  url: string;
  version: number;
  at: string;
  cursor: string;
  item: Item | null;
}

export interface ChangesPage {
  changes: Change[];
  cursor: string;
  hasMore: boolean;
}
