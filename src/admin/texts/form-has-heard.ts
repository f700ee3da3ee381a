import { autosaveIsDone } from '../keeping/autosave-turn.ts';

/** The editor tells its form of what was typed when the page is idle, at the latest after half a second. Milliseconds. */
const LATEST_MS = 600;
/** Where a browser does not tell when it is idle, the editor waits for a tenth of a second at most. */
const WITHOUT_IDLE_MS = 150;

/**
 * Resolves when no draft is being saved by itself, and the form knows every word that was typed before: whoever presses Publish right after the last key means that key
 * as well. What the editor has put off comes first in the queue of the idle page; then React draws, and the form holds it.
 */
export async function formHasHeard(): Promise<void> {
  await autosaveIsDone();
  for (let turn = 0; turn < 2; turn += 1) await idle();
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, WITHOUT_IDLE_MS);
  });
}
