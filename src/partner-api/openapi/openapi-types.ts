/** What we write of OpenAPI 3.1 (OpenAPI Specification 3.1.1, section 4.8), and no more of it. */
export interface OpenApiDocument {
  openapi: '3.1.1';
  info: {
    title: string;
    version: string;
    description: string;
    contact: { name: string; url: string };
    license: { name: string; identifier: string };
  };
  servers: { url: string }[];
  security: SecurityRequirement[];
  tags: { name: string; description: string }[];
  paths: Record<string, PathItem>;
  webhooks: Record<string, { post: WebhookOperation }>;
  components: {
    schemas: Record<string, SchemaObject>;
    parameters: Record<string, Parameter>;
    headers: Record<string, Header>;
    examples: Record<string, Example>;
    securitySchemes: Record<string, { type: 'http'; scheme: 'bearer'; description: string }>;
  };
}

export interface Reference {
  $ref: string;
}

/** By the scheme's name; empty: without a key. */
type SecurityRequirement = Record<string, never[]>;

export type PathItem = Partial<Record<HttpMethod, Operation>>;
export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: SecurityRequirement[];
  parameters: (Parameter | Reference)[];
  requestBody?: { required: true; content: Record<string, MediaType> };
  responses: Record<string, ApiResponse>;
}

/** What is sent to a receiver, and what its answer means. */
export interface WebhookOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: SecurityRequirement[];
  parameters: Parameter[];
  requestBody: { required: true; content: Record<string, MediaType> };
  responses: Record<string, { description: string }>;
}

export interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  description: string;
  style?: 'form';
  explode?: false;
  schema: SchemaObject;
}

export interface ApiResponse {
  description: string;
  headers: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
}

export interface Header {
  description: string;
  schema: SchemaObject;
}

export interface MediaType {
  schema?: SchemaObject;
  /** Of each line of a stream. */
  'x-item-schema'?: SchemaObject;
  examples?: Record<string, Example | Reference>;
}

export interface Example {
  summary: string;
  value: unknown;
}

/** A schema of JSON Schema 2020-12, as far as anybody here looks into one. */
export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, SchemaObject>;
  required?: string[];
  items?: SchemaObject;
  enum?: unknown[];
  anyOf?: SchemaObject[];
  oneOf?: SchemaObject[];
  allOf?: SchemaObject[];
  additionalProperties?: boolean | SchemaObject;
  [keyword: string]: unknown;
}
