const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const HOUR_MS = 3_600_000;

/** A day as the desk counts it: `2026-11-22`, and the moments in milliseconds since 1970 at which it begins and ends. */
export interface KyivDay {
  date: string;
  startMs: number;
  endMs: number;
}

/** The day in Kyiv that a moment is in; it lasts 23 or 25 hours when the clocks change (which is never at midnight). */
export function kyivDayAt(ms: number): KyivDay {
  const date = dateAt(ms);
  // The clocks of Kyiv are two or three hours ahead: so midnight is a full hour within a day of the moment.
  let startMs = Math.floor(ms / HOUR_MS) * HOUR_MS;
  while (dateAt(startMs - 1) === date) startMs -= HOUR_MS;
  let endMs = startMs + 23 * HOUR_MS;
  while (dateAt(endMs) === date) endMs += HOUR_MS;
  return { date, startMs, endMs };
}

function dateAt(ms: number): string {
  const parts = new Map(DAY.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
