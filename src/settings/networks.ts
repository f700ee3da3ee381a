import { BlockList, isIP } from 'node:net';

/**
 * A comma-separated list of addresses and networks, each in CIDR notation (a lone address as /32 or /128). `names` are words
 * that may stand among them and stay as they are. Null where anything in it is neither.
 */
export function parseNetworks(text: string, names: readonly string[] = []): string[] | null {
  const parsed: string[] = [];
  for (const entry of text.split(',').map((part) => part.trim())) {
    const network = names.includes(entry) ? entry : parseNetwork(entry);
    if (network === null) return null;
    parsed.push(network);
  }
  return parsed;
}

/** Tells whether an IP address lies in one of the networks; false for what is not an IP address. */
export function networkMatcher(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
}

function parseNetwork(entry: string): string | null {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIP(address);
  // A zone (fe80::1%eth0) belongs to one machine's interface, not to a rule.
  if (family === 0 || address.includes('%') || rest.length > 0) return null;
  const most = family === 6 ? 128 : 32;
  if (prefix === undefined) return `${address}/${most}`;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= most ? `${address}/${Number(prefix)}` : null;
}
