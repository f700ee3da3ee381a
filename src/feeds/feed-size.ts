import type { Release } from '../publication/release.ts';
import type { FeedDocument } from './feed-document.ts';
import type { WrittenPart } from './feed-writer.ts';

/** A feed is at most this long, uncompressed: larger ones are refused or cut by readers and aggregators. */
export const MAX_FEED_BYTES = 512 * 1024;

/** What a document of the wanted size is made of. */
export interface FeedParts {
  entries: WrittenPart[];
  tombstones: WrittenPart[];
}

/** A document taken apart. `emptyBytes`: its length without entries and tombstones. */
export interface FeedMatter {
  entries: readonly Release[];
  /** How many entries, from the newest, no archive document holds yet. */
  unarchived: number;
  tombstones: readonly WrittenPart[];
  write: (release: Release) => WrittenPart;
  emptyBytes: number;
}

/** Between two parts. */
const SEPARATOR_BYTES = 2;

/**
 * The parts of a feed that fit into `maxBytes` of UTF-8. Where they do not all, in this order: the oldest tombstones go until they
 * fill no more than a quarter, an entry that fills more than half by itself is given in summary form, and the oldest entries go.
 * Those that no archive document holds yet go last of all, after as many of them as need be are given in summary form.
 */
export function fitWithin(
  { entries, unarchived, tombstones, write, emptyBytes }: FeedMatter,
  maxBytes: number,
): FeedParts {
  const whole = entries.map(write);
  if (emptyBytes + sizeOf(whole) + sizeOf(tombstones) <= maxBytes)
    return { entries: whole, tombstones: [...tombstones] };

  const kept = fitting(tombstones, maxBytes / 4 - emptyBytes);
  const room = maxBytes - emptyBytes - sizeOf(kept);
  const isModest = (entry: Release) => emptyBytes + sizeOf([write(entry)]) <= maxBytes / 2;
  const modest = entries.flatMap((entry) => [entry, withoutBody(entry)].filter(isModest).slice(0, 1));
  const full = fitting(modest.map(write), room);
  const alone = modest.slice(0, Math.min(unarchived, modest.length));
  if (full.length >= alone.length) return { entries: full, tombstones: kept };
  return { entries: fitting(shorten(alone, write, room), room), tombstones: kept };
}

/** The same feed in summary form: every entry has its summary and a link to the full text. */
export function inSummaryForm(doc: FeedDocument): FeedDocument {
  return { ...doc, entries: doc.entries.map(withoutBody) };
}

/** Entries in summary form, but for as many of the first as can keep their bodies for all to fit into `room`. */
function shorten(entries: readonly Release[], write: FeedMatter['write'], room: number): WrittenPart[] {
  const short = entries.map((entry) => write(withoutBody(entry)));
  let size = sizeOf(short);
  let full = 0;
  for (const [index, entry] of entries.entries()) {
    size += write(entry).bytes - (short[index]?.bytes ?? 0);
    if (size > room) break;
    full += 1;
  }
  return [...entries.slice(0, full).map(write), ...short.slice(full)];
}

/** The first parts, as many as fit. */
function fitting(parts: readonly WrittenPart[], room: number): WrittenPart[] {
  let size = 0;
  const tooMany = parts.findIndex((part) => {
    size += part.bytes + SEPARATOR_BYTES;
    return size > room;
  });
  return parts.slice(0, tooMany < 0 ? parts.length : tooMany);
}

function sizeOf(parts: readonly WrittenPart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes + SEPARATOR_BYTES, 0);
}

/** The same object for the same release, so that it is written once, too. */
const shortened = new WeakMap<Release, Release>();

function withoutBody(release: Release): Release {
  const known = shortened.get(release);
  if (known !== undefined) return known;
  const short = release.html === '' ? release : { ...release, html: '' };
  shortened.set(release, short);
  return short;
}
