import { z } from 'zod';
import type { Localised } from '../../publication/content.ts';

/** What something is called in each language; null where nobody has written it. */
export const namesSchema = z.object({ uk: z.string().nullable(), en: z.string().nullable() }).meta({ id: 'Names' });

export function presentNames({ uk, en }: Localised<string>): z.infer<typeof namesSchema> {
  return { uk: uk ?? null, en: en ?? null };
}
