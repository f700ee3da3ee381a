import { BUCKETS } from '../state/buckets.ts';

/** Who works and who owns which bucket, as all workers see it. */
export interface LeaseBoard {
  /** A number for each worker that it raises while it lives. */
  beats: Readonly<Record<string, number>>;
  /** Owner of each bucket; null for one that is free. */
  owners: readonly (string | null)[];
}

export const EMPTY_BOARD: LeaseBoard = { beats: {}, owners: new Array<null>(BUCKETS).fill(null) };

/**
 * The board after worker `me` has beaten once more: workers in `dead` are removed and their buckets free; `me` takes free
 * buckets up to its share, and frees what it has beyond it and can let go of. Pure.
 */
export function shareLeases(
  board: LeaseBoard,
  me: string,
  { dead, canFree }: { dead: ReadonlySet<string>; canFree: (bucket: number) => boolean },
): LeaseBoard {
  const alive = Object.entries(board.beats).filter(([worker]) => !dead.has(worker) || worker === me);
  const beats = { ...Object.fromEntries(alive), [me]: (board.beats[me] ?? 0) + 1 };
  const share = Math.ceil(BUCKETS / Object.keys(beats).length);
  const owners = board.owners.map((owner) => (owner !== null && owner in beats ? owner : null));
  let mine = owners.filter((owner) => owner === me).length;
  const shared = owners.map((owner, bucket) => {
    if (owner === null && mine < share) {
      mine += 1;
      return me;
    }
    if (owner === me && mine > share && canFree(bucket)) {
      mine -= 1;
      return null;
    }
    return owner;
  });
  return { beats, owners: shared };
}

/** How many buckets a worker has beyond its share. */
export function excessOf(board: LeaseBoard, me: string): number {
  const share = Math.ceil(BUCKETS / Math.max(1, Object.keys(board.beats).length));
  return Math.max(0, board.owners.filter((owner) => owner === me).length - share);
}

/** The board without a worker that stops in good order. */
export function withoutWorker({ beats, owners }: LeaseBoard, me: string): LeaseBoard {
  const others = Object.fromEntries(Object.entries(beats).filter(([worker]) => worker !== me));
  return { beats: others, owners: owners.map((owner) => (owner === me ? null : owner)) };
}
