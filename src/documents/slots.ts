export interface Slots {
  /** Runs the task when a slot is free, in the order of the calls; the slot is free again when it settles. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** At most `count` tasks at once. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
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
