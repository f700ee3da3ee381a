import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type AnyEndpoint,
  type ApiResponse,
  defineEndpoint,
  type Endpoint,
} from '../../../src/partner-api/endpoint.ts';
import { type ApiServer, openApiServer, partner } from '../../partner-api/api-server.ts';
import { eventually } from '../../support/eventually.ts';

const PARTNERS = { plain: partner(), trusted: partner({ id: '2', seesEmbargoed: true }) };
const KEY = { Authorization: 'Bearer vsk_plain' };

/** An endpoint at `/v1/x` that answers as the test has it. */
function endpoint(facts: Partial<Endpoint> & Pick<Endpoint, 'answer'>): AnyEndpoint {
  return {
    ...defineEndpoint({
      method: 'GET',
      path: '/v1/x',
      id: 'x',
      group: 'Items',
      summary: 'x',
      description: 'x',
      access: 'anyone',
      query: z.object({}),
      pathParameters: {},
      success: { status: 200, description: 'x', formats: [{ mediaType: 'application/json', schema: null }] },
      problems: [],
      answer: facts.answer,
    }),
    ...facts,
  };
}

function json(value: unknown): ApiResponse {
  return { kind: 'body', status: 200, contentType: 'application/json', body: JSON.stringify(value) };
}

describe('the HTTP side of the API', () => {
  let server: ApiServer;
  const open = async (...args: Parameters<typeof openApiServer>) => {
    server = await openApiServer(...args);
    return server;
  };
  afterEach(() => server.close());

  it('tells partners by their keys, and answers each with what it may see', async () => {
    let asked = 0;
    const answer = async (_: unknown, { partner: by }: { partner: { id: string } | null }): Promise<ApiResponse> => {
      asked += 1;
      return { ...json({ by: by?.id ?? null, asked }), dependsOn: ['uk/all'] } as ApiResponse;
    };
    await open([endpoint({ isShared: true, answer })], PARTNERS);
    const everyone = await server.ask('/v1/x');
    expect([everyone.text, (await server.ask('/v1/x')).text]).toEqual(Array(2).fill('{"by":null,"asked":1}'));
    const trusted = { headers: { Authorization: 'Bearer vsk_trusted' } };
    expect((await server.ask('/v1/x', trusted)).text).toBe('{"by":"2","asked":2}');
    // One with rights of its own is answered by itself, each time.
    const own = await server.ask('/v1/x', trusted);
    expect(own.text).toBe('{"by":"2","asked":3}');
    expect(own.headers['cache-control']).toBe('private, max-age=0, must-revalidate');
    expect((await server.ask('/v1/x', { headers: KEY })).headers['cache-control']).toContain('private');
    expect((await server.ask('/v1/x')).text).toBe('{"by":null,"asked":1}');
    expect(server.payers.map((subject) => subject.kind)).toEqual([
      'address',
      'address',
      'partner',
      'partner',
      'partner',
      'address',
    ]);
  });

  it('refuses a wrong key rather than taking it for nobody, and counts it to its address', async () => {
    await open([endpoint({ answer: async () => json({}) })], PARTNERS);
    const reply = await server.ask('/v1/x', { headers: { Authorization: 'Bearer vsk_other' } });
    expect([reply.status, JSON.parse(reply.text)]).toMatchObject([401, { detail: expect.stringContaining('revoked') }]);
    expect(server.payers).toEqual([{ kind: 'address', address: '127.0.0.1' }]);
  });

  it('asks for a key where one is needed', async () => {
    await open([endpoint({ access: 'partner', answer: async () => json({}) })], PARTNERS);
    const reply = await server.ask('/v1/x');
    expect([reply.status, reply.headers['www-authenticate']]).toEqual([401, 'Bearer realm="partners"']);
    expect((await server.ask('/v1/x', { headers: KEY })).status).toBe(200);
  });

  it('sends on their way those whose share is used up, before anything is done for them', async () => {
    const allowance = { isAllowed: false, remaining: 0, resetSeconds: 7 };
    let isAsked = false;
    const answer = async () => {
      isAsked = true;
      return json({});
    };
    await open([endpoint({ answer })], PARTNERS, allowance);
    const reply = await server.ask('/v1/x');
    expect(reply.status).toBe(429);
    expect(reply.headers).toMatchObject({
      'retry-after': '7',
      'ratelimit-policy': '"public";q=60;w=60',
      ratelimit: '"public";r=0;t=7',
    });
    expect(isAsked).toBe(false);
    expect((await server.ask('/v1/x', { method: 'OPTIONS' })).status).toBe(204);
  });

  it.each<[string, string | undefined, string, number, string?]>([
    ['none', undefined, '{"n":1}', 415],
    ['a form', 'application/x-www-form-urlencoded', 'n=1', 415],
    ['no JSON', 'application/json', '{"n":', 400],
    ['another thing', 'application/json', '[]', 422],
    ['a wrong member', 'application/json', '{"n":"1"}', 422, 'n'],
    ['a member nobody reads', 'application/json', '{"n":1,"m":2}', 422, 'm'],
    ['too much', 'application/json', `{"n":1,"m":"${'a'.repeat(70_000)}"}`, 413],
    ['what it takes', 'application/json; charset=utf-8', '{"n":1}', 201],
  ])('a body: %s', async (_, type, body, status, parameter) => {
    const taken = endpoint({
      method: 'POST',
      body: z.strictObject({ n: z.number() }),
      answer: async (_context, { body: read }) => ({ ...json(read), status: 201 }) as ApiResponse,
    });
    await open([taken]);
    const headers = type === undefined ? {} : { 'Content-Type': type };
    const reply = await server.ask('/v1/x', { method: 'POST', headers, body });
    expect([reply.status, (JSON.parse(reply.text) as { parameter?: string }).parameter]).toEqual([status, parameter]);
  });

  it.each([
    ['[]', 'The body: It must be an object.'],
    ['{}', '“list”: It is missing.'],
    ['{"list":"a"}', '“list”: It must be a list.'],
    ['{"list":["c"]}', '“list.0”: It must be one of a, b.'],
    ['{"list":[],"lists":[]}', '“lists”: There is no such member.'],
  ])('a body is refused in a sentence: %s', async (body, detail) => {
    const taken = z.strictObject({ list: z.array(z.enum(['a', 'b'])) });
    await open([endpoint({ method: 'POST', body: taken, answer: async () => json({}) })]);
    const headers = { 'Content-Type': 'application/json' };
    const { text } = await server.ask('/v1/x', { method: 'POST', headers, body });
    expect(JSON.parse(text)).toMatchObject({ detail });
  });

  it('tells nothing of what failed but the request id it was noted under', async () => {
    const answer = async () => {
      throw new Error('secret of the database');
    };
    await open([endpoint({ answer })]);
    const reply = await server.ask('/v1/x', { headers: { 'X-Request-Id': 'mine' } });
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text)).toMatchObject({
      type: 'https://visnyk.example/v1/docs#problem-server-error',
      instance: 'mine',
    });
    expect(reply.text).not.toContain('secret');
    expect(server.failures).toMatchObject([{ requestId: 'mine', what: 'GET /v1/x', cause: { message: /secret/ } }]);
  });

  const streaming = (chunks: () => AsyncIterable<string>) =>
    endpoint({
      success: {
        status: 200,
        description: 'x',
        formats: [{ mediaType: 'application/x-ndjson', schema: null, isStreamed: true }],
      },
      answer: async () => ({ kind: 'stream', contentType: 'application/x-ndjson', chunks: chunks(), state: '1' }),
    });

  /** A stream without an end, and a client that reads nothing of it. */
  const stall = async (stallMs?: number) => {
    const seen = { written: 0, isOver: false };
    async function* endless() {
      try {
        for (;;) {
          seen.written += 1;
          yield `${'x'.repeat(64 * 1024)}\n`;
        }
      } finally {
        seen.isOver = true;
      }
    }
    await open([streaming(endless)], {}, {}, stallMs);
    const outgoing = request(`${server.url}/v1/x`, { agent: false });
    outgoing.on('error', () => undefined);
    outgoing.end();
    const incoming = await new Promise<NodeJS.ReadableStream>((resolve) => outgoing.once('response', resolve));
    incoming.on('error', () => undefined);
    incoming.pause();
    return { seen, outgoing };
  };

  it('streams no faster than the client reads, and stops when it leaves', async () => {
    const { seen, outgoing } = await stall();
    // The client reads nothing: what waits for it is what the sockets hold, and no more.
    let before = -1;
    await eventually(() => {
      const isStill = seen.written === before;
      before = seen.written;
      expect(isStill).toBe(true);
    });
    expect(seen.written).toBeGreaterThan(0);
    expect(seen.written).toBeLessThan(1000);
    expect(seen.isOver).toBe(false);
    outgoing.destroy();
    await eventually(() => expect(seen.isOver).toBe(true));
    expect(server.failures).toEqual([]);
  });

  it('sends one whole export at a time, and the next when it has ended', async () => {
    const { seen, outgoing } = await stall();
    const second = await server.ask('/v1/x');
    expect([second.status, JSON.parse(second.text)]).toEqual([
      429,
      expect.objectContaining({ detail: expect.stringContaining('one at a time') }),
    ]);
    expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
    outgoing.destroy();
    await eventually(() => expect(seen.isOver).toBe(true));
    await eventually(async () => expect((await server.ask('/v1/x', { method: 'HEAD' })).status).toBe(200));
  });

  it('leaves a client that takes nothing of a stream any more', async () => {
    const { seen, outgoing } = await stall(50);
    await eventually(() => expect(seen.isOver).toBe(true));
    outgoing.destroy();
    expect(server.failures).toEqual([]);
  });

  it('forgets a request whose client leaves before it has sent all of it', async () => {
    const answer = async () => json({});
    await open([endpoint({ method: 'POST', body: z.strictObject({}), answer })]);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': 100 };
    const outgoing = request(`${server.url}/v1/x`, { method: 'POST', headers, agent: false });
    outgoing.on('error', () => undefined);
    outgoing.write('{');
    await eventually(() => expect(server.payers).toHaveLength(1));
    outgoing.destroy();
    expect((await server.ask('/v1/x', { method: 'OPTIONS' })).status).toBe(204);
    await server.close();
    expect(server.failures).toEqual([]);
    await open([]);
  });

  it('does not begin a stream for HEAD, or for one who has it', async () => {
    let begun = 0;
    async function* lines() {
      begun += 1;
      yield '1\n';
    }
    await open([streaming(lines)]);
    const { headers, text } = await server.ask('/v1/x');
    expect([text, headers.etag]).toEqual(['1\n', expect.stringMatching(/^W\/"[\w-]+"$/)]);
    expect((await server.ask('/v1/x', { method: 'HEAD' })).text).toBe('');
    expect((await server.ask('/v1/x', { headers: { 'If-None-Match': String(headers.etag) } })).status).toBe(304);
    expect(begun).toBe(1);
  });

  it('breaks a stream off that fails half-way: an end would pass for the whole', async () => {
    async function* failing() {
      yield `${'x'.repeat(1000)}\n`;
      throw new Error('secret of the database');
    }
    await open([streaming(failing)]);
    await expect(server.ask('/v1/x')).rejects.toThrow();
    await eventually(() => expect(server.failures).toMatchObject([{ cause: { message: /secret/ } }]));
  });

  it('tells a handler that its client has left, or that the server stops', async () => {
    const ends: string[] = [];
    const answer: Endpoint['answer'] = async (_, { signal }) => {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      ends.push('told');
      return json({ isEarly: true });
    };
    await open([endpoint({ answer })]);
    const outgoing = request(`${server.url}/v1/x`, { agent: false });
    outgoing.on('error', () => undefined);
    outgoing.end();
    await eventually(() => expect(server.payers).toHaveLength(1));
    outgoing.destroy();
    await eventually(() => expect(ends).toHaveLength(1));
    expect(server.failures).toEqual([]);
    const waiting = server.ask('/v1/x');
    await eventually(() => expect(server.payers).toHaveLength(2));
    server.stopping.abort();
    expect((await waiting).text).toBe('{"isEarly":true}');
  });
});
