import { z } from 'zod';
import type { Partner } from '../../partners/partner.ts';
import { writeCursor } from '../changes/cursor.ts';
import { readStart } from '../changes/start-point.ts';
import { type ApiContext, defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import type { ApiProblem } from '../problems.ts';
import { badMember, json, NO_SUCH, NOTHING, ownerOf } from './responses.ts';
import { replayBody } from './subscription-body.ts';
import { newWebhookSchema, pingSchema, replaySchema } from './subscription-schema.ts';
import type { ReplayStart } from './webhook-service.ts';

const NO_QUERY = z.object({});
const ID = { id: z.string().min(1).describe('Id of the subscription, as `GET /v1/subscriptions` tells it') };
const FIRST_INSTANT = '1991-01-01T00:00:00.000Z';

/** `POST /v1/subscriptions/{id}/ping` */
export const pingSubscription = defineEndpoint({
  method: 'POST',
  path: '/v1/subscriptions/{id}/ping',
  id: 'pingSubscription',
  group: 'Subscriptions',
  summary: 'Send a test message',
  description:
    'Sends one signed message of the type `ping` at once, whatever the status, and tells what came of it. Deliveries are not ' +
    'affected. A few a minute.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: ID,
  success: {
    status: 200,
    description: 'What your server answered, or why it could not be asked.',
    formats: [
      {
        mediaType: JSON_TYPE,
        schema: pingSchema,
        examples: {
          heard: { summary: 'It works', value: { isSuccess: true, status: 204, failure: null, detail: null, ms: 38 } },
        },
      },
    ],
  },
  problems: ['not-found'],
  answer: async ({ webhooks }, { partner, path }) => {
    const pinged = await webhooks.ping(ownerOf(partner), path['id'] ?? '');
    if (pinged === null) return NO_SUCH;
    if (pinged.kind === 'pinged') return json(200, pinged.result);
    const detail = `That is enough pings for now. Send the next one in ${pinged.seconds} s.`;
    return {
      kind: 'problem',
      problem: { name: 'too-many-requests', detail, retryAfterSeconds: pinged.seconds },
    };
  },
});

/** `POST /v1/subscriptions/{id}/replay` */
export const replaySubscription = defineEndpoint({
  method: 'POST',
  path: '/v1/subscriptions/{id}/replay',
  id: 'replaySubscription',
  group: 'Subscriptions',
  summary: 'Have everything sent again',
  description:
    'From a cursor (`after`) or from a time (`since`): every text that changed since is sent once, as it is now, in order, ' +
    'withdrawals included. The messages have new ids.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: ID,
  body: replayBody,
  success: {
    status: 202,
    description: 'It begins at once.',
    formats: [{ mediaType: JSON_TYPE, schema: replaySchema }],
  },
  problems: ['not-found', 'bad-cursor'],
  answer: async (context, { partner, path, body }) => {
    const wish = await readWish(context, partner, body);
    if (wish.kind === 'problem') return wish;
    const begun = await context.webhooks.replay(ownerOf(partner), path['id'] ?? '', wish);
    if (begun === null) return NO_SUCH;
    const after = writeCursor({ installation: context.installation, seq: begun.position });
    return json(202, { after, status: begun.status });
  },
});

/** `POST /v1/subscriptions/{id}/secret` */
export const rotateSubscriptionSecret = defineEndpoint({
  method: 'POST',
  path: '/v1/subscriptions/{id}/secret',
  id: 'rotateSubscriptionSecret',
  group: 'Subscriptions',
  summary: 'Make a new secret',
  description:
    'The new secret stands in this answer and nowhere else. Until you retire the one before, every message carries two signatures, ' +
    'one by each: teach your server the new secret, then `DELETE` the old one.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: ID,
  success: {
    status: 201,
    description: 'The webhook, and its new secret this once.',
    formats: [{ mediaType: JSON_TYPE, schema: newWebhookSchema }],
  },
  problems: ['not-found'],
  answer: async ({ webhooks }, { partner, path }) => {
    const given = await webhooks.giveSecret(ownerOf(partner), path['id'] ?? '');
    return given === null ? NO_SUCH : json(201, { ...given.webhook, secret: given.secret });
  },
});

/** `DELETE /v1/subscriptions/{id}/secret` */
export const retireSubscriptionSecret = defineEndpoint({
  method: 'DELETE',
  path: '/v1/subscriptions/{id}/secret',
  id: 'retireSubscriptionSecret',
  group: 'Subscriptions',
  summary: 'Retire the old secret',
  description: 'Only the newest secret signs from now on. Where there is but one, nothing changes.',
  access: 'partner',
  query: NO_QUERY,
  pathParameters: ID,
  success: { status: 204, description: 'One secret is left.', formats: [] },
  problems: ['not-found'],
  answer: async ({ webhooks }, { partner, path }) =>
    (await webhooks.retireSecret(ownerOf(partner), path['id'] ?? '')) ? NOTHING : NO_SUCH,
});

async function readWish(
  context: ApiContext,
  partner: Partner | null,
  { after, since }: z.infer<typeof replayBody>,
): Promise<ReplayStart | { kind: 'problem'; problem: ApiProblem }> {
  if ((after === undefined) === (since === undefined)) {
    const detail = 'From where? Send one of the two: “after” with a cursor, or “since” with a time.';
    return { kind: 'problem', problem: { name: 'bad-body', detail, parameter: 'after' } };
  }
  if (since !== undefined) {
    const at = new Date(since).toISOString();
    if (at >= FIRST_INSTANT && at <= context.now()) return { kind: 'time', at };
    return { kind: 'problem', problem: badMember('since', 'It must be a time that has been, after the year 1990.') };
  }
  const start = await readStart(context, partner, after);
  return start.kind === 'problem' ? start : { kind: 'position', position: start.seq };
}
