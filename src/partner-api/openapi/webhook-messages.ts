import { CHANGE_EVENTS, type ChangeEntry, type ChangeEvent, changeEntry } from '../../presenters/change-entry.ts';
import { LOCALES } from '../../publication/release.ts';
import { CHANGES_SCHEMA } from '../changes/changes-schema.ts';
import { writeCursor } from '../changes/cursor.ts';
import { partnerItemSchema } from '../items/item-schema.ts';
import { JSON_TYPE } from '../media-types.ts';
import { exampleRows } from './example-rows.ts';
import type { Example, OpenApiDocument, Parameter, SchemaObject, WebhookOperation } from './openapi-types.ts';
import type { SchemaRegistry } from './schema-registry.ts';

type Webhooks = OpenApiDocument['webhooks'];

const INSTALLATION = '00000000-0000-4000-8000-000000000000';
const EVERYTHING = { locales: LOCALES, filter: { anyOf: [['all']], noneOf: [] } };

const MEANINGS: Record<ChangeEvent, { summary: string; description: string; hasItem: boolean }> = {
  published: {
    summary: 'A text is published',
    description: 'Store `data.item` over whatever you hold under `data.id`, known or not.',
    hasItem: true,
  },
  revised: {
    summary: 'A published text has changed',
    description: 'Store `data.item` over whatever you hold under `data.id`, known or not.',
    hasItem: true,
  },
  embargoed: {
    summary: 'A text under embargo, for trusted partners',
    description: 'Store it, and show it to nobody before `data.item.embargoedUntil`.',
    hasItem: true,
  },
  withdrawn: {
    summary: 'A text is withdrawn',
    description: 'Take it down now: delete what you hold under `data.id`. A 2xx is on record as the confirmation.',
    hasItem: false,
  },
  removed: {
    summary: 'A text is no longer among those asked for',
    description: 'It lives on, but not in what you asked for: delete it from what the webhook fills.',
    hasItem: false,
  },
};

/** Every message that a webhook may get (OpenAPI 3.1.1, 4.8.1 `webhooks`), by its `type`. Written from the events there are. */
export function describeWebhooks(shelf: SchemaRegistry, origin: string): Webhooks {
  // Kept on the shelf with all they are made of: a message refers to them.
  shelf.ofAnswer(CHANGES_SCHEMA);
  const item = shelf.ofAnswer(partnerItemSchema);
  const webhooks: Webhooks = { ping: { post: describeMessage('ping', PING, PING_DATA, pingExample()) } };
  for (const event of CHANGE_EVENTS) {
    const { hasItem, ...words } = MEANINGS[event];
    const own = { properties: { event: { const: event }, item: hasItem ? item : { type: 'null' } } };
    const data = { allOf: [{ $ref: '#/components/schemas/Change' }, { type: 'object', ...own }] };
    webhooks[`item.${event}`] = { post: describeMessage(`item.${event}`, words, data, exampleOf(event, origin)) };
  }
  return webhooks;
}

const PING = {
  summary: 'A test message',
  description: 'Sent when you ask for it by `POST /v1/subscriptions/{id}/ping`. There is nothing to do.',
};
const PING_DATA: SchemaObject = {
  type: 'object',
  properties: { subscription: { type: 'string' }, address: { type: 'string' } },
  required: ['subscription', 'address'],
};

const SIGNED: Parameter[] = [
  header('webhook-id', 'The same whenever this message is sent again: keep it, and see each message once.', {
    type: 'string',
  }),
  header('webhook-timestamp', 'When it was sent, in seconds since 1970. Refuse what is more than five minutes off.', {
    type: 'string',
    pattern: '^[0-9]+$',
  }),
  header(
    'webhook-signature',
    'One to three signatures with blanks between, each `v1,` and base64. One that fits is enough.',
    {
      type: 'string',
      pattern: '^v1,',
    },
  ),
];

function header(name: string, description: string, schema: SchemaObject): Parameter {
  return { name, in: 'header', required: true, description, schema };
}

function describeMessage(
  type: string,
  { summary, description }: { summary: string; description: string },
  data: SchemaObject,
  example: unknown,
): WebhookOperation {
  const schema: SchemaObject = {
    type: 'object',
    properties: { type: { type: 'string', const: type }, timestamp: { type: 'string', format: 'date-time' }, data },
    required: ['type', 'timestamp', 'data'],
  };
  const examples: Record<string, Example> = example === null ? {} : { message: { summary, value: example } };
  return {
    operationId: `receive${type.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: ['Subscriptions'],
    summary,
    description: `${description} Signed as Standard Webhooks 1.0 says; message types may be added: answer 2xx and pass those over.`,
    security: [],
    parameters: SIGNED,
    requestBody: { required: true, content: { [JSON_TYPE]: { schema, examples } } },
    responses: {
      '2XX': { description: 'It is kept. The next message follows.' },
      '410': { description: 'Ends the webhook: nothing more is sent.' },
      '4XX': { description: 'It is tried again later; `Retry-After` with 429 says when.' },
      '5XX': { description: 'It is tried again later; `Retry-After` with 503 says when.' },
    },
  };
}

function pingExample() {
  return {
    type: 'ping',
    timestamp: '2026-11-22T16:58:00.000Z',
    data: { subscription: 'w1', address: 'https://partner.example/hook' },
  };
}

/** Made by what makes the messages. */
function exampleOf(event: ChangeEvent, origin: string): unknown {
  const rows = exampleRows(origin);
  const byEvent: Partial<Record<ChangeEvent, ChangeEntry | null>> = {
    published: entry(rows.published),
    revised: entry(rows.corrected),
    embargoed: entry(rows.embargoed),
    withdrawn: entry(rows.withdrawn),
  };
  const data = byEvent[event] ?? removed(byEvent.published ?? null);
  return data === null ? null : { type: `item.${event}`, timestamp: data.at, data };
}

function entry(row: Parameters<typeof changeEntry>[0]): ChangeEntry | null {
  return changeEntry(row, EVERYTHING, 'trusted', (seq) => writeCursor({ installation: INSTALLATION, seq }));
}

/** A text that lost the tag it was followed by. */
function removed(of: ChangeEntry | null): ChangeEntry | null {
  return of === null ? null : { ...of, event: 'removed', item: null };
}
