import type { WebhookFacts, WebhookState } from './subscription-schema.ts';

/** For the contract. */
export const EXAMPLE_WEBHOOK: WebhookFacts = {
  id: '7',
  address: 'https://partner.example/hook',
  status: 'active',
  selection: { tag: ['osvita'], locale: ['uk'] },
  secrets: 1,
  madeAt: '2026-11-01T08:00:00.000Z',
  deliveredAt: '2026-11-22T10:00:01.000Z',
  failingSince: null,
  failures: 0,
  nextAttemptAt: null,
};

export const EXAMPLE_STATE: WebhookState = {
  ...EXAMPLE_WEBHOOK,
  failingSince: '2026-11-22T16:58:00.000Z',
  failures: 2,
  nextAttemptAt: '2026-11-22T17:00:31.000Z',
  lag: 3,
  lagSince: '2026-11-22T16:58:00.000Z',
  lastAnswers: [
    { at: '2026-11-22T16:58:05.000Z', isSuccess: false, status: null, failure: 'timeout', ms: 15000 },
    { at: '2026-11-22T16:58:00.000Z', isSuccess: false, status: 500, failure: null, ms: 41 },
    { at: '2026-11-22T10:00:01.000Z', isSuccess: true, status: 204, failure: null, ms: 38 },
  ],
};
