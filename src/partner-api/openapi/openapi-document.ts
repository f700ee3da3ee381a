import type { AnyEndpoint } from '../endpoint.ts';
import { HEADERS } from './answer-headers.ts';
import { examplesAt } from './contract-examples.ts';
import type { OpenApiDocument } from './openapi-types.ts';
import { describePaths, KEY_SCHEME } from './operations.ts';
import { problemExamples } from './problem-responses.ts';
import { SchemaRegistry } from './schema-registry.ts';
import { describeWebhooks } from './webhook-messages.ts';

/** Of the API, not of the software: grows in the middle when something is added; another first number would be another address. */
const API_VERSION = '1.0.0';

const GROUPS: Record<AnyEndpoint['group'], string> = {
  Items: 'Texts as they are now: lists, search, whole exports, one text.',
  Changes: 'Everything that happened since, in order: publications, revisions, withdrawals.',
  Directory: 'Guides, tags, sources and feeds, by the names that the filters take.',
  Subscriptions: 'Being told instead of asking.',
  Account: 'A partner’s own keys, usage and subscriptions.',
  Sandbox: 'A short fixed story to test a client with.',
  Contract: 'This description, for machines and for people.',
};

const INTRODUCTION = `Everything the press centre publishes, and every change of it, in one stream that loses nothing.

A text is an item in one language. Its \`id\` never changes; its \`version\` grows with every change. What was withdrawn must be taken
down. Every answer names its request (\`X-Request-Id\`); every fault is a problem (RFC 9457) with a stable \`type\`. Unknown and repeated
parameters are refused, never ignored. Clients must ignore members they do not know: the API grows by addition. Dates are RFC 3339
in UTC.`;

/** The contract: what is served at `origin`, written from the very table it is served from. Pure. */
export function openApiDocument(
  endpoints: readonly AnyEndpoint[],
  { origin, isClosed = false }: { origin: string; isClosed?: boolean },
): OpenApiDocument {
  const shelf = new SchemaRegistry(isClosed);
  const paths = describePaths(endpoints, shelf, examplesAt(origin));
  const used = new Set(endpoints.map(({ group }) => group));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Visnyk partner API',
      version: API_VERSION,
      description: INTRODUCTION,
      contact: { name: 'The press centre', url: `${origin}/` },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    security: [{}, { [KEY_SCHEME]: [] }],
    tags: Object.entries(GROUPS)
      .filter(([name]) => used.has(name as AnyEndpoint['group']))
      .map(([name, description]) => ({ name, description })),
    paths,
    webhooks: describeWebhooks(shelf, origin),
    components: {
      schemas: shelf.schemas,
      parameters: {},
      headers: HEADERS,
      examples: problemExamples(origin, endpoints),
      securitySchemes: {
        [KEY_SCHEME]: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key that begins with `vsk_`. Without one the public part works, with a lower limit.',
        },
      },
    },
  };
}
