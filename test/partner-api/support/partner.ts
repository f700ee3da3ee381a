import { makeKey } from '../../../src/partners/keys/change-keys.ts';
import type { HttpCentre } from '../../support/http-centre.ts';

/** A partner as editors make one. */
export async function makePartner(centre: HttpCentre, fields: Record<string, unknown> = {}): Promise<string> {
  const partner = await centre.payload.create({
    collection: 'partners',
    data: { name: 'Портал громади', requestsPerMinute: 600, isActive: true, ...fields },
  });
  return String(partner.id);
}

/** A key of a partner: the text of it, its id, and the header it is sent in. */
export async function giveKey(centre: HttpCentre, partner: string, lifeDays: number | null = null) {
  const made = await makeKey(centre.payload.db, { partner, label: 'сайт', lifeDays, now: centre.releaseContext.now() });
  if (made.kind !== 'made') throw new Error('The partner has two keys already');
  return { text: made.text, id: made.key.id, headers: { Authorization: `Bearer ${made.text}` } };
}
