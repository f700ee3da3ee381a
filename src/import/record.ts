/**
 * One text of an archive as a reader of any format yields it: words as they stood there, understood by nobody yet. Whatever a format does
 * not have is null or empty.
 */
export interface ImportRecord {
  place: Place;
  /** What the origin calls it by; the same at every export. */
  id: string | null;
  /** Where it stood, in full or as a path. */
  address: string | null;
  /** Other addresses it was reachable at. */
  addresses: string[];
  /** What the origin says of its language. */
  locale: string | null;
  title: string;
  /** Plain text or HTML. */
  summary: string | null;
  body: string | null;
  date: string | null;
  kind: string | null;
  tags: string[];
  sources: string[];
  authors: string[];
  regions: string[];
  images: RecordImage[];
  files: RecordFile[];
  /** Its public number there. */
  number: string | null;
  /** The `id` of the text that it translates. */
  translationOf: string | null;
  event: RecordEvent;
  /** It was no public text there. */
  isDraft: boolean;
  /** What its reader could not read of it. */
  notes: Note[];
}

/** Where in which file something stands, as a report says it. */
export interface Place {
  file: string;
  item: string;
}

export interface RecordImage {
  address: string;
  alt: string | null;
  credit: string | null;
}

export interface RecordFile {
  address: string;
  title: string | null;
}

export interface RecordEvent {
  startsAt: string | null;
  endsAt: string | null;
  deadline: string | null;
  place: string | null;
  registrationUrl: string | null;
}

/** Something that was not understood or could not be done, and what was done instead. */
export interface Note {
  what: string;
  instead: string;
}

/** What a reader yields: a text, or a stretch of its file in which there was none. */
export type ReadResult = { kind: 'record'; record: ImportRecord } | { kind: 'fault'; place: Place; note: Note };

/** A record in which nothing stands yet. */
export function emptyRecord(place: Place): ImportRecord {
  return {
    place,
    id: null,
    address: null,
    addresses: [],
    locale: null,
    title: '',
    summary: null,
    body: null,
    date: null,
    kind: null,
    tags: [],
    sources: [],
    authors: [],
    regions: [],
    images: [],
    files: [],
    number: null,
    translationOf: null,
    event: { startsAt: null, endsAt: null, deadline: null, place: null, registrationUrl: null },
    isDraft: false,
    notes: [],
  };
}
