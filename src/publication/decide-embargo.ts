import { type Change, decideChange } from './decide-change.ts';
import type { Instant, Release } from './release.ts';

/** A text that trusted partners have before everyone: what it says, and until when it is theirs alone. */
export interface EmbargoedText {
  until: Instant;
  release: Release;
}

/** Who sees a text: everyone the release, or trusted partners the embargo, or nobody. Never both are set. */
export interface Shown {
  release: Release | null;
  embargo: EmbargoedText | null;
}

/**
 * Decides what a save means for everyone and for trusted partners together; each side is compared as `decideChange` does, so asked
 * twice it answers null. `embargoed`: trusted partners see a text anew, or otherwise, or until another minute; if everyone saw it
 * before, they do no longer. `withdrawn`: whoever saw it, sees it no longer.
 */
export function decideWithEmbargo(last: Shown, next: Shown, isMinor: boolean): Change | null {
  if (next.embargo === null) {
    const change = decideChange(last.release, next.release, isMinor);
    return change === null && next.release === null && last.embargo !== null ? 'withdrawn' : change;
  }
  if (last.embargo === null || last.embargo.until !== next.embargo.until) return 'embargoed';
  return decideChange(last.embargo.release, next.embargo.release, isMinor) === null ? null : 'embargoed';
}
