import { positionFor } from '../../log/reading/view.ts';
import type { CatchUp } from './catch-up.ts';
import type { DueChange } from './follower-groups.ts';
import type { LogWindow } from './log-window.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * What a subscriber has not got yet, in the order of the log: from the window where it stands in it, else read on from where it
 * stands. Moves it over what does not concern it.
 */
export async function* dueChanges(
  subscriber: Subscriber,
  { window, catchUp }: { window: LogWindow; catchUp: CatchUp },
): AsyncGenerator<DueChange, void, void> {
  const { group } = subscriber;
  const { audience } = group.follower;
  let position = subscriber.at.position;
  let hasDue = false;
  const pass = (to: number) => {
    position = Math.max(position, to);
    if (!hasDue) subscriber.at = { ...subscriber.at, position };
  };
  while (position < window.start) {
    const { rows, upTo } = await catchUp.after(position, audience);
    for (const current of rows) {
      const due = window.isSuperseded(current.row, audience) ? null : group.concern(current);
      if (due !== null) {
        hasDue = true;
        yield due;
      }
      pass(positionFor(current.row, audience));
    }
    pass(upTo);
  }
  for (let due = group.dueAfter(position); due !== null; due = group.dueAfter(position)) {
    hasDue = true;
    yield due;
    position = due.position;
  }
}

/** Whether anything is due, as far as can be told without reading. */
export function mayHaveDue({ at, group }: Subscriber, window: LogWindow): boolean {
  return at.position < window.start || group.dueAfter(at.position) !== null;
}
