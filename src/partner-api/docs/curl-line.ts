import type { HttpMethod, Operation, SchemaObject } from '../openapi/openapi-types.ts';

/** What stands for a path parameter in a command, by its name. */
export type PathValues = Readonly<Record<string, string>>;

/** A command for a shell that works as it stands; where a key is needed, it is read from `VISNYK_KEY`. */
export function curlLine(
  origin: string,
  { path, method, operation }: { path: string; method: HttpMethod; operation: Operation },
  values: PathValues,
): string {
  const url = origin + path.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const needsKey = operation.security.every((way) => Object.keys(way).length > 0);
  const body = operation.requestBody?.content['application/json']?.schema;
  return [
    'curl',
    ...(method === 'get' ? [] : ['-X', method.toUpperCase()]),
    ...(needsKey ? ['-H', '"Authorization: Bearer $VISNYK_KEY"'] : []),
    ...(body === undefined
      ? []
      : [
          '-H',
          "'Content-Type: application/json'",
          '-d',
          `'${JSON.stringify(sampleOf(body)).replaceAll("'", "'\\''")}'`,
        ]),
    `'${url}'`,
  ].join(' ');
}

/** A small value that the schema takes: its own first example, or what is required. */
function sampleOf(schema: SchemaObject): unknown {
  const [example] = Array.isArray(schema['examples']) ? schema['examples'] : [];
  if (example !== undefined) return example;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined) {
    const required = Object.entries(schema.properties).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(required.map(([name, member]) => [name, sampleOf(member)]));
  }
  switch (schema.type) {
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    default:
      return '…';
  }
}
