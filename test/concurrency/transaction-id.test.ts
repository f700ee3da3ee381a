import { expect, it } from 'vitest';
import { transactionIdOf } from '../../src/concurrency/transaction-id.ts';

it.each([
  ['no request', undefined, null],
  ['a request without', {}, null],
  ['an id', { transactionID: 'b7e0' }, 'b7e0'],
  ['a number', { transactionID: 7 }, '7'],
  ['one that is being begun', { transactionID: Promise.resolve('b7e0') }, 'b7e0'],
  ['one that the database does not have', { transactionID: Promise.resolve(null) }, null],
  ['what is left of that in a copy of the request', { transactionID: {} }, null],
])('the transaction of a request: %s', async (_case, req, id) => {
  expect(await transactionIdOf(req)).toBe(id);
});
