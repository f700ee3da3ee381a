import { lookup } from 'node:dns/promises';
import { BoundedMap } from '../../memory/bounded-map.ts';

/** Every IP address of a name; rejects where there is none. */
export type ResolveName = (hostname: string) => Promise<readonly string[]>;

export interface CacheOptions {
  /** How long what was found is believed. */
  foundMs: number;
  /** How long a failure is. */
  failedMs: number;
  maxNames: number;
  /** Monotonic, in milliseconds. */
  clock: () => number;
}

/** As this machine's other programs resolve names: hosts file, search list, DNS. */
export const resolveBySystem: ResolveName = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * Remembers for a short while. The system looks up few names at once, so that one whose servers hang would hold up all the others
 * at every attempt. What is remembered is checked at every connect like what is new.
 */
export function rememberNames(
  resolve: ResolveName,
  { foundMs, failedMs, maxNames, clock }: CacheOptions = {
    foundMs: 60_000,
    failedMs: 15_000,
    maxNames: 10_000,
    clock: () => performance.now(),
  },
): ResolveName {
  const known = new BoundedMap<string, { addresses: Promise<readonly string[]>; until: number }>(maxNames);
  return (hostname) => {
    const entry = known.get(hostname);
    if (entry !== undefined && entry.until > clock()) return entry.addresses;
    const addresses = resolve(hostname);
    // Until it is known how it ended, everybody waits for the same answer.
    const fresh = { addresses, until: Number.POSITIVE_INFINITY };
    addresses.then(
      () => {
        fresh.until = clock() + foundMs;
      },
      () => {
        fresh.until = clock() + failedMs;
      },
    );
    known.set(hostname, fresh);
    return addresses;
  };
}
