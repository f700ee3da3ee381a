import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../src/partner-api/endpoints.ts';
import type { OpenApiDocument, Operation } from '../../src/partner-api/openapi/openapi-types.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { type Ask, type Reply, talk } from '../support/http-request.ts';
import { DATABASE } from '../support/press-centre.ts';
import { makeWorld } from '../support/world.ts';
import {
  hostileAccept,
  hostileBody,
  hostileQuery,
  hostileValue,
  isHeld,
  type SentParameter,
  STRANGE_VALUES,
} from './hostile-requests.ts';
import { ContractCheck } from './openapi/contract-check.ts';
import { giveKey, makePartner } from './support/partner.ts';

/** Requests of one kind to one operation. */
const RUNS = { numRuns: 30 };

describe(`hostile requests, by the API's own contract (${DATABASE})`, () => {
  const check = new ContractCheck();
  let centre: HttpCentre;
  let contract: OpenApiDocument;
  let sender = 0;
  let key: Record<string, string>;

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { TRUST_PROXY: '1' } });
    await makeWorld(centre.payload);
    key = (await giveKey(centre, await makePartner(centre, { requestsPerMinute: 10000, seesEmbargoed: true }))).headers;
    await centre.settled();
    contract = JSON.parse(await centre.read('/v1/openapi.json')) as OpenApiDocument;
  });
  afterAll(() => centre.close());

  /** Each request comes from an address of its own, so that no limit stands between it and what is tested. */
  function send(address: string, request: Ask = {}): Promise<Reply> {
    sender += 1;
    const from = `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`;
    return centre.ask(address, { ...request, headers: { 'X-Forwarded-For': from, ...request.headers } });
  }

  async function expectAsDocumented(operationId: string, address: string, request?: Ask): Promise<Reply> {
    const reply = await send(address, { ...request, headers: { ...keyFor(operationId), ...request?.headers } });
    expect([address, reply.status, check.faults(operationId, reply)]).toEqual([address, expect.any(Number), []]);
    expect([address, reply.status]).toEqual([address, expect.toSatisfy((status: number) => status < 500)]);
    return reply;
  }

  /** What nobody may ask without a key is asked with one, or all its answers would be the same. */
  function keyFor(id: string): Record<string, string> {
    return described(id).security.some((way) => Object.keys(way).length === 0) ? {} : key;
  }

  const operations = ENDPOINTS.map(({ id, method, path }) => [id, method, path] as const);

  function described(id: string): Operation {
    const found = Object.values(contract.paths).flatMap((item) => Object.values(item));
    const operation = found.find(({ operationId }) => operationId === id);
    if (operation === undefined) throw new Error(`${id} is not in the contract`);
    return operation;
  }

  const names = (id: string) =>
    described(id).parameters.flatMap((one) => ('name' in one && one.in === 'query' ? [one.name] : []));

  describe.each(operations)('%s: %s %s', (id, method, path) => {
    const body: Ask = method === 'GET' || method === 'DELETE' ? {} : JSON_BODY;
    const place = placeOf(path);

    it('answers any parameters as documented, and refuses those it does not know', async () => {
      const known = names(id);
      await fc.assert(
        fc.asyncProperty(hostileQuery(known), hostileAccept, async (query, accept) => {
          const headers = accept === undefined ? {} : { Accept: accept };
          const reply = await expectAsDocumented(id, `${place}?${written(query)}`, { method, ...body, headers });
          if (isRefusable(query, known)) expect([query, reply.status]).toEqual([query, expect.toSatisfy(isRefusal)]);
        }),
        RUNS,
      );
    });

    it('answers every strange value of every parameter as documented', async () => {
      for (const name of names(id))
        for (const value of STRANGE_VALUES.filter((one) => !isHeld(name, one)))
          await expectAsDocumented(id, `${place}?${name}=${value}`, { method, ...body });
    });

    it('refuses a parameter that does not exist, one given twice, and an endless query', async () => {
      const unknown = await expectAsDocumented(id, `${place}?nonsense=1`, { method, ...body });
      const long = await expectAsDocumented(id, `${place}?nonsense=${'x'.repeat(10_000)}`, { method, ...body });
      expect(JSON.parse(unknown.text)).toMatchObject({ status: 400, parameter: 'nonsense' });
      expect(long.status).toBe(414);
      for (const name of names(id)) {
        const twice = await expectAsDocumented(id, `${place}?${name}=1&${name}=1`, { method, ...body });
        expect(twice.status).toBe(400);
      }
    });

    it('says that a key does not belong into an address', async () => {
      for (const query of ['api_key=secret', 'token=secret', 'q=vsk_secret']) {
        const reply = await expectAsDocumented(id, `${place}?${query}`, { method, ...body });
        expect(JSON.parse(reply.text)).toMatchObject({
          status: 400,
          type: expect.stringContaining('#problem-key-in-query'),
        });
        expect(reply.text).not.toContain('secret');
      }
    });

    it('refuses methods it does not have', async () => {
      const has = Object.keys(contract.paths[path] ?? {}).map((name) => name.toUpperCase());
      for (const wrong of ['PUT', 'POST', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'].filter((one) => !has.includes(one))) {
        const reply = await send(place, { method: wrong });
        expect([wrong, reply.status, check.problemFaults(reply)]).toEqual([wrong, 405, []]);
        for (const one of has) expect(reply.headers.allow?.split(', ')).toContain(one);
      }
    });

    it('bears any header', async () => {
      await fc.assert(
        fc.asyncProperty(hostileHeader, async (headers) => {
          const reply = await expectAsDocumented(id, place, {
            method,
            ...body,
            headers: { ...body.headers, ...headers },
          });
          expect(reply.headers['x-request-id']).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        }),
        RUNS,
      );
    });
  });

  it.each(operations.filter(([, , path]) => path.includes('{')))(
    '%s: anything in the path',
    async (id, method, path) => {
      const body: Ask = method === 'GET' || method === 'DELETE' ? {} : JSON_BODY;
      await fc.assert(
        fc.asyncProperty(hostileValue, async (value) => {
          if (/[/?#]/.test(value) || ['', '../partners', '..'].includes(value)) return;
          await expectAsDocumented(id, path.replace(/\{\w+\}/g, value), { method, ...body });
        }),
        RUNS,
      );
    },
  );

  it.each(operations.filter(([id]) => 'body' in endpoint(id)))('%s: any body', async (id, method, path) => {
    const place = placeOf(path);
    const types = fc.constantFrom('application/json', 'application/json', 'text/plain', 'multipart/form-data', '');
    await fc.assert(
      fc.asyncProperty(hostileBody, types, async (sent, type) => {
        const headers = type === '' ? {} : { 'Content-Type': type };
        await expectAsDocumented(id, place, { method, body: sent, headers });
      }),
      RUNS,
    );
  });

  it('answers what is nowhere under /v1 with a problem', async () => {
    for (const path of ['/v1', '/v1/', '/v1/nowhere', '/v1/items.exe', '/v1/Tags', '/v1/tags/', '/v1/%2e%2e/admin']) {
      const reply = await send(path);
      expect([path, reply.status, check.problemFaults(reply)]).toEqual([path, 404, []]);
    }
    const broken = await send('/v1/%zz');
    expect([check.problemFaults(broken), broken.status]).toEqual([[], expect.toSatisfy(isRefusal)]);
  });

  it('refuses control characters in the request line before anybody reads it', async () => {
    for (const line of ['GET /v1/tags?a=\u0001', 'GET /v1/\u0000tags', 'GET /v1/tags?a=b c'])
      expect(await talk(centre.url, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 400 /,
      );
  });
});

const JSON_BODY = { body: '{}', headers: { 'Content-Type': 'application/json' } };

/** Headers that clients, proxies and scanners send wrong. Those that name a key are never a key. */
const garbage = fc.string({ unit: 'grapheme-ascii', maxLength: 60 }).map((text) => text.trim());
const hostileHeader = fc.oneof(
  fc
    .oneof(garbage, fc.constantFrom('Bearer', 'Bearer vsk_', 'Basic YTpi', 'bearer x y', `Bearer ${'v'.repeat(4000)}`))
    .map((value) => ({ Authorization: value })),
  fc
    .oneof(garbage, fc.constantFrom('*', '"', 'W/', '"a","b', '"x",'.repeat(300)))
    .map((value) => ({ 'If-None-Match': value })),
  fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=5-1', 'bytes=0-0,2-3', 'lines=1').map((value) => ({ Range: value })),
  fc
    .oneof(garbage, fc.constantFrom('gzip;q=2', 'br;q=', 'identity;q=0, *;q=0'))
    .map((value) => ({ 'Accept-Encoding': value })),
  garbage.map((value) => ({ 'X-Request-Id': value })),
  garbage.map((value) => ({ 'If-Modified-Since': value })),
  fc.constantFrom('never', '-1', 'http://evil.example').map((value) => ({ Origin: value })),
);

function placeOf(path: string): string {
  return path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
}

function endpoint(id: string): object {
  return ENDPOINTS.find((one) => one.id === id) ?? {};
}

function written(query: readonly SentParameter[]): string {
  return query.map(({ name, value }) => `${name}=${value}`).join('&');
}

/** Whether a parameter is unknown or given twice, as far as that can be told without reading the values. */
function isRefusable(query: readonly SentParameter[], known: readonly string[]): boolean {
  const named = query.map(({ name }) => name);
  return named.some((name) => !known.includes(name)) || new Set(named).size < named.length;
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}
