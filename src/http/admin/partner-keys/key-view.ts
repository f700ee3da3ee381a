import type { KeyFacts } from '../../../partner-api/account/account.ts';

/** A partner's keys as the desk is told of them; never a key, never its hash. */
export interface DeskKeys {
  keys: KeyFacts[];
  /** Whether there is room for one more that works. */
  canMake: boolean;
}

/** The same with a key that was made this moment. */
export interface MadeDeskKey extends DeskKeys {
  text: string;
}
