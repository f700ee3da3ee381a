/** Who chooses this very minute, and saves at its end, is not late. */
const GRACE_MS = 120_000;

/**
 * Whether somebody at the desk wants something to happen at a minute that has passed; what stands already may have passed since. Dates are
 * as a form or a row has them: text or Date; what is no date is not past. Pure.
 */
export function isNewlyPast(value: unknown, before: unknown, nowMs: number): boolean {
  const at = millisecondsOf(value);
  return at !== null && at !== millisecondsOf(before) && at < nowMs - GRACE_MS;
}

function millisecondsOf(value: unknown): number | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const at = new Date(value).getTime();
  return Number.isNaN(at) ? null : at;
}
