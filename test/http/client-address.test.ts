import type { IncomingMessage } from 'node:http';
import express from 'express';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress, type TrustProxy } from '../../src/http/client-address.ts';

const ADDRESSES = [
  '127.0.0.1',
  '::ffff:127.0.0.1',
  '10.0.0.7',
  '203.0.113.9',
  '2001:db8::1',
  'unknown',
  ' 10.0.0.8 ',
  '',
];
const TRUSTED = [0, 1, 2, ['127.0.0.1'], ['127.0.0.0/8', '10.0.0.0/8'], ['2001:db8::/32']];

describe('the address of a client, before Express', () => {
  it('is the one that Express tells, whatever the proxies say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TRUSTED),
        fc.constantFrom(...ADDRESSES.filter((one) => !/unknown| |^$/.test(one))),
        fc.option(fc.array(fc.constantFrom(...ADDRESSES), { maxLength: 5 }), { nil: undefined }),
        (trusted, remoteAddress, forwarded) => {
          const app = express();
          app.set('trust proxy', trusted);
          const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded.join(',') };
          const req = { socket: { remoteAddress }, connection: { remoteAddress }, headers, app };
          const byExpress = Object.getOwnPropertyDescriptor(express.request, 'ip')?.get?.call(req) as unknown;
          const ours = clientAddress(req as unknown as IncomingMessage, app.get('trust proxy fn') as TrustProxy);
          expect(ours).toBe(byExpress);
        },
      ),
      { numRuns: 500 },
    );
  });
});
