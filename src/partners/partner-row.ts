import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { networkMatcher, parseNetworks } from '../settings/networks.ts';
import { findRow } from '../stored-rows/find-rows.ts';
import { isRowId } from '../stored-rows/value-forms.ts';
import type { PartnerKey } from './keys/key-row.ts';
import type { Partner } from './partner.ts';

/** A partner as editors wrote it down, as far as requests are concerned: no contact and no note. */
export interface PartnerAccount {
  id: string;
  name: string;
  isActive: boolean;
  seesEmbargoed: boolean;
  requestsPerMinute: number;
  /** Networks in CIDR notation; empty where keys work from anywhere. */
  networks: readonly string[];
  isAllowedFrom(address: string): boolean;
}

/** The partner with this id; null where there is none. */
export async function findPartner(db: LogDatabase, id: string, req?: InTransaction): Promise<PartnerAccount | null> {
  if (!isRowId(id, db)) return null;
  const row = await findRow(db, {
    collection: 'partners',
    where: { id: { equals: id } },
    req,
  });
  return row === null ? null : readPartnerRow(row);
}

/** Reads a stored partner. What is missing is read as the strictest: an address list that cannot be read lets nobody in. */
export function readPartnerRow(row: Record<string, unknown>): PartnerAccount {
  const written = typeof row['allowedAddresses'] === 'string' ? row['allowedAddresses'].trim() : '';
  const networks = written === '' ? [] : parseNetworks(written.split(/\n+/).join(','));
  const isListed = networkMatcher(networks ?? []);
  return {
    id: String(row['id']),
    name: String(row['name'] ?? ''),
    isActive: row['isActive'] === true,
    seesEmbargoed: row['seesEmbargoed'] === true,
    requestsPerMinute: Math.max(1, Number(row['requestsPerMinute'] ?? 1)),
    networks: networks ?? [],
    isAllowedFrom: (address) => networks?.length === 0 || isListed(unmapped(address)),
  };
}

/** The partner as handlers know it, with the key it came with. */
export function asPartner(account: PartnerAccount, key: Pick<PartnerKey, 'id' | 'prefix'>): Partner {
  const { id, name, seesEmbargoed, requestsPerMinute } = account;
  return { id, name, seesEmbargoed, requestsPerMinute, keyId: key.id, keyPrefix: key.prefix };
}

/** An IPv4 address as a socket that speaks both families tells it (`::ffff:203.0.113.7`) is that address. */
function unmapped(address: string): string {
  return /^::ffff:(?=[\d.]+$)/i.test(address) ? address.slice('::ffff:'.length) : address;
}
