import type { z } from 'zod';
import type { AnyEndpoint, ResponseFormat } from '../endpoint.ts';
import { extensionOf } from '../media-types.ts';
import { headersFor } from './answer-headers.ts';
import type { ApiResponse, Example, HttpMethod, MediaType, Operation, Parameter, PathItem } from './openapi-types.ts';
import { problemResponses, problemsOf } from './problem-responses.ts';
import type { SchemaRegistry } from './schema-registry.ts';

/** Examples of an operation's answer in one format, by name. */
export type ExamplesOf = (operationId: string, mediaType: string) => Record<string, Example>;

/** The name of the security scheme. */
export const KEY_SCHEME = 'partnerKey';

/** Every path with its operations, in the order of the table. */
export function describePaths(
  endpoints: readonly AnyEndpoint[],
  shelf: SchemaRegistry,
  examplesOf: ExamplesOf,
): Record<string, PathItem> {
  const paths: Record<string, PathItem> = {};
  for (const endpoint of endpoints) {
    const method = endpoint.method.toLowerCase() as HttpMethod;
    paths[endpoint.path] = { ...paths[endpoint.path], [method]: describeOperation(endpoint, shelf, examplesOf) };
  }
  return paths;
}

function describeOperation(endpoint: AnyEndpoint, shelf: SchemaRegistry, examplesOf: ExamplesOf): Operation {
  const { id, group, summary, description, access, success } = endpoint;
  return {
    operationId: id,
    tags: [group],
    summary,
    description: [description, formatsLine(endpoint)].filter((part) => part !== '').join('\n\n'),
    security: access === 'partner' ? [{ [KEY_SCHEME]: [] }] : [{}, { [KEY_SCHEME]: [] }],
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint, shelf), ...headerParameters(endpoint)],
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: shelf.ofRequest(endpoint.body) } } },
        }),
    responses: {
      [success.status]: describeSuccess(endpoint, shelf, examplesOf),
      ...problemResponses(shelf, problemsOf(endpoint)),
    },
  };
}

function describeSuccess(
  { id, method, success }: AnyEndpoint,
  shelf: SchemaRegistry,
  examplesOf: ExamplesOf,
): ApiResponse {
  const { status, description, formats } = success;
  return {
    description,
    headers: headersFor(status, method === 'GET'),
    ...(formats.length === 0
      ? {}
      : {
          content: Object.fromEntries(
            formats.map((format) => [
              format.mediaType,
              describeFormat(format, shelf, { ...format.examples, ...examplesOf(id, format.mediaType) }),
            ]),
          ),
        }),
  };
}

function describeFormat(format: ResponseFormat, shelf: SchemaRegistry, examples: Record<string, Example>): MediaType {
  return {
    ...(format.schema === null ? {} : { schema: shelf.ofAnswer(format.schema) }),
    ...(Object.keys(examples).length === 0 ? {} : { examples }),
  };
}

function pathParameters({ pathParameters }: AnyEndpoint): Parameter[] {
  return Object.entries(pathParameters).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }));
}

function headerParameters({ isRepeatable }: AnyEndpoint): Parameter[] {
  if (isRepeatable !== true) return [];
  const description =
    'A string of yours, new for every new request, such as a UUID. Sent again with the same key, the same request is done once and ' +
    'answered as before, for a day.';
  return [{ name: 'Idempotency-Key', in: 'header', required: false, description, schema: { type: 'string' } }];
}

/** As they are sent: every one is text, and what it may say stands in its description and pattern. */
function queryParameters({ query }: AnyEndpoint, shelf: SchemaRegistry): Parameter[] {
  return Object.entries(query.shape).map(([name, field]) => {
    const { description = '', ...schema } = shelf.ofRequest(field as z.ZodType);
    return { name, in: 'query', required: !field.safeParse(undefined).success, description, schema };
  });
}

/** How to ask for each format where there are several. */
function formatsLine({ path, success }: AnyEndpoint): string {
  if (success.formats.length < 2) return '';
  const ways = success.formats.map(({ mediaType }) => {
    const extension = extensionOf(mediaType);
    return extension === null ? `\`${mediaType}\`` : `\`${mediaType}\` (\`${path}.${extension}\`)`;
  });
  return `Formats, by \`Accept\` or by the extension of the address: ${ways.join(', ')}.`;
}
