import { describe, expect, it } from 'vitest';
import { parseHubRequest } from '../../../src/push/websub/hub-request.ts';
import { leaseEnd, leaseSecondsFor } from '../../../src/push/websub/lease.ts';
import { decodeUnreserved, withParameters } from '../../../src/push/websub/url-parameters.ts';

const GOOD =
  'hub.mode=subscribe&hub.topic=https%3A%2F%2Fv.example%2Ff.rss&hub.callback=https%3A%2F%2Fp.example%2Fc%3Fa%3D1';

describe('the body of a request to the hub', () => {
  it('is a form', () => {
    expect(parseHubRequest(Buffer.from(`${GOOD}&hub.secret=%D1%81+x&hub.lease_seconds=60&other=1`))).toEqual({
      kind: 'subscribe',
      callback: 'https://p.example/c?a=1',
      topic: 'https://v.example/f.rss',
      leaseSeconds: 60,
      secret: 'с x',
    });
  });

  it.each([
    ['an empty one', '', 'hub.mode is missing'],
    ['one in JSON', '{"hub.mode":"subscribe"}', 'hub.mode is missing'],
    ['a broken escape', `${GOOD}&hub.secret=%E0%A4%A`, 'not UTF-8'],
    ['an escape that is no UTF-8', `${GOOD}&hub.secret=%FF`, 'not UTF-8'],
    ['two callbacks', `${GOOD}&hub.callback=https%3A%2F%2Fevil.example`, 'hub.callback is given more than once'],
    ['two topics', `${GOOD}&hub.topic=x`, 'hub.topic is given more than once'],
    ['a secret that is too long', `${GOOD}&hub.secret=${'s'.repeat(200)}`, 'less than 200 bytes'],
    ['a lease of a thousand digits', `${GOOD}&hub.lease_seconds=${'9'.repeat(1000)}`, 'hub.lease_seconds'],
  ])('%s is refused, and its values are not repeated', (_name, body, words) => {
    const parsed = parseHubRequest(Buffer.from(body));
    expect(parsed).toMatchObject({ kind: 'fault', detail: expect.stringContaining(words) });
    expect(JSON.stringify(parsed)).not.toMatch(/evil|sss|999/);
  });

  it('of bytes that are no text is refused', () => {
    expect(parseHubRequest(Buffer.from([0x68, 0xff, 0xfe])).kind).toBe('fault');
  });
});

describe('parameters on a callback', () => {
  it.each([
    ['https://p.example/c', 'https://p.example/c?hub.mode=subscribe'],
    ['https://p.example/c?', 'https://p.example/c?hub.mode=subscribe'],
    ['https://p.example/c?a=1', 'https://p.example/c?a=1&hub.mode=subscribe'],
    ['https://p.example/c?a=1&', 'https://p.example/c?a=1&hub.mode=subscribe'],
    ['https://p.example/c?hub.mode=x&q=%20+y', 'https://p.example/c?hub.mode=x&q=%20+y&hub.mode=subscribe'],
  ])('%s → %s', (address, full) => expect(withParameters(address, { 'hub.mode': 'subscribe' })).toBe(full));

  it('are encoded', () => {
    expect(withParameters('https://p.example/', { 'hub.topic': 'https://v.example/q?a=1&b=ф' })).toBe(
      'https://p.example/?hub.topic=https%3A%2F%2Fv.example%2Fq%3Fa%3D1%26b%3D%D1%84',
    );
  });
});

it.each([
  ['https://v.example/%7Ea%2Db%2fc%2C', 'https://v.example/~a-b%2fc%2C'],
  ['https://v.example/%61ll.rss', 'https://v.example/all.rss'],
  ['https://v.example/100%', 'https://v.example/100%'],
])('what needs no escape has none: %s → %s', (from, to) => expect(decodeUnreserved(from)).toBe(to));

it.each([
  [null, 864_000],
  [1, 3_600],
  [3_600, 3_600],
  [100_000, 100_000],
  [1e15, 7_776_000],
])('a lease of %s seconds becomes %i', (asked, given) => expect(leaseSecondsFor(asked)).toBe(given));

it('a lease ends so many seconds after it was asked for', () => {
  expect(leaseEnd('2026-11-22T10:00:00.000Z', 3_600)).toBe('2026-11-22T11:00:00.000Z');
});
