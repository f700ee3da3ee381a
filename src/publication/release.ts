/** The languages of the press centre; the first is the language an item is written in unless it says otherwise. */
export const LOCALES = ['uk', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The Payload collections whose items become texts that the public can see. */
export const CONTENT_TYPES = ['news', 'guides', 'themes', 'pages'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

/** Those of them that lists, feeds and partners get; the others are pages of the site alone. */
export const LISTED_TYPES = ['news', 'guides'] as const satisfies readonly ContentType[];

export function isListed(type: ContentType): boolean {
  return LISTED_TYPES.some((listed) => listed === type);
}

/** What a news item is. Guides have the one kind `guide`. */
export const NEWS_KINDS = ['news', 'announcement', 'call', 'vacancy', 'column', 'interview', 'digest'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];
/** A kind that lists and feeds follow. */
export type ListedKind = NewsKind | 'guide';
/** Thematic pages (`theme`) and plain ones (`page`) are in none of them. */
export type Kind = ListedKind | 'theme' | 'page';

/** RFC 3339 in UTC with milliseconds and `Z`, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

export interface TagMark {
  slug: string;
  name: string;
  /** Absolute address of the tag's page in the text's language. */
  url: string;
  type: 'topic' | 'programme' | 'person';
}

export interface SourceMark {
  slug: string;
  name: string;
  /** Absolute address of the source's page here, in the text's language. */
  url: string;
  /** The source's own site. */
  site: string | null;
  licence: string | null;
  /** The ready line that names it wherever its text is reprinted, in every language; absent from releases older than the line. */
  attribution?: Record<Locale, string>;
}

/** One file a browser can fetch. `bytes` and `mediaType` are measured, never typed. */
export interface FileFact {
  url: string;
  mediaType: string;
  bytes: number;
}

export interface Picture extends FileFact {
  width: number;
  height: number;
  alt: string;
  credit: string | null;
  /** Smaller (or larger) cuts of the same picture, narrowest first; made by sharp, WebP. */
  renditions: (FileFact & { width: number; height: number })[];
}

/** A file to download: a guide's PDF, a form, an annex. */
export interface Attachment extends FileFact {
  title: string;
  /** Language of the file itself; null where it has none or several. */
  language: Locale | null;
  /** Pages of a PDF; null for other types. */
  pages: number | null;
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: string;
  /** First page as a picture; null where there is none. */
  cover: Picture | null;
}

/** Start, end, place, registration and deadline of an announcement or a call. */
export interface EventFacts {
  startsAt: Instant | null;
  endsAt: Instant | null;
  place: string | null;
  registrationUrl: string | null;
  deadline: Instant | null;
}

/** What only a guide has. */
export interface GuideFacts {
  publisher: string | null;
  year: number | null;
  edition: string | null;
  /** The newer guide that replaces this one. */
  replacedBy: { title: string; url: string } | null;
}

/** What only a thematic page has, beside its guides. */
export interface ThemeFacts {
  /** The saved feed whose texts it lists, by its slug; null where it lists none. */
  feed: string | null;
  /** News that stand first, in the order of its editors. */
  pinned: { title: string; url: string; id: string }[];
}

/** A public note on what was wrong in a text and what is right. */
export interface Correction {
  /** When it came out; null of notes from before they were dated. */
  at: Instant | null;
  note: string;
}

/** The same item in another language, as a text of its own. */
export interface Translation {
  locale: Locale;
  id: string;
  url: string;
  title: string;
  /** How much of the item was written in that language; absent from releases older than the fact. */
  extent?: Release['extent'] | undefined;
}

/**
 * One text (item × language) as the world may see it: everything rendered, so that no output joins, populates or converts.
 * All strings are well-formed Unicode without control characters; all URLs are absolute; `title`, `summary`, names and notes
 * are plain text (not escaped), `html` is sanitised XHTML-compatible HTML.
 */
export interface Release {
  /** `urn:uuid:…` of this text; depends on no host, path, slug or title; never changes. */
  id: string;
  /** Permanent UUID of the item, common to its languages. */
  uid: string;
  locale: Locale;
  type: ContentType;
  kind: Kind;
  /** Public and permanent: the number in `/news/{number}`. */
  number: number;
  /** Canonical page of this text. */
  url: string;
  title: string;
  /** Plain text; may be empty. */
  summary: string;
  /** Full body; empty where the language has a summary only, or where a guide's files are its text. */
  html: string;
  /** How much of the item was written in this language: a guide is in full where it has a body or a file in it. */
  extent: 'full' | 'summary';
  /** Fixed at first release. */
  publishedAt: Instant;
  /** Moves on a material edit only, not on a minor one. */
  updatedAt: Instant;
  tags: TagMark[];
  sources: SourceMark[];
  authors: string[];
  /** The channel of each author (`author/oksana-lysenko`), in the order of `authors`; null where a name gives none. */
  authorChannels: (string | null)[];
  cover: Picture | null;
  /** The item's own files first, then those of its guides. For a guide: its main file first. */
  documents: Attachment[];
  /** Guides that a news item points to. */
  guides: { title: string; url: string; id: string }[];
  /** Public note on what was corrected last. */
  correction: string | null;
  /** All such notes, the oldest first; absent where there is none, or only one from before they were dated. */
  corrections?: Correction[];
  /** A column's disclaimer. */
  disclaimer: string | null;
  event: EventFacts | null;
  guide: GuideFacts | null;
  /** Absent of all but thematic pages. */
  theme?: ThemeFacts;
  translations: Translation[];
}

/** What is left of a text that was withdrawn: enough to recall it, nothing of what it said. */
export interface Tombstone {
  id: string;
  uid: string;
  locale: Locale;
  type: ContentType;
  number: number;
  url: string;
  withdrawnAt: Instant;
  /** Why, as its editor wants it told. */
  notice: string | null;
}
