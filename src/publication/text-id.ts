import { createHash } from 'node:crypto';
import type { Locale } from './release.ts';

/** Namespace of the ids of feeds (a random UUID, fixed for ever). */
const FEED_NAMESPACE = '8d84c511-309a-495f-ae89-c0784ddfa5a2';

/** Id of one text: `urn:uuid:` and the version 5 UUID of the locale in the namespace of the item's own `uid`. */
export function textId(uid: string, locale: Locale): string {
  return `urn:uuid:${uuidV5(uid, locale)}`;
}

/**
 * Permanent id of a feed, `urn:uuid:…`: one per locale and channel, and no address in it, so that it survives a new domain.
 * Two press centres keep apart by giving each its own `namespace` (RFC 4287 4.2.6: an id is universally unique).
 */
export function feedId(locale: Locale, channel: string, namespace: string = FEED_NAMESPACE): string {
  return `urn:uuid:${uuidV5(namespace, `${locale}/${channel}`)}`;
}

/**
 * RFC 9562 5.5: the first 128 bits of the SHA-1 of namespace and name, with version and variant set. Lower case.
 * Throws TypeError where the namespace is not a UUID.
 */
export function uuidV5(namespace: string, name: string): string {
  if (!UUID.test(namespace)) throw new TypeError(`Not a UUID: ${JSON.stringify(namespace)}`);
  const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const hash = createHash('sha1').update(space).update(name, 'utf8').digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
