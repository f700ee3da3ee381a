import { webAddress } from './web-address.ts';

const ADDRESS = /^https?:\/\/creativecommons\.org\/(licenses\/([a-z-]+)|publicdomain\/zero)\/(\d\.\d)/i;
const NAME = /^CC[ -]?(0|BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)[ -](\d\.\d)$/i;

/** A licence as written by an editor (address, Creative Commons name or other words): what to call it, and where it is read. */
export function readLicence(licence: string): { name: string; url: string | null } {
  const written = licence.trim();
  const byAddress = ADDRESS.exec(written);
  if (byAddress !== null) {
    const [, , terms, version] = byAddress;
    return { name: terms === undefined ? `CC0 ${version}` : `CC ${terms.toUpperCase()} ${version}`, url: written };
  }
  const [, terms, version] = NAME.exec(written) ?? [];
  if (terms !== undefined && version !== undefined) return { name: written, url: creativeCommons(terms, version) };
  return { name: written, url: webAddress(written) };
}

function creativeCommons(terms: string, version: string): string {
  return terms === '0'
    ? `https://creativecommons.org/publicdomain/zero/${version}/`
    : `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
