/**
 * How long a change must be past before its date says anything. HTTP's dates are full seconds (RFC 9110 8.8.2.2), and a text is dated by
 * when it was saved, which its transaction and its number follow: another change of the same second may be seen only after this one.
 */
const SETTLING_MS = 10_000;

/** From when on the date of a change, in milliseconds since 1970, stands for one state alone. */
export function settledAt(lastModified: string): number {
  return Date.parse(lastModified) + SETTLING_MS;
}

/** When a response was last changed. */
interface Dated {
  /** At full seconds, as HTTP dates are; null where unknown. */
  lastModifiedMs: number | null;
  settledAtMs: number;
}

/** What of a response may be sent at a moment. */
export interface DatedResponse {
  /** To hold If-Modified-Since against; null as long as the date may come to stand for two states. */
  lastModifiedMs: number | null;
  full: readonly string[];
  notModified: readonly string[];
}

/**
 * A response with its date, or without it while another change may still get the same: whoever keeps the date alone never takes the second for
 * the first. Costs a comparison, and copies header lists only in the seconds after a change.
 */
export function datedAt(
  nowMs: number,
  { settledAtMs, lastModifiedMs }: Dated,
  { full, notModified }: Pick<DatedResponse, 'full' | 'notModified'>,
): DatedResponse {
  if (nowMs >= settledAtMs) return { lastModifiedMs, full, notModified };
  return { lastModifiedMs: null, full: withoutDate(full), notModified: withoutDate(notModified) };
}

function withoutDate(headers: readonly string[]): string[] {
  const at = headers.indexOf('Last-Modified');
  return at < 0 ? [...headers] : [...headers.slice(0, at), ...headers.slice(at + 2)];
}
