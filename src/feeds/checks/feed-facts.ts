import type { DateForm } from './read-date.ts';

/** A value of a feed that was written somewhere, with the name of the place for whoever must mend it. */
export interface Placed {
  place: string;
  value: string;
}

export interface PlacedDate extends Placed {
  form: DateForm;
}

/** A file that an entry offers; `bytes` and `mediaType` as the feed states them. */
export interface StatedFile {
  url: string;
  bytes: number;
  mediaType: string;
}

/** What every format says alike, where the checks look. Absent values are empty; what a format requires and lacks is in `missing`. */
interface Stated {
  missing: string[];
  dates: PlacedDate[];
  addresses: Placed[];
}

export interface EntryFacts extends Stated {
  id: string;
  title: string;
  files: StatedFile[];
  /** HTML that the entry carries. */
  html: string;
}

/** A feed as its readers would read it back from its bytes. */
export interface FeedFacts extends Stated {
  language: string;
  /** The address the feed says it is at. */
  self: string;
  entries: EntryFacts[];
}

/** Names of the parts that are empty. */
export function missingOf(required: Record<string, string>): string[] {
  return Object.entries(required).flatMap(([name, value]) => (value.trim() === '' ? [name] : []));
}

/** The values that are there, with their places. */
export function placed(values: Record<string, string>): Placed[] {
  return Object.entries(values).flatMap(([place, value]) => (value === '' ? [] : [{ place, value }]));
}

/** The dates that are there, all in one form. */
export function datesIn(form: DateForm, values: Record<string, string>): PlacedDate[] {
  return placed(values).map((date) => ({ ...date, form }));
}
