import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import { faultInSelection } from './check-selection.ts';
import { json, NO_SUCH, NOTHING, ownerOf, refused } from './responses.ts';
import { changeBody, makeBody } from './subscription-body.ts';
import { EXAMPLE_STATE, EXAMPLE_WEBHOOK } from './subscription-example.ts';
import { newWebhookSchema, webhookSchema, webhookStateSchema } from './subscription-schema.ts';

const NO_QUERY = z.object({});
const ID = { id: z.string().min(1).describe('Id of the subscription, as `GET /v1/subscriptions` tells it') };

/** `GET /v1/subscriptions` */
export const listSubscriptions = defineEndpoint({
  method: 'GET',
  path: '/v1/subscriptions',
  id: 'listSubscriptions',
  group: 'Subscriptions',
  summary: 'Your webhooks',
  description: 'All webhooks of your account, whoever made them: you with a key, or the editors.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: {},
  success: {
    status: 200,
    description: 'The webhooks, oldest first.',
    formats: [
      {
        mediaType: JSON_TYPE,
        schema: z.object({ subscriptions: z.array(webhookSchema) }),
        examples: { one: { summary: 'One webhook', value: { subscriptions: [EXAMPLE_WEBHOOK] } } },
      },
    ],
  },
  problems: [],
  answer: async ({ webhooks }, { partner }) => json(200, { subscriptions: await webhooks.list(ownerOf(partner)) }),
});

/** `POST /v1/subscriptions` */
export const makeSubscription = defineEndpoint({
  method: 'POST',
  path: '/v1/subscriptions',
  id: 'makeSubscription',
  group: 'Subscriptions',
  summary: 'Make a webhook',
  description:
    'From now on every change of what you ask for is sent to your address (Standard Webhooks 1.0), in order, until you have ' +
    'accepted it. What was published before is not sent: fetch it from `/v1/changes`, or ask for a replay. The secret that checks ' +
    'signatures stands in this answer and nowhere else.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: {},
  body: makeBody,
  isRepeatable: true,
  success: {
    status: 201,
    description: 'The webhook, and its secret this once.',
    formats: [
      {
        mediaType: JSON_TYPE,
        schema: newWebhookSchema,
        examples: {
          made: {
            summary: 'A new webhook',
            value: { ...EXAMPLE_WEBHOOK, secret: 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=' },
          },
        },
      },
    ],
  },
  problems: ['too-many-subscriptions', 'subscription-exists', 'still-under-way', 'idempotency-key-reused'],
  answer: async ({ db, webhooks }, { partner, body }) => {
    const { address, selection = {} } = body;
    const problem = await faultInSelection(db, selection, partner);
    if (problem !== null) return { kind: 'problem', problem };
    const made = await webhooks.make(ownerOf(partner), { address, selection });
    switch (made.kind) {
      case 'made':
        return json(201, { ...made.webhook, secret: made.secret });
      case 'refused':
        return refused(made);
      case 'too-many': {
        const detail = `You have ${made.most} subscriptions. Delete one first, or change one: PATCH /v1/subscriptions/{id}.`;
        return { kind: 'problem', problem: { name: 'too-many-subscriptions', detail } };
      }
      case 'exists': {
        const detail =
          'You have this webhook already. Where its secret was lost, ask for another: POST /v1/subscriptions/{id}/secret.';
        return { kind: 'problem', problem: { name: 'subscription-exists', detail, members: { id: made.id } } };
      }
      default:
        return made satisfies never;
    }
  },
});

/** `GET /v1/subscriptions/{id}` */
export const readSubscription = defineEndpoint({
  method: 'GET',
  path: '/v1/subscriptions/{id}',
  id: 'readSubscription',
  group: 'Subscriptions',
  summary: 'How a webhook is doing',
  description: 'The webhook, what it has still to get, its last answers and when it is tried next.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: ID,
  success: {
    status: 200,
    description: 'The webhook.',
    formats: [
      {
        mediaType: JSON_TYPE,
        schema: webhookStateSchema,
        examples: { failing: { summary: 'One that fails', value: EXAMPLE_STATE } },
      },
    ],
  },
  problems: ['not-found'],
  answer: async ({ webhooks }, { partner, path }) => {
    const found = await webhooks.read(ownerOf(partner), path['id'] ?? '');
    return found === null ? NO_SUCH : json(200, found);
  },
});

/** `PATCH /v1/subscriptions/{id}` */
export const changeSubscription = defineEndpoint({
  method: 'PATCH',
  path: '/v1/subscriptions/{id}',
  id: 'changeSubscription',
  group: 'Subscriptions',
  summary: 'Pause, resume or change a webhook',
  description:
    'What you send is changed; the rest stays. Once it is resumed, what was missed is sent: each text once, as it is by then. A new ' +
    'selection holds from where the webhook stands; for earlier texts ask for a replay.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: ID,
  body: changeBody,
  success: {
    status: 200,
    description: 'The webhook as it is now.',
    formats: [{ mediaType: JSON_TYPE, schema: webhookSchema }],
  },
  problems: ['not-found'],
  answer: async ({ db, webhooks }, { partner, path, body }) => {
    const problem = await faultInSelection(db, body.selection, partner);
    if (problem !== null) return { kind: 'problem', problem };
    const changed = await webhooks.change(ownerOf(partner), path['id'] ?? '', body);
    if (changed === null) return NO_SUCH;
    return changed.kind === 'refused' ? refused(changed) : json(200, changed.webhook);
  },
});

/** `DELETE /v1/subscriptions/{id}` */
export const deleteSubscription = defineEndpoint({
  method: 'DELETE',
  path: '/v1/subscriptions/{id}',
  id: 'deleteSubscription',
  group: 'Subscriptions',
  summary: 'Delete a webhook',
  description: 'Ends it for good, with its place in the log. The withdrawals that it has confirmed stay on record.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: ID,
  success: { status: 204, description: 'It is gone.', formats: [] },
  problems: ['not-found'],
  answer: async ({ webhooks }, { partner, path }) =>
    (await webhooks.remove(ownerOf(partner), path['id'] ?? '')) ? NOTHING : NO_SUCH,
});
