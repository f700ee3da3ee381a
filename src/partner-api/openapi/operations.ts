import type { z } from 'zod';
import type { AnyEndpoint, ResponseFormat } from '../endpoint.ts';
import { headersFor } from './answer-headers.ts';
import { type FormatOperation, formatOperations } from './format-operations.ts';
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
  for (const operation of endpoints.flatMap(formatOperations)) {
    const method = operation.endpoint.method.toLowerCase() as HttpMethod;
    paths[operation.path] = { ...paths[operation.path], [method]: describeOperation(operation, shelf, examplesOf) };
  }
  return paths;
}

function describeOperation(operation: FormatOperation, shelf: SchemaRegistry, examplesOf: ExamplesOf): Operation {
  const { endpoint, id, summary, description } = operation;
  return {
    operationId: id,
    tags: [endpoint.group],
    summary,
    description,
    security: endpoint.access === 'partner' ? [{ [KEY_SCHEME]: [] }] : [{}, { [KEY_SCHEME]: [] }],
    parameters: [
      ...pathParameters(endpoint, shelf),
      ...queryParameters(operation, shelf),
      ...headerParameters(endpoint),
    ],
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: shelf.ofRequest(endpoint.body) } } },
        }),
    responses: {
      [endpoint.success.status]: describeSuccess(operation, shelf, examplesOf),
      ...problemResponses(shelf, problemsOf(endpoint)),
    },
  };
}

function describeSuccess(
  { endpoint, format }: FormatOperation,
  shelf: SchemaRegistry,
  examplesOf: ExamplesOf,
): ApiResponse {
  const { id, method, success } = endpoint;
  const headers = headersFor(success.status, method === 'GET');
  if (format === null) return { description: success.description, headers };
  const examples = { ...format.examples, ...examplesOf(id, format.mediaType) };
  return {
    description: success.description,
    headers,
    content: { [format.mediaType]: describeFormat(format, shelf, examples) },
  };
}

function describeFormat(format: ResponseFormat, shelf: SchemaRegistry, examples: Record<string, Example>): MediaType {
  return {
    ...schemaOf(format, shelf),
    ...(Object.keys(examples).length === 0 ? {} : { examples }),
  };
}

/** A stream is text to whoever reads it whole; what a line of it is stands beside, as OpenAPI 3.2 has it in `itemSchema`. */
function schemaOf(
  { schema, isStreamed }: ResponseFormat,
  shelf: SchemaRegistry,
): Pick<MediaType, 'schema' | 'x-item-schema'> {
  if (schema === null) return {};
  const of = shelf.ofAnswer(schema);
  if (isStreamed !== true) return { schema: of };
  return { schema: { type: 'string', description: 'One JSON value a line.' }, 'x-item-schema': of };
}

function pathParameters({ pathParameters }: AnyEndpoint, shelf: SchemaRegistry): Parameter[] {
  return Object.entries(pathParameters).map(([name, field]) => {
    const { description = '', ...schema } = shelf.ofRequest(field);
    return { name, in: 'path', required: true, description, schema };
  });
}

function headerParameters({ isRepeatable }: AnyEndpoint): Parameter[] {
  if (isRepeatable !== true) return [];
  const description =
    'A string of yours, new for every new request, such as a UUID. Sent again with the same key, the same request is done once and ' +
    'answered as before, for a day.';
  const schema = { type: 'string', minLength: 1, maxLength: 257 };
  return [{ name: 'Idempotency-Key', in: 'header', required: false, description, schema }];
}

/** What each says when it is read; a list stands in one parameter, with commas between. */
function queryParameters({ endpoint: { query }, format }: FormatOperation, shelf: SchemaRegistry): Parameter[] {
  const without = format?.without ?? [];
  return Object.entries(query.shape)
    .filter(([name]) => !without.includes(name))
    .map(([name, field]) => {
      const { description = '', ...schema } = shelf.ofRequest(field as z.ZodType);
      const isRequired = !field.safeParse(undefined).success;
      const style = schema.type === 'array' ? ({ style: 'form', explode: false } as const) : {};
      return { name, in: 'query', required: isRequired, description, ...style, schema };
    });
}
