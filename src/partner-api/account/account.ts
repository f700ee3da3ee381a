import { z } from 'zod';
import { MAX_LIVE_KEYS } from '../../partners/keys/change-keys.ts';
import { type PartnerKey, stateOf } from '../../partners/keys/key-row.ts';
import { keysOf } from '../../partners/keys/partner-keys.ts';
import type { Partner } from '../../partners/partner.ts';
import { findPartner } from '../../partners/partner-row.ts';
import { usageOf } from '../../partners/usage/usage-rows.ts';
import type { AccountContext } from './account-section.ts';
import { accountSections } from './account-sections.ts';

const USAGE_DAYS = 30;

const moment = z.iso.datetime().describe('UTC');
const count = z.number().int().min(0);

/** A key as its owner sees it. */
export const keyFactsSchema = z.object({
  id: z.string(),
  prefix: z.string().describe('The first eight characters of the key, to tell keys apart'),
  label: z.string(),
  state: z.enum(['live', 'expired', 'revoked']),
  madeAt: moment,
  expiresAt: moment.nullable().describe('null: never'),
  revokedAt: moment.nullable(),
  lastUsedAt: moment.nullable().describe('At most some minutes old; null before the first use'),
  isThisOne: z.boolean().describe('Whether this request was made with it'),
});

const usageDaySchema = z.object({
  day: z.iso.date().describe('UTC'),
  answers: z.object({
    answered: count.describe('2xx and 3xx but 304'),
    unchanged: count.describe('304: asked for nothing new'),
    refused: count.describe('4xx but 429'),
    limited: count.describe('429'),
    failed: count.describe('5xx'),
  }),
});

/** What a partner sees of itself. */
export const accountSchema = z.object({
  partner: z.object({ id: z.string(), name: z.string() }),
  seesEmbargoed: z.boolean().describe('Whether texts under embargo are shown to it before their time'),
  allowedAddresses: z.array(z.string()).describe('Networks in CIDR notation its keys work from; empty: everywhere'),
  limits: z.object({ requestsPerMinute: count, liveKeys: count }),
  keys: z.array(keyFactsSchema).describe('Newest first, with those that work no longer'),
  usage: z.array(usageDaySchema).describe('The last 30 days, newest first; some seconds behind'),
  ...Object.fromEntries(accountSections.map(({ name, schema }) => [name, schema])),
});

export type KeyFacts = z.infer<typeof keyFactsSchema>;
export type AccountFacts = z.infer<typeof accountSchema> & Record<string, unknown>;

/** Everything a partner sees of itself; null where its account was deleted this moment. */
export async function loadAccount(context: AccountContext, partner: Partner): Promise<AccountFacts | null> {
  const { db } = context;
  const now = context.now();
  const account = await findPartner(db, partner.id);
  if (account === null) return null;
  const sections: Record<string, unknown> = {};
  for (const { name, read } of accountSections) sections[name] = await read(context, partner.id);
  return {
    partner: { id: account.id, name: account.name },
    seesEmbargoed: account.seesEmbargoed,
    allowedAddresses: [...account.networks],
    limits: { requestsPerMinute: account.requestsPerMinute, liveKeys: MAX_LIVE_KEYS },
    keys: (await keysOf(db, partner.id)).map((key) => keyFacts(key, { now, usedKey: partner.keyId })),
    usage: await usageOf(db, partner.id, { now, days: USAGE_DAYS }),
    ...sections,
  };
}

/** A key without what is kept of it to compare with. */
export function keyFacts(key: PartnerKey, { now, usedKey }: { now: string; usedKey: string | null }): KeyFacts {
  const { id, prefix, label, madeAt, expiresAt, revokedAt, lastUsedAt } = key;
  return {
    id,
    prefix,
    label,
    state: stateOf(key, now),
    madeAt,
    expiresAt,
    revokedAt,
    lastUsedAt,
    isThisOne: id === usedKey,
  };
}
