/** Whether a reader that knows nothing but this text can follow it: http or https, with a host, and no spaces (RFC 3986 4.3). */
export function isAbsoluteAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && !/\s/.test(value) && URL.canParse(value);
}

const TAG = /<[a-z][^<>]*>/gi;
const ATTRIBUTE = /\s(href|src|srcset|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Addresses in an entry's HTML that lead nowhere outside our own site (F08): those of links, pictures and their other sizes. */
export function relativeAddresses(html: string): string[] {
  const found: string[] = [];
  for (const [tag] of html.matchAll(TAG)) {
    for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
      const value = (double ?? single ?? bare ?? '').trim();
      found.push(...addressesIn(name.toLowerCase(), value).filter((address) => !isReachable(address)));
    }
  }
  return found;
}

/** `srcset` names several, each followed by its size; a comma inside an address has no space after it (HTML, "srcset"). */
function addressesIn(attribute: string, value: string): string[] {
  if (attribute !== 'srcset') return [value];
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
}

function isReachable(address: string): boolean {
  return isAbsoluteAddress(address) || /^(?:mailto|tel):./i.test(address);
}
