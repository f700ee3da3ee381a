import type { Instant, Locale } from '../publication/release.ts';

/** A picture that a text shows. */
export interface CheckedPicture {
  /** `cover`, or `body` for one that stands in it. */
  field: 'cover' | 'body';
  name: string;
  /** In the text's language; empty where there is none. */
  alt: string;
  width: number;
  /** Its file is gone, or not the one that was uploaded. */
  isBroken: boolean;
}

/** A file to download. */
export interface CheckedFile {
  field: 'documents' | 'body';
  name: string;
  isBroken: boolean;
}

/** A link in the body: where it leads, as its editor wrote it, and what was found there. */
export interface CheckedLink {
  href: string;
  /** `unasked`: nobody looked. `unknown`: there was no answer to tell by. */
  state: 'alive' | 'dead' | 'relative' | 'unasked' | 'unknown';
}

/** A date that its editor sets, beside the one that stood. */
export interface SetDate {
  field: 'publishedAt' | 'embargoUntil' | 'withdrawAt';
  at: Instant | null;
  stood: Instant | null;
}

/** One text with all that the check list looks at; whoever fills it has asked databases, disks and the network. */
export interface CheckedText {
  locale: Locale;
  now: Instant;
  title: string;
  summary: string;
  /** Plain text. */
  body: string;
  /** A picture alone is something written, too. */
  isBodyWritten: boolean;
  dates: SetDate[];
  /** From when everyone sees it; null where nobody will. */
  visibleFrom: Instant | null;
  deadline: Instant | null;
  startsAt: Instant | null;
  pictures: CheckedPicture[];
  files: CheckedFile[];
  links: CheckedLink[];
  /** Titles of other items of the last month, as the desk knows them. */
  titles: string[];
}
