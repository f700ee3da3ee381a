export interface Slots {
  /** Whether as many wait as may: another task should be refused. */
  readonly isFull: boolean;
  /** Runs the task when a slot is free, in the order of the calls; the slot is free again when it settles. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** At most `count` tasks at once. Any number may wait, unless `maxWaiting` says how many should. */
export function createSlots(count: number, maxWaiting = Number.POSITIVE_INFINITY): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    get isFull() {
      return free === 0 && waiting.length >= maxWaiting;
    },
    async run(task) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        release();
      }
    },
  };
}
