import { withoutBody } from './entry/forms.ts';
import type { FeedEntry } from './feed-document.ts';
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
  /** Newest first. */
  entries: readonly FeedEntry[];
  tombstones: readonly WrittenPart[];
  write: (entry: FeedEntry) => WrittenPart;
  emptyBytes: number;
}

/** Between two parts. */
const SEPARATOR_BYTES = 2;

/**
 * The parts of a feed that fit into `maxBytes` of UTF-8. Where they do not all, in this order: the oldest tombstones go until they
 * fill no more than a quarter, the largest entries are given as summaries, and the oldest entries go, which the archive holds
 * (RFC 5005). Nothing is given as a summary that would not be shorter so.
 */
export function fitWithin({ entries, tombstones, write, emptyBytes }: FeedMatter, maxBytes: number): FeedParts {
  const whole = entries.map(write);
  if (emptyBytes + sizeOf(whole) + sizeOf(tombstones) <= maxBytes)
    return { entries: whole, tombstones: [...tombstones] };

  const kept = fitting(tombstones, maxBytes / 4 - emptyBytes);
  const room = maxBytes - emptyBytes - sizeOf(kept);
  return { entries: shorten(entries, write, room), tombstones: kept };
}

/** An entry in full, and as short as it can be. */
interface Length {
  full: WrittenPart;
  short: WrittenPart;
}

/** As many of the first entries as fit in any way, and of these as many in full as can be: the largest are the first to be short. */
function shorten(entries: readonly FeedEntry[], write: FeedMatter['write'], room: number): WrittenPart[] {
  const lengths = entries
    .map((entry) => shortest(write(entry), write(withoutBody(entry))))
    // One that would leave no room for others, however it is told, takes none of them with it.
    .filter(({ short }) => short.bytes <= room / 2);
  const kept = lengths.slice(
    0,
    fitting(
      lengths.map(({ short }) => short),
      room,
    ).length,
  );
  // Of several that are as large, the oldest is the first.
  const largestFirst = [...kept].reverse().sort((one, other) => other.full.bytes - one.full.bytes);
  let size = sizeOf(kept.map(({ full }) => full));
  const cut = new Set<Length>();
  for (const length of largestFirst) {
    if (size <= room) break;
    size -= length.full.bytes - length.short.bytes;
    cut.add(length);
  }
  return kept.map((length) => (cut.has(length) ? length.short : length.full));
}

function shortest(full: WrittenPart, summary: WrittenPart): Length {
  return { full, short: summary.bytes < full.bytes ? summary : full };
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
