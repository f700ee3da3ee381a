import type { Tombstone } from '../publication/release.ts';
import type { FeedDocument, FeedEntry } from './feed-document.ts';

/**
 * A format as parts that stand one after the other. An entry depends on its release alone, so that it is written once, whatever
 * the feeds it stands in and however often they change.
 */
export interface FeedWriter {
  /** All that is said of the feed itself. */
  head(doc: FeedDocument): string;
  entry(entry: FeedEntry): string;
  /** Null for a format that has no word for what was withdrawn: such a text is simply absent. */
  tombstone: ((text: Tombstone) => string) | null;
  /** The whole document. Beyond the parts' own bytes and two for each of them it adds nothing that depends on them. */
  join(head: string, parts: readonly string[]): string;
}

/** A part of a document, and how many bytes of UTF-8 it is. */
export interface WrittenPart {
  text: string;
  bytes: number;
}

/** Writes the entries of a format, each only once while it is held by anybody: releases never change. */
export function rememberEntries(writer: FeedWriter): (entry: FeedEntry) => WrittenPart {
  const written = new WeakMap<FeedEntry, WrittenPart>();
  return (entry) => {
    const known = written.get(entry);
    if (known !== undefined) return known;
    const part = measure(writer.entry(entry));
    written.set(entry, part);
    return part;
  };
}

export function measure(text: string): WrittenPart {
  return { text, bytes: Buffer.byteLength(text) };
}
