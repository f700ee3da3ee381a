const MAX_STATEMENTS = 256;

/** A star that is no `count(*)`: its columns change with the schema. */
const STAR = /(?<!\(\s*)\*/;

/** Prepared statements by their text, the longest unused forgotten first: preparing costs several times what running does. */
export class StatementCache<Prepared> {
  readonly #kept = new Map<string, Prepared>();

  /** The statement, which is no longer kept: whoever used it without an error puts it back. */
  take(sql: string): Prepared | undefined {
    const prepared = this.#kept.get(sql);
    this.#kept.delete(sql);
    return prepared;
  }

  put(sql: string, prepared: Prepared): void {
    if (STAR.test(sql)) return;
    this.#kept.set(sql, prepared);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_STATEMENTS && oldest !== undefined) this.#kept.delete(oldest);
  }

  clear(): void {
    this.#kept.clear();
  }
}
