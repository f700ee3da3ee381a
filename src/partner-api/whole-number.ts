import { z } from 'zod';

/** A whole number within bounds, as it stands in an address. */
export function wholeNumber(min: number, max: number) {
  const message = `It must be a whole number from ${min} to ${max}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
    .meta({ type: 'integer', minimum: min, maximum: max, pattern: undefined });
}
