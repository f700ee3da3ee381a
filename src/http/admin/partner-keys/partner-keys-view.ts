import type { KeyFacts } from '../../../partner-api/account/account.ts';

/** A partner's keys as the desk sees them; never a key, never its hash. */
export interface PartnerKeysView {
  keys: KeyFacts[];
  /** Whether there is room for one more that works. */
  canMake: boolean;
}

/** The same with a key that was made this moment. */
export interface MadeKeyView extends PartnerKeysView {
  text: string;
}
