import type { Release, Tombstone } from '../publication/release.ts';
import type { FeedDocument } from './feed-document.ts';

/**
 * A format as parts that stand one after the other. An entry depends on its release alone, so that it is written once, whatever
 * the feeds it stands in and however often they change.
 */
export interface FeedWriter {
  /** All that is said of the feed itself. */
  head(doc: FeedDocument): string;
  entry(release: Release): string;
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

/** Writes the entries of a format, each only once while its release is held by anybody: releases never change. */
export function rememberEntries({ entry }: FeedWriter): (release: Release) => WrittenPart {
  const written = new WeakMap<Release, WrittenPart>();
  return (release) => {
    const known = written.get(release);
    if (known !== undefined) return known;
    const part = measure(entry(release));
    written.set(release, part);
    return part;
  };
}

export function measure(text: string): WrittenPart {
  return { text, bytes: Buffer.byteLength(text) };
}
