import type { Instant, Locale, NewsKind } from '../../publication/release.ts';
import type { Block } from '../body/blocks.ts';
import type { Note, Place, RecordFile, RecordImage } from '../record.ts';

/** One text of an archive, understood: what is to be saved of it. */
export interface PreparedText {
  place: Place;
  /** What its origin calls it by. */
  origin: string;
  /** The item's own, made from the origin: the same at every import. */
  uid: string;
  locale: Locale;
  /** It translates a text of the same item: what languages share comes from that one. */
  isTranslation: boolean;
  /** `draft`: something that a public text needs was not understood. */
  state: 'published' | 'draft';
  /** Null: the next that is free. */
  number: number | null;
  kind: NewsKind;
  title: string;
  summary: string | null;
  body: Block[];
  authors: string[];
  publishedAt: Instant | null;
  event: PreparedEvent;
  tags: string[];
  sources: string[];
  /** ISO 3166-2 codes. */
  regions: string[];
  images: RecordImage[];
  files: RecordFile[];
  addresses: string[];
  /** How each field came about, for the dry run. */
  explained: Explanation[];
  notes: Note[];
  /** Of everything that is saved of it: where it is the same, nothing is to be done. */
  digest: string;
}

export interface PreparedEvent {
  startsAt: Instant | null;
  endsAt: Instant | null;
  deadline: Instant | null;
  place: string | null;
  registrationUrl: string | null;
}

/** A field, what it became, and by which rule. */
export interface Explanation {
  field: string;
  value: string;
  by: string;
}

/** A text of an archive that cannot be saved, and why. */
export interface RefusedText {
  place: Place;
  notes: Note[];
}

/** What preparing asks of those who are there already. */
export interface KnownNames {
  /** Whether a tag bears the name with this key (`aliasKey`). */
  isTag(key: string): boolean;
}
