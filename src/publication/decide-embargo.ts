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

/** What a save means, and whether it says something new to whoever knew the text: then its date of revision moves. */
export interface Decision {
  change: Change;
  isNews: boolean;
}

/**
 * Decides what a save means for everyone and for trusted partners together; each side is compared as `decideChange` does, so asked
 * twice it answers null. `embargoed`: trusted partners see a text that is new to them or has changed, or its minute has; if
 * everyone saw it before, they do no longer. `withdrawn`: whoever saw it, sees it no longer.
 */
export function decideWithEmbargo(last: Shown, next: Shown, isMinor: boolean): Decision | null {
  if (next.embargo === null) {
    const change = decideChange(last.release, next.release, isMinor);
    if (change !== null) return { change, isNews: isNews(change) };
    return next.release === null && last.embargo !== null ? { change: 'withdrawn', isNews: false } : null;
  }
  const change = decideChange(last.release ?? last.embargo?.release ?? null, next.embargo.release, isMinor);
  const isOtherwise = change !== null || last.embargo?.until !== next.embargo.until;
  return isOtherwise ? { change: 'embargoed', isNews: isNews(change) } : null;
}

function isNews(change: Change | null): boolean {
  return change === 'published' || change === 'revised';
}
