import { BlockList, isIP } from 'node:net';

/** Why an address is not one of the public internet. `null` stands for: it is. */
export type Privacy =
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'shared'
  | 'metadata'
  | 'multicast'
  | 'documentation'
  | 'reserved';

/** IANA's special-purpose registries, and what clouds tell their machines' secrets at. The first that holds decides. */
const NETWORKS: readonly (readonly [Privacy, ...string[]])[] = [
  // Azure tells at an address that is otherwise public; the others lie in 169.254/16, 100.64/10, 192.0.0/24 and fc00::/7.
  ['metadata', '169.254.169.254/32', '168.63.129.16/32', '100.100.100.200/32', '192.0.0.192/32', 'fd00:ec2::254/128'],
  ['loopback', '127.0.0.0/8', '::1/128'],
  ['private', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fec0::/10', '64:ff9b:1::/48'],
  ['link-local', '169.254.0.0/16', 'fe80::/10'],
  ['shared', '100.64.0.0/10'],
  ['multicast', '224.0.0.0/4', 'ff00::/8'],
  ['documentation', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'],
  [
    'reserved',
    '0.0.0.0/8',
    '192.0.0.0/24',
    '192.31.196.0/24',
    '192.52.193.0/24',
    '192.88.99.0/24',
    '192.175.48.0/24',
    '198.18.0.0/15',
    '240.0.0.0/4',
    '2001::/23',
    '2620:4f:8000::/48',
  ],
];

const LISTS = NETWORKS.map(([privacy, ...networks]) => [privacy, listOf(networks)] as const);
/** Of IPv6 only this part is given out to the public (RFC 4291 2.4); the rest is special or nobody's. */
const GLOBAL_IPV6 = listOf(['2000::/3']);

/**
 * What kind of address it is that is not public; null for one that is. An IPv6 address that carries an IPv4 address (mapped, 6to4
 * RFC 3056, NAT64 RFC 6052) is what that one is. What is no IP address at all is `reserved`.
 */
export function privacyOf(address: string): Privacy | null {
  const [bare = ''] = address.split('%');
  const family = isIP(bare);
  if (family === 0) return 'reserved';
  if (family === 4) return listed(bare, 'ipv4');
  const carried = carriedIpv4(wordsOf(bare));
  if (carried !== null) return listed(carried, 'ipv4');
  return listed(bare, 'ipv6') ?? (GLOBAL_IPV6.check(bare, 'ipv6') ? null : 'reserved');
}

/** An IPv4 address written as IPv6 (`::ffff:…`) in its own form; every other address as it is, without a zone. */
export function plainAddress(address: string): string {
  const [bare = ''] = address.split('%');
  return isIP(bare) === 6 ? (mappedIpv4(wordsOf(bare)) ?? bare) : bare;
}

function listed(address: string, family: 'ipv4' | 'ipv6'): Privacy | null {
  return LISTS.find(([, list]) => list.check(address, family))?.[0] ?? null;
}

function carriedIpv4(words: readonly number[]): string | null {
  const mapped = mappedIpv4(words);
  if (mapped !== null) return mapped;
  const [first = 0, second = 0, third = 0] = words;
  if (first === 0x2002) return ipv4Of(second, third);
  const isNat64 = first === 0x64 && second === 0xff9b && words.slice(2, 6).every((word) => word === 0);
  return isNat64 ? ipv4Of(words[6] ?? 0, words[7] ?? 0) : null;
}

function mappedIpv4(words: readonly number[]): string | null {
  const isMapped = words[5] === 0xffff && words.slice(0, 5).every((word) => word === 0);
  return isMapped ? ipv4Of(words[6] ?? 0, words[7] ?? 0) : null;
}

function ipv4Of(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

/** The eight 16-bit words of an IPv6 address, however it is written: the URL parser writes it one way. */
function wordsOf(address: string): number[] {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = readWords(head);
  const after = readWords(tail ?? '');
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function readWords(text: string): number[] {
  return text === '' ? [] : text.split(':').map((word) => Number.parseInt(word, 16));
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
