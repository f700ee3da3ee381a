/** How often a feed changes, in the words of mod_syndication (RSS 1.0). */
export interface UpdateRate {
  period: 'hourly' | 'daily' | 'weekly';
  /** Times in one period. */
  frequency: number;
}

const PERIODS = [
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
] as const;

/** The rate that says the same as `ttl`; where no period is a whole multiple of it, the nearest rate that is not faster. */
export function updateRate(ttlMinutes: number): UpdateRate {
  const ttl = Math.max(1, ttlMinutes);
  for (const [period, minutes] of PERIODS) {
    if (minutes % ttl === 0) return { period, frequency: minutes / ttl };
  }
  return { period: 'weekly', frequency: Math.max(1, Math.floor((7 * 24 * 60) / ttl)) };
}
