import { z } from 'zod';
import { MAX_LABEL_CHARS, MAX_LIVE_KEYS, makeKey, revokeKey } from '../../partners/keys/change-keys.ts';
import type { Partner } from '../../partners/partner.ts';
import { type ApiResponse, defineEndpoint } from '../endpoint.ts';
import { EXAMPLE_STATE, EXAMPLE_WEBHOOK } from '../subscriptions/subscription-example.ts';
import { accountSchema, keyFacts, keyFactsSchema, loadAccount } from './account.ts';

/** Longest life of a key that a partner makes for itself, in days; editors may give a longer one. */
export const OWN_KEY_DAYS = 365;

const NOTHING = z.object({});
/** Keys and figures are for whoever asks, now: nobody keeps them. */
const UNKEPT = [['Cache-Control', 'no-store']] as const;

/** `GET /v1/account` */
export const readAccount = defineEndpoint({
  method: 'GET',
  path: '/v1/account',
  id: 'readAccount',
  group: 'Account',
  summary: 'Your account',
  description:
    'Who you are here: your limits, your keys (never the keys themselves), and how many answers of each kind you got on each of ' +
    'the last 30 days. A browser without a key gets a page with a sign-in form instead.',
  access: 'partner',
  query: NOTHING,
  pathParameters: {},
  success: {
    status: 200,
    description: 'The account of the key that was sent.',
    formats: [
      {
        mediaType: 'application/json',
        schema: accountSchema,
        examples: { account: { summary: 'A partner with one key', value: exampleAccount() } },
      },
    ],
  },
  problems: [],
  answer: async (context, { partner }) => {
    const account = await loadAccount(context, known(partner));
    return account === null
      ? { kind: 'problem', problem: { name: 'not-found', detail: 'This account was closed.' } }
      : json(200, account);
  },
});

/** `POST /v1/account/keys` */
export const makeOwnKey = defineEndpoint({
  method: 'POST',
  path: '/v1/account/keys',
  id: 'makeKey',
  group: 'Account',
  summary: 'Make a second key',
  description:
    'For rotation: make a key, put it to use, then revoke the old one. The key is in this answer and nowhere else. At most two ' +
    'keys work at once.',
  access: 'partner',
  query: NOTHING,
  pathParameters: {},
  body: z.strictObject({
    label: z.string().max(MAX_LABEL_CHARS).default('').describe('What you call it'),
    lifeDays: z.number().int().min(1).max(OWN_KEY_DAYS).default(OWN_KEY_DAYS).describe('Days until it expires'),
  }),
  success: {
    status: 201,
    description: 'The key, this once.',
    formats: [
      {
        mediaType: 'application/json',
        schema: keyFactsSchema.extend({ key: z.string().describe('The key itself. Keep it now.') }),
      },
    ],
  },
  problems: ['too-many-keys'],
  answer: async ({ db, now }, { partner, body }) => {
    const { id, keyId } = known(partner);
    const made = await makeKey(db, { partner: id, label: body.label, lifeDays: body.lifeDays, now: now() });
    if (made.kind === 'made')
      return json(201, { key: made.text, ...keyFacts(made.key, { now: now(), usedKey: keyId }) });
    const detail = `You have ${MAX_LIVE_KEYS} keys that work. Revoke one first: DELETE /v1/account/keys/{id}.`;
    return { kind: 'problem', problem: { name: 'too-many-keys', detail } };
  },
});

/** `DELETE /v1/account/keys/{id}` */
export const revokeOwnKey = defineEndpoint({
  method: 'DELETE',
  path: '/v1/account/keys/{id}',
  id: 'revokeKey',
  group: 'Account',
  summary: 'Revoke a key of yours',
  description:
    'Ends a key for good, within a second everywhere. You may revoke the key you are using: it is its last request.',
  access: 'partner',
  query: NOTHING,
  pathParameters: { id: z.string().min(1).describe('Id of the key, as `GET /v1/account` tells it') },
  success: { status: 204, description: 'It is revoked. Repeated, it stays so.', formats: [] },
  problems: ['not-found'],
  answer: async ({ db, now }, { partner, path }) => {
    const revoked = await revokeKey(db, { partner: known(partner).id, id: path['id'] ?? '', now: now() });
    if (revoked === null) {
      const detail = 'You have no key with this id. GET /v1/account lists your keys.';
      return { kind: 'problem', problem: { name: 'not-found', detail } };
    }
    return { kind: 'body', status: 204, contentType: 'application/json', body: '', headers: UNKEPT };
  },
});

/** The adaptor lets nobody without a key come here. */
function known(partner: Partner | null): Partner {
  if (partner === null) throw new Error('An endpoint for partners was reached without one');
  return partner;
}

function json(status: 200 | 201, value: unknown): ApiResponse {
  return { kind: 'body', status, contentType: 'application/json', body: JSON.stringify(value), headers: UNKEPT };
}

function exampleAccount() {
  return {
    partner: { id: '7', name: 'Портал громади' },
    seesEmbargoed: false,
    allowedAddresses: ['203.0.113.0/24'],
    limits: { requestsPerMinute: 600, liveKeys: MAX_LIVE_KEYS },
    keys: [
      {
        id: '12',
        prefix: 'vsk_3fQz',
        label: 'сайт',
        state: 'live',
        madeAt: '2026-11-01T08:00:00.000Z',
        expiresAt: '2027-11-01T08:00:00.000Z',
        revokedAt: null,
        lastUsedAt: '2026-11-22T16:58:00.000Z',
        isThisOne: true,
      },
    ],
    usage: [{ day: '2026-11-22', answers: { answered: 140, unchanged: 1021, refused: 2, limited: 0, failed: 0 } }],
    subscriptions: [EXAMPLE_WEBHOOK],
    deliveries: EXAMPLE_STATE.lastAnswers.map((answer) => ({
      ...answer,
      subscription: EXAMPLE_WEBHOOK.id,
      address: EXAMPLE_WEBHOOK.address,
    })),
  };
}
