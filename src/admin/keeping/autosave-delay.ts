import type { TextState } from '../../publication/text-state.ts';

/** How long nothing is typed before a draft is saved; who goes on typing has it saved all the same, half a minute after the last time. */
const CALM_MS = 5_000;
const LONGEST_MS = 30_000;
/** After a save that failed, the server is left in peace for a minute. */
const AFTER_FAILURE_MS = 60_000;

interface Unsaved {
  /** How the text stands in the language of the form; null while that is not known. */
  state: TextState | null;
  isModified: boolean;
  isOnline: boolean;
  /** Since when there is something to save, and when a save failed last; milliseconds since 1970. */
  sinceMs: number;
  failedAtMs: number | null;
  nowMs: number;
}

/**
 * How long from now a draft is saved by itself, in milliseconds; null where it is not. What the world sees, or is going to see, is saved by
 * nobody but its editor: a text that is out, planned, or under embargo. Pure.
 */
export function autosaveDelay({ state, isModified, isOnline, sinceMs, failedAtMs, nowMs }: Unsaved): number | null {
  if (!isModified || !isOnline) return null;
  if (state === null || !['none', 'draft', 'withdrawn'].includes(state.kind)) return null;
  const due = Math.min(nowMs + CALM_MS, sinceMs + LONGEST_MS);
  const allowed = failedAtMs === null ? due : Math.max(due, failedAtMs + AFTER_FAILURE_MS);
  return Math.max(0, allowed - nowMs);
}
