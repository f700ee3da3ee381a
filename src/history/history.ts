import type { Instant } from '../publication/release.ts';
import type { Stretch } from './compare-words.ts';

/** One thing that two states of a text differ in. */
export type TextChange =
  | { kind: 'words'; field: string; stretches: Stretch[] }
  /** What a list of names lost and gained: ids, or the names themselves. */
  | { kind: 'list'; field: string; added: string[]; removed: string[] }
  | { kind: 'other'; field: string };

/** What an editor did that the world could see, or was to see. */
export interface HistoryEntry {
  kind: 'published' | 'revised' | 'withdrawn';
  /** Id of the version that was saved; null of a withdrawal that was a minute's work, and no person's. */
  version: string | null;
  at: Instant;
  /** When it was to come out, where that is later than `at`. */
  comesOutAt: Instant | null;
  /** Trusted partners alone had it until then. */
  embargoUntil: Instant | null;
  isMinor: boolean;
  /** Public notes on what was corrected. */
  notes: string[];
  /** Empty of the first publication, which has nothing before it. */
  changes: TextChange[];
  /** Why it was withdrawn: for readers, and for the desk. */
  notice: string | null;
  note: string | null;
}

/** What became of one text, newest first. */
export interface TextHistory {
  entries: HistoryEntry[];
  /** What a draft has that is not out; empty where none waits. */
  waiting: TextChange[];
  /** Versions from before are not kept. */
  isCut: boolean;
}
