import type { Audience } from '../log/reading/view.ts';
import type { Partner } from '../partners/partner.ts';

/** What the sender of a request may see. */
export function audienceOf(partner: Partner | null): Audience {
  return partner?.seesEmbargoed === true ? 'trusted' : 'everyone';
}
