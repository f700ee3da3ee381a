import type { Locale, NewsKind } from '../../src/publication/release.ts';
import type { Motif } from '../picture/motif.ts';

/** A text in both languages; without `en` it was never translated. */
interface Localised<T> {
  uk: T;
  en?: T;
}

/** A moment counted back from the demo's "now", so that the demo is always fresh. Negative `daysAgo` is the future. */
export interface DemoMoment {
  daysAgo: number;
  /** `HH:MM` on a clock in Kyiv. */
  time: string;
}

export interface DemoTag {
  key: string;
  name: Localised<string>;
  type: 'topic' | 'programme' | 'person';
  /** Other spellings that mean this tag. */
  aliases?: string[];
}

type DemoSourceType = 'press-centre' | 'ministry' | 'media' | 'donor-project' | 'association' | 'ngo' | 'international';

export interface DemoSource {
  key: string;
  name: { uk: string; en: string };
  type: DemoSourceType;
  /** On the reserved top-level domain `.example`. */
  url: string;
  /** Address of the licence; null where the source gave none. */
  licence: string | null;
  attribution: { uk: string; en: string };
  aliases?: string[];
}

export interface DemoPicture {
  key: string;
  motif: Motif;
  /** Varies hills, houses and light within the motif. */
  seed: number;
  alt: { uk: string; en: string };
  credit: { uk: string; en: string };
}

/** One chapter; a paragraph may be a `- ` list, a `1. ` list or a `> ` note, as in the notation of bodies. */
export interface PdfChapter {
  heading: string;
  paragraphs: string[];
}

/** What a document says; its year is known only when "now" is. */
export interface PdfText {
  title: string;
  subtitle: string;
  publisher: string;
  language: Locale;
  chapters: PdfChapter[];
}

/** A PDF that the demo makes: a guide in one language, or an annex or form of a news item. */
export interface DemoDocument {
  key: string;
  /** ASCII, ends in `.pdf`. */
  fileName: string;
  title: string;
  language: Locale;
  /** The year printed on the cover is the year of this moment. */
  madeAt: DemoMoment;
  text: PdfText;
}

export interface DemoGuide {
  key: string;
  title: Localised<string>;
  /** What the guide is for: the summary of its page. Plain text. */
  purpose: Localised<string>;
  publisher: Localised<string>;
  /** The guide's `year` is the year of this moment in Kyiv: see `yearOf`. */
  publishedAt: DemoMoment;
  edition?: Localised<string>;
  /** Keys of documents, the main file first; each document knows its language. */
  files: string[];
  /** Key of a picture. */
  cover: string;
  tags: string[];
  sources: string[];
  /** Key of the older guide that this one replaces. */
  replaces?: string;
}

export interface DemoEvent {
  startsAt?: DemoMoment;
  endsAt?: DemoMoment;
  place?: Localised<string>;
  registrationUrl?: string;
  deadline?: DemoMoment;
}

/**
 * One news item. Title, summary and body are plain text, plain text and notation (see `toLexical`).
 * English is full where `body.en` is there, summary only where just `title.en` and `summary.en` are, none otherwise.
 */
export interface DemoNews {
  key: string;
  kind: NewsKind;
  publishedAt: DemoMoment;
  title: Localised<string>;
  summary: Localised<string>;
  body: Localised<string>;
  /** Names in the spelling of each language. */
  authors?: Localised<string[]>;
  /** Keys, one to five. */
  tags: string[];
  /** Keys, none to two. */
  sources: string[];
  /** Key of a picture. */
  cover?: string;
  /** Keys of guides that the item points to. */
  guides?: string[];
  /** Keys of the item's own documents. */
  documents?: string[];
  /** ISO 3166-2:UA codes. */
  regions?: string[];
  event?: DemoEvent;
  /** Public note on what was corrected. */
  correction?: Localised<string>;
  /** A column's disclaimer. */
  disclaimer?: Localised<string>;
}

export interface DemoContent {
  tags: DemoTag[];
  sources: DemoSource[];
  pictures: DemoPicture[];
  documents: DemoDocument[];
  guides: DemoGuide[];
  /** Newest first. */
  news: DemoNews[];
}
