import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPERATION_TITLES_UK } from '../../../src/partner-api/docs/operation-titles.uk.ts';
import { ENDPOINTS } from '../../../src/partner-api/endpoints.ts';
import { openApiDocument } from '../../../src/partner-api/openapi/openapi-document.ts';
import { PROBLEMS } from '../../../src/partner-api/problems.ts';
import { ORIGIN } from '../../support/press-centre.ts';
import { openApiFaults } from './check-openapi.ts';
import { ContractCheck } from './contract-check.ts';

const document = openApiDocument(ENDPOINTS, { origin: ORIGIN });

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

  it('tells of every endpoint and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort());
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

  it('gives an example of every problem, under its stable type', () => {
    for (const [name, { status }] of Object.entries(PROBLEMS))
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
    expect(Object.keys(OPERATION_TITLES_UK).sort()).toEqual(ENDPOINTS.map(({ id }) => id).sort());
  });

  it('has examples that are as it says', () => {
    const check = new ContractCheck();
    const faults: string[] = [];
    for (const [path, item] of Object.entries(check.document.paths))
      for (const [method, { responses }] of Object.entries(item))
        for (const [status, { content = {} }] of Object.entries(responses))
          for (const [mediaType, { examples = {} }] of Object.entries(content))
            for (const example of Object.values(examples)) {
              if ('$ref' in example || !/json$/.test(mediaType)) continue;
              const step = (text: string) => encodeURIComponent(text.replaceAll('/', '~1'));
              const at = `/paths/${step(path)}/${method}/responses/${status}/content/${step(mediaType)}/schema`;
              faults.push(...check.valueFaults(at, example.value).map((fault) => `${at}: ${fault}`));
            }
    for (const { value } of Object.values(check.document.components.examples))
      faults.push(...check.valueFaults('/components/schemas/Problem', value));
    expect(faults).toEqual([]);
  });
});
