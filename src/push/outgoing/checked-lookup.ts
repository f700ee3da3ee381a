import { isIP, type LookupFunction } from 'node:net';
import type { ResolveName } from './resolve-name.ts';

/** A name could not be looked up; `cause` says why. */
export class UnresolvedNameError extends Error {
  readonly code = 'ERR_UNRESOLVED_NAME';

  constructor(hostname: string, cause: unknown) {
    super(`${hostname} could not be looked up`, { cause });
    this.name = 'UnresolvedNameError';
  }
}

/** None of a name's addresses may be reached. */
export class UnreachableNameError extends Error {
  readonly code = 'ERR_UNREACHABLE_NAME';

  constructor(hostname: string) {
    super(`${hostname} leads to no address that may be reached`);
    this.name = 'UnreachableNameError';
  }
}

/**
 * The `lookup` of Node's sockets that gives only addresses that may be reached. The socket connects to exactly what it is given, so
 * a name that leads elsewhere a moment later (rebinding) gains nothing. Sockets do not ask it about IP addresses in URLs.
 */
export function checkedLookup(resolve: ResolveName, isReachable: (ip: string) => boolean): LookupFunction {
  return (hostname, { all, family }, callback) => {
    const answer = async () => {
      const addresses = await resolve(hostname).catch((cause: unknown) => {
        throw new UnresolvedNameError(hostname, cause);
      });
      const reachable = addresses
        .filter((address) => isReachable(address))
        .map((address) => ({ address, family: isIP(address) }));
      const wanted = reachable.filter((one) => !isFamily(family) || one.family === asNumber(family));
      if (wanted[0] === undefined) throw new UnreachableNameError(hostname);
      return { first: wanted[0], wanted };
    };
    answer().then(
      ({ first, wanted }) => (all === true ? callback(null, wanted) : callback(null, first.address, first.family)),
      (cause: NodeJS.ErrnoException) => callback(cause, all === true ? [] : '', 0),
    );
  };
}

type Family = Parameters<LookupFunction>[1]['family'];

function isFamily(family: Family): boolean {
  return asNumber(family) !== 0;
}

function asNumber(family: Family): number {
  return Number(String(family ?? 0).replace('IPv', ''));
}
