/** Whole exports that are being written, by who asked for them: each has one at a time, because each costs what it weighs. */
export class RunningExports {
  readonly #owners = new Set<string>();

  /** Takes the owner's turn and answers how it is given back; null while there is one. */
  begin(owner: string): (() => void) | null {
    if (this.#owners.has(owner)) return null;
    this.#owners.add(owner);
    return () => void this.#owners.delete(owner);
  }
}
