import { type WriteFault, WriteFaultError } from '../concurrency/write-faults.ts';

/** After a failure nobody waits for the next one before this has passed, in milliseconds: all would wait for the same. */
const FAIL_FAST_MS = 1_000;
/** A database that is there for others and was not found for so long is one that this process will not find again. */
const LOST_MS = 60_000;

/** What keeps anything from being stored though the database answers. */
type WriteTrouble = Extract<WriteFault, 'unwritable' | 'replaced'>;

/** Whether the database answers and can store what it is told, as far as this process has seen. */
export class DatabaseHealth {
  readonly #clockMs: () => number;
  #failures = 0;
  /** Since when there was nothing but failures. */
  #downSince: number | null = null;
  #failedAt = 0;
  #probe: () => Promise<boolean> = () => Promise.resolve(false);
  /** Whoever watches it has had no answer for a while. */
  #isSilent = false;
  /** Why nothing can be stored, and since when. */
  #writeTrouble: { fault: WriteTrouble; sinceMs: number } | null = null;
  /** Those who wait for an answer at the moment. */
  readonly #waiting = new Set<(fault: WriteFaultError) => void>();

  constructor(clockMs: () => number = () => performance.now()) {
    this.#clockMs = clockMs;
  }

  /** How often it did not answer so far. Whoever asks before and after tells whether it was away meanwhile. */
  get failures(): number {
    return this.#failures;
  }

  get isDown(): boolean {
    return this.#isSilent || this.#downSince !== null;
  }

  /** Why nothing can be stored at the moment; null as long as it can, as far as this process knows. */
  get writeTrouble(): WriteTrouble | null {
    return this.#writeTrouble?.fault ?? null;
  }

  cannotWrite(fault: WriteTrouble): void {
    if (this.#writeTrouble?.fault !== fault) this.#writeTrouble = { fault, sinceMs: this.#clockMs() };
  }

  canWriteAgain(): void {
    this.#writeTrouble = null;
  }

  /** @param probe asks the database over a connection of its own whether it is there */
  probeWith(probe: () => Promise<boolean>): void {
    this.#probe = probe;
  }

  answered(): void {
    this.#downSince = null;
  }

  /** One question found no answer, for its connection broke: the next has another, and whether that one answers is not known yet. */
  brokeOff(): void {
    this.#failures += 1;
  }

  failed(): void {
    this.#failures += 1;
    this.#failedAt = this.#clockMs();
    this.#downSince ??= this.#failedAt;
  }

  /** It has not answered anybody for a while: whoever waits need not wait longer. */
  fellSilent(): void {
    this.#isSilent = true;
    for (const giveUp of [...this.#waiting]) giveUp(new WriteFaultError('gone'));
    this.#waiting.clear();
  }

  /** Whoever watches it has an answer again. Whether this process has found it again, its own questions will show. */
  spokeAgain(): void {
    this.#isSilent = false;
  }

  /**
   * What the database answers, for as long as it answers at all: whoever waits is told at once when it falls silent. What it was asked
   * may still be done later.
   *
   * @throws WriteFaultError `gone` where it does not answer, and what `ask` throws
   */
  async whileAnswering<T>(ask: () => Promise<T>): Promise<T> {
    this.failFast();
    let giveUp: (fault: WriteFaultError) => void = () => undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    this.#waiting.add(giveUp);
    try {
      return await Promise.race([ask(), silence]);
    } finally {
      this.#waiting.delete(giveUp);
    }
  }

  /** @throws WriteFaultError where it has just not answered */
  failFast(cause?: unknown): void {
    const hasJustFailed = this.#downSince !== null && this.#clockMs() - this.#failedAt < FAIL_FAST_MS;
    if (!this.#isSilent && !hasJustFailed) return;
    this.#failures += 1;
    throw new WriteFaultError('gone', cause);
  }

  /**
   * Whether this process has lost a database that is there: then only a new process helps. One that is gone for everybody is nothing
   * a restart would cure, and what is cached goes on being served meanwhile.
   */
  async isLost(): Promise<boolean> {
    const trouble = this.#writeTrouble;
    if (trouble?.fault === 'replaced' && this.#clockMs() - trouble.sinceMs >= LOST_MS) return this.#probe();
    if (this.#downSince === null || this.#clockMs() - this.#downSince < LOST_MS) return false;
    return this.#probe();
  }
}
