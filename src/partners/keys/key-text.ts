import { createHash, randomBytes } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MARK = 'vsk_';
const KEY_BYTES = 32;
/** 62 to the power of 43 is the first that holds 256 bits. */
const KEY_DIGITS = 43;
const PREFIX_CHARS = 8;

/** A new key: `vsk_` and 32 random bytes in base 62. The mark lets people and scanners of source code see what it is. */
export function makeKeyText(bytes: Uint8Array = randomBytes(KEY_BYTES)): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let digits = '';
  for (let place = 0; place < KEY_DIGITS; place += 1) {
    digits = DIGITS.charAt(Number(rest % 62n)) + digits;
    rest /= 62n;
  }
  return `${MARK}${digits}`;
}

/** Whether it can be a key at all: what cannot is not looked for. */
export function isKeyText(text: string): boolean {
  return text.length === MARK.length + KEY_DIGITS && /^vsk_[0-9A-Za-z]+$/.test(text);
}

/** SHA-256, hexadecimal: what is stored. Nobody can guess 256 random bits, so nothing slower is needed. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex');
}

/** The first eight characters, by which people tell keys apart. */
export function keyPrefix(key: string): string {
  return key.slice(0, PREFIX_CHARS);
}
