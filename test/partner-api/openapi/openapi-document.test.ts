import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPERATION_TITLES_UK } from '../../../src/partner-api/docs/operation-titles.uk.ts';
import { ENDPOINTS } from '../../../src/partner-api/endpoints.ts';
import { extensionOf } from '../../../src/partner-api/media-types.ts';
import { openApiDocument } from '../../../src/partner-api/openapi/openapi-document.ts';
import { problemsOf } from '../../../src/partner-api/openapi/problem-responses.ts';
import { PROBLEMS, type ProblemName } from '../../../src/partner-api/problems.ts';
import { CHANGE_EVENTS } from '../../../src/presenters/change-entry.ts';
import { ORIGIN } from '../../support/press-centre.ts';
import { openApiFaults } from './check-openapi.ts';
import { ContractCheck } from './contract-check.ts';

const document = openApiDocument(ENDPOINTS, { origin: ORIGIN });
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

describe('the contract', () => {
  it('is a valid OpenAPI 3.1 document', () => {
    expect(openApiFaults(JSON.parse(JSON.stringify(document)))).toEqual([]);
  });

  it('is found faulty when it is', () => {
    const broken = JSON.parse(JSON.stringify(document)) as typeof document;
    const [path = ''] = Object.keys(broken.paths);
    broken.paths['/twice/{uid}'] = broken.paths[path] ?? {};
    Object.assign(broken.components.examples, { odd: { summary: '', value: {}, $ref: '#/components/nowhere/x' } });
    expect(openApiFaults(broken)).toEqual(
      expect.arrayContaining([
        'nothing at #/components/nowhere/x',
        expect.stringContaining('is there twice'),
        expect.stringContaining('path uid is not described'),
      ]),
    );
  });

  it('tells of every endpoint, at every address that has a format of its own, and of no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = ENDPOINTS.flatMap(({ method, path, success }) => [
      `${method} ${path}`,
      ...success.formats.slice(1).map(({ mediaType }) => `${method} ${path}.${extensionOf(mediaType)}`),
    ]);
    expect(described.sort()).toEqual(served.sort());
  });

  it('answers a success of every operation in one type, so that a client knows what it reads', () => {
    for (const { operationId, responses } of operations)
      for (const [status, { content = {} }] of Object.entries(responses))
        expect([operationId, status, Object.keys(content).length]).toEqual([
          operationId,
          status,
          status === '204' ? 0 : 1,
        ]);
  });

  it('says of every parameter what it is, and takes none that is empty', () => {
    for (const { operationId, parameters } of operations)
      for (const parameter of parameters) {
        if ('$ref' in parameter) throw new Error('Parameters stand where they are taken');
        const { name, schema, style, explode } = parameter;
        const at = [operationId, name];
        if (schema.type === 'array') {
          expect([...at, style, explode, schema['minItems']]).toEqual([...at, 'form', false, 1]);
          expect([...at, schema.items?.enum !== undefined || schema.items?.['minLength'] === 1]).toEqual([...at, true]);
        } else if (schema.type === 'integer') {
          expect([...at, typeof schema['minimum'], typeof schema['maximum']]).toEqual([...at, 'number', 'number']);
        } else {
          const shapes = schema.anyOf ?? [schema];
          for (const shape of shapes) {
            const isBound = ['enum', 'const', 'format', 'pattern', 'minLength'].some(
              (word) => shape[word] !== undefined,
            );
            expect([...at, shape.type, isBound]).toEqual([...at, 'string', true]);
          }
        }
      }
  });

  it('leaves out of an export what an export does not take', () => {
    const named = (path: string) => document.paths[path]?.get?.parameters.map((one) => 'name' in one && one.name);
    expect(named('/v1/items')).toEqual(expect.arrayContaining(['q', 'limit', 'after']));
    for (const name of ['q', 'limit', 'after']) expect(named('/v1/items.ndjson')).not.toContain(name);
  });

  it('tells of every message that a webhook may get', () => {
    expect(Object.keys(document.webhooks).sort()).toEqual(
      ['ping', ...CHANGE_EVENTS.map((event) => `item.${event}`)].sort(),
    );
    const check = new ContractCheck();
    for (const [name, { post }] of Object.entries(document.webhooks)) {
      const { schema, examples = {} } = post.requestBody.content['application/json'] ?? {};
      expect(schema?.properties?.['type']).toMatchObject({ const: name });
      expect(Object.keys(examples)).toEqual(['message']);
      for (const example of Object.values(examples)) {
        if ('$ref' in example) throw new Error('An example of a message stands beside it');
        const at = `/webhooks/${name}/post/requestBody/content/application~1json/schema`;
        expect([name, check.valueFaults(at, example.value)]).toEqual([name, []]);
      }
    }
  });

  it('calls every schema by a name that somebody gave it', () => {
    for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
  });

  it('says where it is served and how a key is sent', () => {
    expect(document.servers).toEqual([{ url: ORIGIN }]);
    expect(document.components.securitySchemes['partnerKey']).toMatchObject({ type: 'http', scheme: 'bearer' });
    for (const endpoint of ENDPOINTS) {
      const operation = Object.values(document.paths[endpoint.path] ?? {}).find(
        ({ operationId }) => operationId === endpoint.id,
      );
      const worksWithout = operation?.security.some((way) => Object.keys(way).length === 0);
      expect([endpoint.id, worksWithout]).toEqual([endpoint.id, endpoint.access === 'anyone']);
    }
  });

  it('gives an example of every problem that is answered, under its stable type', () => {
    const used = new Set(ENDPOINTS.flatMap(problemsOf));
    expect(Object.keys(document.components.examples).sort()).toEqual([...used].map((name) => `problem-${name}`).sort());
    for (const [name, { status }] of Object.entries(PROBLEMS).filter(([one]) => used.has(one as ProblemName)))
      expect(document.components.examples[`problem-${name}`]?.value).toMatchObject({
        type: `${ORIGIN}/v1/docs#problem-${name}`,
        status,
      });
  });

  it('lets clients bear new members, and its own tests bear none', () => {
    const closed = (from: typeof document) =>
      JSON.stringify([from.paths, from.components]).includes('"additionalProperties":false');
    const schema = z.object({ id: z.string() }).meta({ id: 'Sample' });
    const [first] = ENDPOINTS;
    if (first === undefined) throw new Error('no endpoints');
    const formats = [{ mediaType: 'application/json', schema }];
    const table = [{ ...first, success: { ...first.success, formats } }];
    expect(closed(openApiDocument(table, { origin: ORIGIN }))).toBe(false);
    expect(closed(openApiDocument(table, { origin: ORIGIN, isClosed: true }))).toBe(true);
  });

  it('has a Ukrainian title for every operation and for no other', () => {
    expect(Object.keys(OPERATION_TITLES_UK).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });

  it('has examples that are as it says', () => {
    const check = new ContractCheck();
    const faults: string[] = [];
    for (const [path, item] of Object.entries(check.document.paths))
      for (const [method, { responses }] of Object.entries(item))
        for (const [status, { content = {} }] of Object.entries(responses))
          for (const [mediaType, { examples = {} }] of Object.entries(content))
            for (const example of Object.values(examples)) {
              if ('$ref' in example || !/[+/]json$/.test(mediaType)) continue;
              const step = (text: string) => encodeURIComponent(text.replaceAll('/', '~1'));
              const at = `/paths/${step(path)}/${method}/responses/${status}/content/${step(mediaType)}/schema`;
              faults.push(...check.valueFaults(at, example.value).map((fault) => `${at}: ${fault}`));
            }
    for (const { value } of Object.values(check.document.components.examples))
      faults.push(...check.valueFaults('/components/schemas/Problem', value));
    expect(faults).toEqual([]);
  });
});
