import { z } from 'zod';

/** A whole number within bounds, as it stands in an address. */
export function wholeNumber(min: number, max: number) {
  const message = `It is a whole number from ${min} to ${max}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
}
