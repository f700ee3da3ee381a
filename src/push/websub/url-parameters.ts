/**
 * An address with parameters behind those it has, which stay as they are written, those of the same names too (WebSub 5.1.1).
 * Names and values are percent-encoded as a form's are.
 */
export function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const added = new URLSearchParams(parameters).toString();
  if (!address.includes('?')) return `${address}?${added}`;
  return /[?&]$/.test(address) ? `${address}${added}` : `${address}&${added}`;
}

/** `%7E` → `~`: what needs no escape is the same with and without one (RFC 3986 2.3), and one address has one subscription. */
export function decodeUnreserved(address: string): string {
  return address.replace(/%([0-9a-f]{2})/gi, (escaped, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped;
  });
}
