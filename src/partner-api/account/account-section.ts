import type { z } from 'zod';
import type { AccountTable } from '../../pages/account/account-model.ts';
import type { Locale } from '../../publication/release.ts';
import type { ApiContext } from '../endpoint.ts';

/** What an account is read with: nobody waits for changes there. */
export type AccountContext = Omit<ApiContext, 'tail' | 'pages' | 'search'>;

/** A part of a partner's account that another part of the API knows of: what it says as JSON, and how the page shows the same. */
export interface AccountSection<Facts = unknown> {
  /** Its member of the JSON answer. */
  name: 'subscriptions' | 'deliveries';
  schema: z.ZodType<Facts>;
  /** @param partner its id */
  read(context: AccountContext, partner: string): Promise<Facts>;
  /** A heading and rows of plain text. */
  present(facts: Facts, locale: Locale): AccountTable;
}
