import type { ValidationError } from 'payload';

/** What was refused, field by field, on one line. */
export function refusalOf({ data }: ValidationError): string {
  return data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
