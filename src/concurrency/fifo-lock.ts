/** A mutual exclusion that serves those who wait in the order they came. */
export class FifoLock {
  #tail: Promise<void> = Promise.resolve();

  /** Waits for the lock; the answer releases it, and releasing twice does no harm. */
  async acquire(): Promise<() => void> {
    const before = this.#tail;
    let release: () => void = () => undefined;
    this.#tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  /** Runs `work` while holding the lock. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}

/** One lock per key, forgotten when nobody holds it or waits for it. */
export class KeyedLock {
  #locks = new Map<string, { lock: FifoLock; users: number }>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const entry = this.#locks.get(key) ?? { lock: new FifoLock(), users: 0 };
    this.#locks.set(key, entry);
    entry.users += 1;
    try {
      return await entry.lock.run(work);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) this.#locks.delete(key);
    }
  }
}
