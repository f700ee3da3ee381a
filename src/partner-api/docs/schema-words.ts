import type { SchemaObject } from '../openapi/openapi-types.ts';

/** A member's type in one line: `string | null`, `Item[]`, `"uk" | "en"`. Links of components are given by their names. */
export function typeInWords(schema: SchemaObject): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice !== undefined) return unique(choice.map(typeInWords)).join(' | ');
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') {
    const of = typeInWords(schema.items ?? {});
    return of.includes(' | ') ? `(${of})[]` : `${of}[]`;
  }
  const type = [schema.type ?? 'any'].flat().join(' | ');
  return typeof schema['format'] === 'string' ? `${type} (${schema['format']})` : type;
}

/** A component's name, from a reference to it. */
export function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** One row for each member, those of objects inside it with their path: `attribution.uk`, `documents[].url`. */
export function membersOf(
  schema: SchemaObject,
  prefix = '',
): { path: string; schema: SchemaObject; isRequired: boolean }[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const path = prefix + name;
    const { inside, suffix } = objectInside(member);
    return [
      { path, schema: member, isRequired: required.has(name) },
      ...(inside === null ? [] : membersOf(inside, `${path}${suffix}.`)),
    ];
  });
}

/** The object that a member is, holds a list of, or may be; null where there is none or it is a component with a place of its own. */
function objectInside(schema: SchemaObject): { inside: SchemaObject | null; suffix: '' | '[]' } {
  if (schema.properties !== undefined) return { inside: schema, suffix: '' };
  if (schema.items?.properties !== undefined) return { inside: schema.items, suffix: '[]' };
  const inside = schema.anyOf?.find(({ properties }) => properties !== undefined) ?? null;
  return { inside, suffix: '' };
}

function unique(list: string[]): string[] {
  return [...new Set(list)];
}
