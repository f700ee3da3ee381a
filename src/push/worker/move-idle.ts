import type { Result } from '../state/result-log.ts';
import { mayHaveDue } from './due-changes.ts';
import type { LogWindow } from './log-window.ts';
import type { Subscriber } from './subscriber.ts';

/** How far behind the log a stored position may lie of whom nothing concerned; half of what a worker keeps at hand. */
const BEHIND = 250;
const AT_ONCE = 500;

/**
 * Moves on those whom nothing concerned for long, so that a worker that starts need not read so far back. They are few at once, and
 * none while nothing is published.
 */
export function* moveIdle(subscribers: Iterable<Subscriber>, window: LogWindow): Generator<Result> {
  if (window.head < BEHIND) return;
  let moved = 0;
  for (const subscriber of subscribers) {
    if (subscriber.state !== 'idle' || window.head - subscriber.stored < BEHIND) continue;
    if (mayHaveDue(subscriber, window)) continue;
    subscriber.at = { ...subscriber.at, position: window.head };
    subscriber.stored = window.head;
    yield { bucket: subscriber.bucket, at: subscriber.at, attempt: null, takedowns: [] };
    moved += 1;
    if (moved === AT_ONCE) return;
  }
}
