import { z } from 'zod';
import type { SchemaObject } from './openapi-types.ts';

const COMPONENTS = '#/components/schemas/';

/** Named schemas of a document: each stands there once, everything else refers to it. */
export class SchemaRegistry {
  readonly schemas: Record<string, SchemaObject> = {};
  readonly #isClosed: boolean;

  /** @param isClosed refuse members that are not described: for tests. Clients must bear new ones, as the API grows by addition. */
  constructor(isClosed: boolean) {
    this.#isClosed = isClosed;
  }

  /** What an answer is like. */
  ofAnswer(schema: z.ZodType): SchemaObject {
    return this.#place(schema, 'output');
  }

  /** What a parameter or a body is like as it is sent. */
  ofRequest(schema: z.ZodType): SchemaObject {
    return this.#place(schema, 'input');
  }

  /** Schemas with an id (`meta({ id })`) go on the shelf, with all they are made of; the rest is given back as it is. */
  #place(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as SchemaObject & {
      $defs?: Record<string, SchemaObject>;
    };
    const isOpen = io === 'output' && !this.#isClosed;
    for (const [name, definition] of Object.entries($defs)) this.#keep(name, rewrite(definition, isOpen));
    const whole = rewrite(root, isOpen);
    const { id, ...rest } = whole;
    return typeof id === 'string' ? { $ref: this.#keep(id, rest) } : whole;
  }

  #keep(name: string, schema: SchemaObject): string {
    const { id: _, ...kept } = schema;
    const known = this.schemas[name];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(kept))
      throw new Error(`Two schemas are called ${name}`);
    this.schemas[name] = kept;
    return COMPONENTS + name;
  }
}

/** The same schema with its references leading into the document; `isOpen` lets in members that are not described. */
function rewrite(schema: SchemaObject, isOpen: boolean): SchemaObject {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', COMPONENTS);
    if (key === 'additionalProperties' && value === false && isOpen) return undefined;
    return value;
  }) as SchemaObject;
}
