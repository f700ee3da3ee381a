const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const MINUTE_MS = 60_000;

/** What clocks in Kyiv show at an instant, as a form takes it: `2026-11-29T09:00`; empty for what is no instant. */
export function toKyivWallTime(instant: unknown): string {
  const at = typeof instant === 'string' || instant instanceof Date ? new Date(instant) : null;
  if (at === null || Number.isNaN(at.getTime())) return '';
  const parts = Object.fromEntries(FORMAT.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/**
 * The instant at which clocks in Kyiv show a time, whatever the zone of the computer. Of an hour that comes twice in autumn, the
 * first; one that is left out in spring is read by the clock before the change. Null for what is no time.
 */
export function fromKyivWallTime(wall: string): string | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [offsetAt(asUtc - 24 * 60 * MINUTE_MS), offsetAt(asUtc + 24 * 60 * MINUTE_MS)];
  const candidates = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b);
  const found = candidates.find((at) => toKyivWallTime(new Date(at)) === wall);
  return new Date(found ?? asUtc - (offsets[0] ?? 0)).toISOString();
}

/** How far clocks in Kyiv are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number): number {
  return Date.parse(`${toKyivWallTime(new Date(at))}Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
