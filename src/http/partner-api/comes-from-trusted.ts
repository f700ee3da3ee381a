import type { Request } from 'express';
import { audienceOf } from '../../partner-api/audience.ts';
import type { Gate } from '../../partners/gate/gate.ts';

/** Whether a request outside the API, for a file of a text under embargo, comes with the key of a trusted partner. */
export async function comesFromTrusted(gate: Gate, req: Request): Promise<boolean> {
  const identity = await gate.authenticate(req.get('authorization'), req.ip ?? '');
  return identity.kind === 'partner' && audienceOf(identity.partner) === 'trusted';
}
