import type { Instant } from '../../publication/release.ts';
import type { Alternate, Site } from '../page-models.ts';

/** A heading, and rows under named columns; `empty` stands where there is none. All plain text. */
export interface AccountTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  empty: string;
}

export interface AccountKeyLine {
  id: string;
  prefix: string;
  /** May be empty. */
  label: string;
  state: 'live' | 'expired' | 'revoked';
  madeAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  lastUsedAt: Instant | null;
  /** The one that was used to sign in. */
  isThisOne: boolean;
}

export interface AccountUsageLine {
  /** `2026-11-22` (UTC). */
  day: string;
  answers: Readonly<Record<'answered' | 'unchanged' | 'refused' | 'limited' | 'failed', number>>;
}

/** What went wrong with a form, by what the page can say of it. */
export type AccountFault =
  | { kind: 'bad-key' }
  | { kind: 'too-often'; seconds: number }
  | { kind: 'too-many-keys' }
  | { kind: 'stale-form' }
  | { kind: 'no-such-key' };

interface AccountFrame {
  site: Site;
  /** Where the forms lead: this page in this language. */
  url: string;
  alternates: Alternate[];
  fault: AccountFault | null;
}

/** `/v1/account` for whoever has not signed in. */
export type AccountSignInModel = AccountFrame;

/** `/v1/account` for a partner. */
export interface AccountPageModel extends AccountFrame {
  name: string;
  seesEmbargoed: boolean;
  /** Networks its keys work from; empty for everywhere. */
  addresses: readonly string[];
  requestsPerMinute: number;
  keys: readonly AccountKeyLine[];
  canMakeKey: boolean;
  /** A key that was made this moment, shown this once. */
  newKey: string | null;
  /** Newest day first. */
  usage: readonly AccountUsageLine[];
  tables: readonly AccountTable[];
  /** Proves that a form was sent from this page. */
  formToken: string;
}
