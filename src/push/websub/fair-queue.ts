export interface QueueLimits {
  atOnce: number;
  atOncePerHost: number;
  waiting: number;
}

interface Waiting {
  host: string;
  task: () => Promise<void>;
}

/**
 * Tasks in the order they came, but none before its host has room: a host that hangs holds up its own tasks and nobody else's.
 * Tasks must not reject.
 */
export class FairQueue {
  readonly #limits: QueueLimits;
  #waiting: Waiting[] = [];
  readonly #underWay = new Map<string, number>();
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  get isFull(): boolean {
    return this.#waiting.length >= this.#limits.waiting;
  }

  add(host: string, task: () => Promise<void>): void {
    this.#waiting.push({ host, task });
    this.#startNext();
  }

  /** Forgets what has not begun. */
  clear(): void {
    this.#waiting = [];
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #startNext(): void {
    while (this.#running < this.#limits.atOnce) {
      const index = this.#waiting.findIndex(({ host }) => this.#hostCount(host) < this.#limits.atOncePerHost);
      const [next] = index < 0 ? [] : this.#waiting.splice(index, 1);
      if (next === undefined) return;
      this.#begin(next);
    }
  }

  #begin({ host, task }: Waiting): void {
    this.#running += 1;
    this.#underWay.set(host, this.#hostCount(host) + 1);
    const end = () => {
      this.#running -= 1;
      const left = this.#hostCount(host) - 1;
      if (left === 0) this.#underWay.delete(host);
      else this.#underWay.set(host, left);
      this.#startNext();
      if (this.#running === 0) for (const tell of this.#idle.splice(0)) tell();
    };
    task().then(end, end);
  }

  #hostCount(host: string): number {
    return this.#underWay.get(host) ?? 0;
  }
}
