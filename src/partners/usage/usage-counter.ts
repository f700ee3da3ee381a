import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { noteUse } from '../keys/partner-keys.ts';
import { type AnswerKind, addCounts, type Counts, NO_ANSWERS } from './answer-kinds.ts';
import { addUsage, dayOf, forgetUsageBefore } from './usage-rows.ts';

/** Days that are kept; partners are shown 30. */
const KEPT_DAYS = 35;
/** Rows written in one step: a step must not hold up those who publish. */
const ROWS_A_STEP = 200;
/** A key's last use is written at most this often. */
const LAST_USED_MS = 60_000;

/**
 * Counts what partners are answered and when their keys were used, in memory; `write` brings a bounded part of it to the database.
 * A process that dies loses what it counted since: these are figures for people, not a bill.
 */
export class UsageCounter {
  #counts = new Map<string, { partner: string; day: string; counts: Counts }>();
  #used = new Map<string, Instant>();
  #written = new Map<string, number>();
  #swept = '';

  /** One answer; no more than a few operations in memory. */
  record(partner: string, kind: AnswerKind, now: Instant): void {
    const day = dayOf(now);
    const name = `${partner}/${day}`;
    const counts = this.#counts.get(name)?.counts ?? NO_ANSWERS;
    this.#counts.set(name, { partner, day, counts: { ...counts, [kind]: counts[kind] + 1 } });
  }

  /** A key was used. */
  touch(keyId: string, now: Instant): void {
    this.#used.set(keyId, now);
  }

  /** Writes some of what was counted, the oldest first; what fails to be written is counted again. Tells whether something is left. */
  async write(db: LogDatabase, now: Instant, { isLast = false }: { isLast?: boolean } = {}): Promise<boolean> {
    const names = [...this.#counts.keys()].slice(0, ROWS_A_STEP);
    for (const name of names) await this.#writeCounts(db, name);
    const due = [...this.#used.keys()].filter((key) => isLast || this.#isDue(key, now)).slice(0, ROWS_A_STEP);
    for (const key of due) await this.#writeUse(db, key, now);
    await this.#sweep(db, now);
    return this.#counts.size > 0;
  }

  async #writeCounts(db: LogDatabase, name: string): Promise<void> {
    const entry = this.#counts.get(name);
    if (entry === undefined) return;
    this.#counts.delete(name);
    try {
      await addUsage(db, entry.partner, entry.day, entry.counts);
    } catch (cause) {
      const since = this.#counts.get(name)?.counts ?? NO_ANSWERS;
      this.#counts.set(name, { ...entry, counts: addCounts(entry.counts, since) });
      throw cause;
    }
  }

  async #writeUse(db: LogDatabase, key: string, now: Instant): Promise<void> {
    const at = this.#used.get(key);
    if (at === undefined) return;
    await noteUse(db, key, at);
    this.#written.set(key, Date.parse(now));
    // It may have been used again while this was written.
    if (this.#used.get(key) === at) this.#used.delete(key);
  }

  #isDue(key: string, now: Instant): boolean {
    return Date.parse(now) - (this.#written.get(key) ?? Number.NEGATIVE_INFINITY) >= LAST_USED_MS;
  }

  /** Once a day, what nobody will be shown any more. */
  async #sweep(db: LogDatabase, now: Instant): Promise<void> {
    const today = dayOf(now);
    if (this.#swept === today) return;
    this.#swept = today;
    this.#written.clear();
    await forgetUsageBefore(db, dayOf(new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString()));
  }
}
