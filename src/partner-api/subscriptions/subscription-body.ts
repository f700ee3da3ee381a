import { z } from 'zod';
import { isSlug, KIND_CHANNELS } from '../../publication/channels.ts';
import { REGIONS } from '../../publication/regions.ts';
import { type Kind, LOCALES } from '../../publication/release.ts';

const MAX_VALUES = 20;
const KINDS = Object.keys(KIND_CHANNELS) as Kind[];
const REGION_CODES = REGIONS.map(([code]) => code);

/** What a webhook is sent: the parameters of `/v1/changes`, each a list. Members that are left out ask for nothing in particular. */
export const selectionSchema = z
  .strictObject({
    kind: several(z.enum(KINDS)).describe('Kinds of texts, one of which it must be.'),
    tag: several(slug()).describe('Slugs of tags: texts with any of them.'),
    tagAll: several(slug()).describe('Slugs of tags: texts with all of them.'),
    not: several(slug()).describe('Slugs of tags: texts with none of them.'),
    source: several(slug()).describe('Slugs of sources: texts from any of them.'),
    region: several(z.enum(REGION_CODES)).describe('ISO 3166-2:UA codes of regions, one of which it must name.'),
    locale: several(z.enum(LOCALES)).describe('Languages; all of them unless told.'),
  })
  .meta({ description: 'What is asked for, as at `/v1/changes`. Left out or empty: everything.' });

export type WebhookSelection = z.infer<typeof selectionSchema>;

const address = z
  .string()
  .max(4096)
  .describe('Where to send: an https address of the public internet.')
  .meta({ examples: ['https://partner.example/hook'] });

/** Body of `POST /v1/subscriptions`. */
export const makeBody = z.strictObject({ address, selection: selectionSchema.optional() });

/** Body of `PATCH /v1/subscriptions/{id}`: what is left out stays as it is. */
export const changeBody = z.strictObject({
  address: address.optional(),
  selection: selectionSchema.optional().describe('Takes the place of the whole selection there was.'),
  status: z
    .enum(['active', 'paused'])
    .optional()
    .describe('`paused` to pause; `active` to resume, and after `disabled` or `ended`.'),
});

const AFTER = 'A cursor: everything after it is sent again.';
const SINCE = 'An instant with its offset: everything released at or after it is sent again.';

/** Body of `POST /v1/subscriptions/{id}/replay`: one of the two. */
export const replayBody = z
  .strictObject({
    after: z.string().max(100).optional().describe(AFTER),
    since: z.iso
      .datetime({ offset: true, error: 'It must be an instant with its offset, such as 2026-11-20T00:00:00Z.' })
      .optional()
      .describe(SINCE),
  })
  // Both or neither is told in words by what reads it; whoever generates a client meets it as a choice.
  .meta({
    examples: [{ since: '2026-11-20T00:00:00Z' }],
    type: undefined,
    properties: undefined,
    additionalProperties: undefined,
    oneOf: [
      oneMember('after', { type: 'string', minLength: 1, maxLength: 100, description: AFTER }),
      oneMember('since', { type: 'string', format: 'date-time', description: SINCE }),
    ],
  });

function several<Value extends z.ZodType>(value: Value) {
  return z.array(value).max(MAX_VALUES).optional();
}

function slug() {
  return z.string().max(200).refine(isSlug, 'A slug has lower-case Latin letters, digits and hyphens.');
}

function oneMember(name: string, schema: Record<string, unknown>) {
  return { type: 'object', properties: { [name]: schema }, required: [name], additionalProperties: false };
}
