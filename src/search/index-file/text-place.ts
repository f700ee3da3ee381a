import type { Instant } from '../../publication/release.ts';

/** A number of SQLite has 63 bits and a sign: 43 for milliseconds, which last until 2248, and so many to tell texts of one apart. */
const KEY_BITS = 20n;
const KEY_DIGITS = 5;
const LAST_TIME = 2n ** 43n - 1n;

/** The first number of a date: everything older has a lower one. */
export function firstPlaceAt(at: Instant): bigint {
  const time = BigInt(Date.parse(at));
  return (time > LAST_TIME ? LAST_TIME : time < -LAST_TIME ? -LAST_TIME : time) << KEY_BITS;
}

/** The date that a number is of. */
export function dateOf(place: bigint): Instant {
  return new Date(Number(place >> KEY_BITS)).toISOString();
}

/**
 * The number of a text's row in the index: their order is that of lists, by date and then by key, so that the newest are read first and
 * a span of dates is a span of numbers. Two keys may share one: the second then takes the next that is free.
 */
export function placeOf(publishedAt: Instant, key: string): bigint {
  const digits = key.replace('urn:uuid:', '').replaceAll('-', '').slice(0, KEY_DIGITS);
  return firstPlaceAt(publishedAt) + BigInt(Number.parseInt(digits, 16));
}
