import type { Request } from 'express';
import { readSession } from '../../partners/account-session.ts';
import { admitKey } from '../../partners/keys/check-key.ts';
import type { PartnerKey } from '../../partners/keys/key-row.ts';
import { findKeyById } from '../../partners/keys/partner-keys.ts';
import type { Partner } from '../../partners/partner.ts';
import { asPartner, findPartner } from '../../partners/partner-row.ts';
import type { AccountParts } from './account-parts.ts';

/** A partner that has signed in, and with what. */
export interface Visitor {
  partner: Partner;
  key: PartnerKey;
  /** The value of its cookie. */
  session: string;
}

/**
 * Who has signed in; null for nobody. The key is read again for every page: once it is revoked, has expired or its partner is shut
 * out, the sign-in is over.
 */
export async function findVisitor({ context, cookie, secret }: AccountParts, req: Request): Promise<Visitor | null> {
  const session = cookie.read(req);
  if (session === null) return null;
  const now = context.now();
  const read = readSession(session, { secret, now });
  if (read === null) return null;
  const key = await findKeyById(context.db, read.keyId);
  if (key === null || key.sessionRound !== read.round) return null;
  const account = await findPartner(context.db, key.partner);
  if (account === null) return null;
  const admitted = admitKey({ key, partner: account }, { address: req.ip ?? '', now });
  return admitted.kind === 'valid' ? { partner: asPartner(account, key), key, session } : null;
}
