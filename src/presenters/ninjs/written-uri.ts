/**
 * An address as RFC 3986 wants it written: what browsers forgive (letters of any script, `|`, a lone `%`) is percent-encoded, so
 * that a validator of `format: uri` does not refuse the item. Null where there is no address at all.
 */
export function writtenUri(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const [before = '', ...fragment] = new URL(address).href.split('#');
  const [, front = '', rest = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?]*)?)(.*)$/is.exec(before) ?? [];
  const tail = fragment.length === 0 ? '' : `#${encodeRest(fragment.join('%23'))}`;
  return `${front}${encodeRest(rest)}${tail}`;
}

function encodeRest(text: string): string {
  return text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^\w\-.~:/?@!$&'()*+,;=%]/gu, encodeURIComponent);
}
