import { type Audience, positionFor } from '../../log/reading/view.ts';
import { type Concern, concernOf, type Follower } from '../../presenters/change-entry.ts';
import type { Selection } from '../../publication/selection.ts';
import type { CurrentRow, LogWindow } from './log-window.ts';

/** A change that a follower must be told. */
export interface DueChange {
  current: CurrentRow;
  event: Concern['event'];
  /** Its position for the follower: what trusted partners alone are told later does not move it for everyone. */
  position: number;
}

/** Subscribers who ask for the same: what concerns one of them concerns all, and is found out once. */
export class FollowerGroup<Member> {
  readonly key: string;
  readonly follower: Follower;
  readonly members = new Set<Member>();
  /** What concerns them in the window, in order. */
  #due: DueChange[] = [];

  constructor(key: string, follower: Follower) {
    this.key = key;
    this.follower = follower;
  }

  /** What a row means to the group; null where it never concerned it, or is history. */
  concern(current: CurrentRow): DueChange | null {
    // What came from an archive is read in the log: nobody wants ten thousand messages of what is years old.
    if (current.row.isHistory) return null;
    const concern = concernOf(current.row, this.follower);
    if (concern === null) return null;
    return { current, event: concern.event, position: positionFor(current.row, this.follower.audience) };
  }

  /** Takes up a row of the window; tells whether it concerns the group. */
  add(current: CurrentRow): boolean {
    const due = this.concern(current);
    if (due !== null) this.#due.splice(this.#indexAfter(due.position), 0, due);
    return due !== null;
  }

  /** The first change after a position that lies in the window. */
  dueAfter(position: number): DueChange | null {
    for (let index = this.#indexAfter(position); index < this.#due.length; index += 1) {
      const due = this.#due[index];
      if (due !== undefined && !due.current.isSuperseded) return due;
    }
    return null;
  }

  forgetUpTo(start: number): void {
    const first = this.#due[0];
    if (first === undefined || first.position > start) return;
    this.#due = this.#due.filter(({ position }) => position > start);
  }

  #indexAfter(position: number): number {
    let low = 0;
    let high = this.#due.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#due[middle]?.position ?? 0) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** All groups; a group lives while it has members. */
export class FollowerGroups<Member> {
  readonly #groups = new Map<string, FollowerGroup<Member>>();

  /** The group of those who ask for this; whoever is put into it becomes a member by `members.add`. */
  of(selection: Selection, audience: Audience, window: LogWindow): FollowerGroup<Member> {
    const key = JSON.stringify([audience, [...selection.locales].sort(), selection.filter]);
    return this.#groups.get(key) ?? this.#open(key, { selection, audience }, window);
  }

  leave(member: Member, group: FollowerGroup<Member>): void {
    group.members.delete(member);
    if (group.members.size === 0) this.#groups.delete(group.key);
  }

  /** The groups that something in a batch of rows concerns. */
  distribute(rows: readonly CurrentRow[], window: LogWindow): FollowerGroup<Member>[] {
    const concerned: FollowerGroup<Member>[] = [];
    for (const group of this.#groups.values()) {
      group.forgetUpTo(window.start);
      let isConcerned = false;
      for (const current of rows) isConcerned = group.add(current) || isConcerned;
      if (isConcerned) concerned.push(group);
    }
    return concerned;
  }

  #open(key: string, follower: Follower, window: LogWindow): FollowerGroup<Member> {
    const group = new FollowerGroup<Member>(key, follower);
    for (const current of window.rows) group.add(current);
    this.#groups.set(key, group);
    return group;
  }
}
