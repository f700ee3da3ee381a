import { WriteFaultError } from '../concurrency/write-faults.ts';

/** After a failure nobody waits for the next one before this has passed, in milliseconds: all would wait for the same. */
const FAIL_FAST_MS = 1_000;
/** A database that is there for others and was not found for so long is one that this process will not find again. */
const LOST_MS = 60_000;

/** Whether the database answers, as far as this process has seen. The embedded one always does. */
export class DatabaseHealth {
  readonly #clockMs: () => number;
  #failures = 0;
  /** Since when there was nothing but failures. */
  #downSince: number | null = null;
  #failedAt = 0;
  #probe: () => Promise<boolean> = () => Promise.resolve(false);

  constructor(clockMs: () => number = () => performance.now()) {
    this.#clockMs = clockMs;
  }

  /** How often it did not answer so far. Whoever asks before and after tells whether it was away meanwhile. */
  get failures(): number {
    return this.#failures;
  }

  get isDown(): boolean {
    return this.#downSince !== null;
  }

  /** @param probe asks the database over a connection of its own whether it is there */
  probeWith(probe: () => Promise<boolean>): void {
    this.#probe = probe;
  }

  answered(): void {
    this.#downSince = null;
  }

  failed(): void {
    this.#failures += 1;
    this.#failedAt = this.#clockMs();
    this.#downSince ??= this.#failedAt;
  }

  /** @throws WriteFaultError where it has just not answered */
  failFast(cause?: unknown): void {
    if (this.#downSince === null || this.#clockMs() - this.#failedAt >= FAIL_FAST_MS) return;
    this.#failures += 1;
    throw new WriteFaultError('gone', cause);
  }

  /**
   * Whether this process has lost a database that is there: then only a new process helps. One that is gone for everybody is nothing
   * a restart would cure, and what is cached goes on being served meanwhile.
   */
  async isLost(): Promise<boolean> {
    if (this.#downSince === null || this.#clockMs() - this.#downSince < LOST_MS) return false;
    return this.#probe();
  }
}
