import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { AnyEndpoint } from '../../../src/partner-api/endpoint.ts';
import { ENDPOINTS } from '../../../src/partner-api/endpoints.ts';
import { openApiDocument } from '../../../src/partner-api/openapi/openapi-document.ts';
import type { ApiResponse, OpenApiDocument, Operation } from '../../../src/partner-api/openapi/openapi-types.ts';
import type { Reply } from '../../support/http-request.ts';
import { ORIGIN } from '../../support/press-centre.ts';

/** Tells whether answers are as the contract says, with an independent validator of JSON Schema 2020-12. */
export class ContractCheck {
  readonly document: OpenApiDocument;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #compiled = new Map<string, ValidateFunction>();

  /** Closed: a member that the contract does not tell of is a fault here, though clients must bear it. */
  constructor(endpoints: readonly AnyEndpoint[] = ENDPOINTS) {
    this.document = openApiDocument(endpoints, { origin: ORIGIN, isClosed: true });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'openapi:contract', ...this.document });
  }

  /** What is wrong with an answer to an operation; empty where it is as documented. */
  faults(operationId: string, reply: Reply): string[] {
    const { pointer, operation } = this.#operation(this.#inFormat(operationId, reply));
    if (reply.status === 304) return [];
    const response = operation.responses[String(reply.status)];
    if (response === undefined)
      return [`${operationId}: ${reply.status} is not documented: ${reply.text.slice(0, 300)}`];
    return [
      ...this.#headerFaults(operationId, response, reply),
      ...this.#bodyFaults(`${pointer}/responses/${reply.status}`, response, reply),
    ].map((fault) => `${operationId} ${reply.status}: ${fault}`);
  }

  /** What is wrong with a problem, whatever operation it is of. */
  problemFaults(reply: Reply): string[] {
    const type = mediaTypeOf(reply);
    if (type !== 'application/problem+json') return [`${reply.status} is ${type}: ${reply.text.slice(0, 200)}`];
    return this.valueFaults('/components/schemas/Problem', JSON.parse(reply.text));
  }

  /** What is wrong with a value, by the schema under a pointer into the document. */
  valueFaults(pointer: string, value: unknown): string[] {
    const known = this.#compiled.get(pointer);
    const validate = known ?? this.#ajv.compile({ $ref: `openapi:contract#${pointer}` });
    this.#compiled.set(pointer, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      return `${instancePath} ${message} ${JSON.stringify(params)}`;
    });
  }

  operationIds(): string[] {
    return Object.values(this.document.paths).flatMap((item) => Object.values(item).map((one) => one.operationId));
  }

  /** `Accept` chooses among the operations of an endpoint: one for each of its formats. */
  #inFormat(operationId: string, reply: Reply): string {
    const has = (id: string) => {
      const { content = {} } = this.#operation(id).operation.responses[String(reply.status)] ?? {};
      return mediaTypeOf(reply) in content;
    };
    const others = this.operationIds().filter((id) => id.startsWith(`${operationId}As`));
    return has(operationId) ? operationId : (others.find(has) ?? operationId);
  }

  #operation(operationId: string): { pointer: string; operation: Operation } {
    for (const [path, item] of Object.entries(this.document.paths))
      for (const [method, operation] of Object.entries(item))
        if (operation.operationId === operationId)
          return { pointer: `/paths/${pointerStep(path)}/${method}`, operation };
    throw new Error(`The contract has no operation ${operationId}`);
  }

  #headerFaults(operationId: string, { headers }: ApiResponse, reply: Reply): string[] {
    // What could not even be read was counted to nobody.
    const isUncounted = reply.text.includes('#problem-bad-request');
    return Object.keys(headers)
      .filter((name) => reply.headers[name.toLowerCase()] === undefined)
      .filter((name) => !(isUncounted && name.startsWith('RateLimit')))
      .map((name) => `${operationId} carries no ${name}`);
  }

  #bodyFaults(pointer: string, { content }: ApiResponse, reply: Reply): string[] {
    const mediaType = mediaTypeOf(reply);
    if (content === undefined) return reply.text === '' ? [] : ['a body where there is none'];
    const format = content[mediaType];
    if (format === undefined) return [`${mediaType} is not documented`];
    if (format.schema === undefined) return [];
    const schema = mediaType === 'application/x-ndjson' ? 'x-item-schema' : 'schema';
    const at = `${pointer}/content/${pointerStep(mediaType)}/${schema}`;
    return bodiesOf(mediaType, textOf(reply)).flatMap((body) => this.valueFaults(at, body));
  }
}

/** The body without its content coding. */
function textOf({ headers, bytes, text }: Reply): string {
  switch (headers['content-encoding']) {
    case 'gzip':
      return gunzipSync(bytes).toString('utf8');
    case 'br':
      return brotliDecompressSync(bytes).toString('utf8');
    default:
      return text;
  }
}

/** JSON is one value; NDJSON one a line; everything else is its text. */
function bodiesOf(mediaType: string, text: string): unknown[] {
  if (mediaType === 'application/x-ndjson')
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  return [/[/+]json$/.test(mediaType) ? (JSON.parse(text) as unknown) : text];
}

export function mediaTypeOf({ headers }: Reply): string {
  return (headers['content-type'] ?? '').split(';')[0] ?? '';
}

/** A step of a JSON Pointer in the fragment of a URI (RFC 6901 6). */
function pointerStep(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
