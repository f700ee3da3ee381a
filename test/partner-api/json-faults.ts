import { z } from 'zod';

/** What a schema has against a value; members it does not know among it. */
export function jsonFaults(schema: z.ZodObject, value: unknown): string[] {
  const result = z.strictObject(schema.shape).safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('../partners')}: ${message}`);
}
