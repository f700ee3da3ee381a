import { z } from 'zod';
import { selectionSchema } from './subscription-body.ts';

const moment = z.iso.datetime();

/** One request to a webhook and what came of it. */
export const answerSchema = z
  .object({
    at: moment.describe('To the second.'),
    isSuccess: z.boolean(),
    status: z.int().nullable().describe('Of the answer; null where there was none.'),
    failure: z
      .string()
      .nullable()
      .describe(
        'Where it failed without an answer: `dns`, `connect`, `tls`, `timeout`, `protocol`, `refused` and so on.',
      ),
    ms: z.number().min(0).describe('How long it took.'),
  })
  .meta({ id: 'WebhookAnswer' });

/** A webhook as its owner sees it: everything but the secret. */
export const webhookSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    status: z
      .enum(['active', 'paused', 'disabled', 'ended'])
      .describe('`disabled`: by us, after five days of failure. `ended`: by the receiver’s own 410.'),
    selection: selectionSchema,
    secrets: z
      .int()
      .min(0)
      .max(3)
      .describe('How many secrets sign: two while one replaces the other, three where one was asked for again.'),
    madeAt: moment,
    deliveredAt: moment.nullable().describe('The last success.'),
    failingSince: moment.nullable().describe('The first failure after it; null while all is well.'),
    failures: z.int().min(0).describe('Failures since the last success.'),
    nextAttemptAt: moment.nullable().describe('Null where nothing has to be tried again.'),
  })
  .meta({ id: 'Subscription' });

/** The same with what takes longer to find out. */
export const webhookStateSchema = webhookSchema
  .extend({
    lag: z.int().min(0).describe('Changes it has still to get; counted up to 1000.'),
    lagSince: moment.nullable().describe('When the oldest of them was released.'),
    lastAnswers: z.array(answerSchema).describe('The last twenty, the latest first.'),
  })
  .meta({ id: 'SubscriptionState' });

/** A webhook with the secret that was made this moment. */
export const newWebhookSchema = webhookSchema
  .extend({ secret: z.string().describe('Checks signatures. Keep it now: nobody will tell it again.') })
  .meta({ id: 'NewSubscription' });

export const pingSchema = z
  .object({
    isSuccess: z.boolean(),
    status: answerSchema.shape.status,
    failure: answerSchema.shape.failure,
    detail: z.string().nullable().describe('What went wrong, in words.'),
    ms: z.number().min(0),
  })
  .meta({ id: 'PingResult' });

export const replaySchema = z
  .object({
    after: z.string().describe('Cursor: everything after it is sent again, under new message ids.'),
    status: webhookSchema.shape.status.describe('Unless it is `active`, nothing is sent before it is resumed.'),
  })
  .meta({ id: 'Replay' });

export type WebhookAnswer = z.infer<typeof answerSchema>;
export type WebhookFacts = z.infer<typeof webhookSchema>;
export type WebhookState = z.infer<typeof webhookStateSchema>;
export type PingFacts = z.infer<typeof pingSchema>;
