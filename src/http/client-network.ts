import { isIP, isIPv6 } from 'node:net';

/**
 * Whom limits count as one: an IPv4 address, or the /64 of an IPv6 address, because one subscriber has a whole one. An IPv4 address
 * in IPv6 clothes is itself; what is no address at all (a proxy's header may say anything) is one stranger together.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) === 0) return 'unknown';
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).map(withoutZeros).join(':');
}

function groupsOf(part: string): string[] {
  const groups = part.split(':').filter((group) => group !== '');
  // An address may end in IPv4 notation, which takes the room of two groups.
  return groups.flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '');
}
