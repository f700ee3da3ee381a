import { describe, expect, it } from 'vitest';
import { findKeyInQuery } from '../../../src/partner-api/key-in-query.ts';
import { readAuthorization } from '../../../src/partners/keys/check-key.ts';
import { makeKeyText } from '../../../src/partners/keys/key-text.ts';
import { readPartnerRow } from '../../../src/partners/partner-row.ts';

const KEY = makeKeyText();

describe('RFC 6750 2.1 the Authorization header', () => {
  it.each([
    [undefined, 'none'],
    ['', 'none'],
    [`Bearer ${KEY}`, 'key'],
    [`bearer   ${KEY} `, 'key'],
    [`Basic ${KEY}`, 'unreadable'],
    [KEY, 'unreadable'],
    ['Bearer', 'unreadable'],
    [`Bearer "${KEY}"`, 'unreadable'],
    [`Bearer ${KEY}x`, 'unreadable'],
    [`Bearer ${KEY}, Bearer ${KEY}`, 'unreadable'],
  ])('%s is %s', (header, kind) => {
    const read = readAuthorization(header);
    expect(read.kind).toBe(kind);
    if (read.kind === 'key') expect(read.text).toBe(KEY);
    if (read.kind === 'unreadable') expect(read.detail).not.toContain(KEY.slice(0, 12));
  });
});

describe('a key in an address', () => {
  it.each([
    ['key=abc', 'key'],
    ['limit=5&API_KEY=abc', 'API_KEY'],
    ['api-key=1', 'api-key'],
    ['access_token=', 'access_token'],
    ['%6Bey=1', 'key'],
    [`q=${KEY}`, undefined],
    [`q=%76sk_${KEY.slice(4)}`, undefined],
    [`q=Bearer+${KEY}`, undefined],
    [`q=%20${KEY}`, undefined],
    [`q=${KEY}%`, undefined],
    [`q=me:${KEY}`, undefined],
    [KEY, undefined],
    [`${KEY}=1`, undefined],
    ['q=vsk_short', undefined],
  ])('%s is refused', (query, parameter) => {
    const problem = findKeyInQuery(query);
    expect(problem?.name).toBe('key-in-query');
    expect(problem?.parameter).toBe(parameter);
    expect(problem?.detail).toMatch(/Authorization: Bearer/);
    expect(JSON.stringify(problem)).not.toContain(KEY.slice(4, 12));
  });

  it.each(['', 'kind=news&tag=tokens', 'q=monkey', 'q=vsk', 'q=100%', 'after=keyed'])('%s is let through', (query) => {
    expect(findKeyInQuery(query)).toBe(null);
  });
});

describe('the addresses a key works from', () => {
  it.each([
    ['', '203.0.113.9', true],
    [null, '2001:db8::1', true],
    ['203.0.113.0/24', '203.0.113.9', true],
    ['203.0.113.0/24', '::ffff:203.0.113.9', true],
    ['203.0.113.0/24', '203.0.114.9', false],
    ['203.0.113.7/32\n2001:db8::/32', '2001:db8:ffff::1', true],
    ['203.0.113.7/32\n2001:db8::/32', '2001:db9::1', false],
    ['203.0.113.0/24', 'unknown', false],
    ['203.0.113.0/24', '', false],
    ['nonsense', '203.0.113.9', false],
  ])('%j: from %s %s', (allowedAddresses, address, isAllowed) => {
    expect(readPartnerRow({ id: 1, name: 'П', allowedAddresses }).isAllowedFrom(address)).toBe(isAllowed);
  });
});
