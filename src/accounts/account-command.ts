import { z } from 'zod';
import { ROLES } from '../../collections/access/roles.ts';

/** What an operator may have done to accounts from the command line. */
export const accountCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    email: z.string(),
    role: z.enum(ROLES),
    password: z.string(),
    name: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('password'), email: z.string(), password: z.string() }),
  z.strictObject({ kind: z.literal('list') }),
]);

export type AccountCommand = z.infer<typeof accountCommandSchema>;

/** How it went: lines for whoever asked, or why it was refused. */
export const accountAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), lines: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('refused'), reason: z.string() }),
]);

export type AccountAnswer = z.infer<typeof accountAnswerSchema>;
