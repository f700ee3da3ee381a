/** The save that nobody pressed for, while it is under way. One form is open at a time; a drawer's waits for it as well. */
let underWay: Promise<void> = Promise.resolve();

/** Notes a save that nobody pressed for. */
export function noteAutosave(save: Promise<void>): void {
  underWay = save;
}

/** Resolves when no such save is under way: what an editor presses comes after it, never before. */
export function autosaveIsDone(): Promise<void> {
  return underWay;
}
