import { isIP } from 'node:net';
import { BoundedMap } from '../../memory/bounded-map.ts';
import { plainAddress, privacyOf } from './public-address.ts';
import type { RefusalReason } from './refusal-words.ts';

/** What an address looks like to the guard: fit to be kept and asked, or not, and why. Words for it: `refusalWords`. */
type AddressCheck = { kind: 'allowed'; url: URL } | { kind: 'refused'; reason: RefusalReason };

/** Decides whom push may speak to. Knows no network: names are looked up elsewhere, and `isReachable` asked about what they gave. */
export interface Guard {
  /** For an address as somebody wrote it, when it is saved and again before every request. */
  check(address: string): AddressCheck;
  /** For an IP address that a connection is about to be made to. */
  isReachable(ip: string): boolean;
}

export interface GuardRules {
  /** Only https; `NODE_ENV=production`. */
  isHttpsOnly: boolean;
  /** Tells the addresses that may be reached although they are private; `networkMatcher(settings.callbackAllow)`. */
  isListed: (ip: string) => boolean;
  /** Whether `isListed` can ever be true. Without it, names that only a private network knows are refused at once. */
  hasListed: boolean;
}

const MAX_LENGTH = 2048;
const MOST_REMEMBERED = 20_000;

/** Names that no public DNS may give (RFC 6761, 6762, 8375 and ICANN's reservation of `internal`), or that have no dot. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|onion|invalid|test)$|^[^.]+$/;

/** Ports that browsers refuse, because something that is not HTTP listens there (Fetch standard, “bad port”). */
const FOREIGN_PORTS: ReadonlySet<number> = new Set(
  [
    [1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110],
    [111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532],
    [540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061],
    [6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
    // Databases and queues of this house or the next one, which browsers do not list.
    [1433, 1521, 2375, 2379, 3306, 5432, 5672, 6379, 9042, 11211, 27017, 27018, 27019],
  ].flat(),
);

export function createGuard({ isHttpsOnly, isListed, hasListed }: GuardRules): Guard {
  const isReachable = remember((ip) => privacyOf(ip) === null || isListed(plainAddress(ip)));
  const check = (address: string): AddressCheck => {
    const reason = faultIn(address);
    return reason === null ? { kind: 'allowed', url: new URL(address) } : { kind: 'refused', reason };
  };
  const faultIn = (address: string): RefusalReason | null => {
    if (address.length > MAX_LENGTH) return 'too-long';
    // The parser would drop or turn what is unusual; then what was checked is not what was written.
    if (/[\p{Cc}\s\\]/u.test(address) || !URL.canParse(address)) return 'unreadable';
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'other-scheme';
    if (url.protocol === 'http:' && isHttpsOnly) return 'not-https';
    if (url.username !== '' || url.password !== '' || /^\w+:\/+[^/?#]*@/.test(address)) return 'credentials';
    if (url.hash !== '' || address.includes('#')) return 'fragment';
    if (url.port === '0' || FOREIGN_PORTS.has(Number(url.port))) return 'foreign-port';
    return faultInHost(url.hostname);
  };
  const faultInHost = (hostname: string): RefusalReason | null => {
    const ip = ipLiteral(hostname);
    if (ip !== null) return isReachable(ip) ? null : 'private-address';
    return !hasListed && LOCAL_NAME.test(bareName(hostname)) ? 'local-name' : null;
  };
  return { check, isReachable };
}

/** A question about an address whose answer never changes, asked once: ten thousand subscribers are asked for at every change. */
function remember(ask: (ip: string) => boolean): (ip: string) => boolean {
  const known = new BoundedMap<string, boolean>(MOST_REMEMBERED);
  return (ip) => {
    const before = known.get(ip);
    if (before !== undefined) return before;
    const answer = ask(ip);
    known.set(ip, answer);
    return answer;
  };
}

/** The host that requests are counted by: one spelling, without the dot that a name may end in. */
export function hostOf(url: URL): string {
  return bareName(url.hostname);
}

/** The IP address that a URL's host is, or null for a name. The URL parser has turned octal, hex and decimal forms already. */
export function ipLiteral(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

function bareName(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}
