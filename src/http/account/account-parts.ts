import type { AccountContext } from '../../partner-api/account/account-section.ts';
import type { PartnerGate } from '../../partners/gate/partner-gate.ts';
import type { SignInLimit } from '../sign-in-limit.ts';
import type { PublicContext } from '../site/public-context.ts';
import type { AccountCookie } from './account-cookie.ts';

/** What the page of an account is made with. */
export interface AccountParts {
  context: PublicContext & AccountContext;
  gate: PartnerGate;
  cookie: AccountCookie;
  tries: SignInLimit;
  /** The installation's: signs cookies and forms. */
  secret: string;
}
