import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CODINGS } from '../../../src/http/cache/coding.ts';
import { prepareResponse } from '../../../src/http/cache/prepared-response.ts';
import type { PublicResponse, RenderedResponse } from '../../../src/http/cache/public-response.ts';
import { ResponseCache } from '../../../src/http/cache/response-cache.ts';
import type { Stamp, Validity } from '../../../src/http/cache/validity.ts';

const page = (body: string, more: Partial<RenderedResponse> = {}): RenderedResponse => ({
  kind: 'rendered',
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body,
  lastModified: null,
  cacheControl: 'public, max-age=30',
  headers: [],
  dependsOn: ['uk/all'],
  ...more,
});

/** A log of which the test says how far it was followed, and which channel moved when. */
function makeLog() {
  const now: Stamp = { seq: 0, epoch: '0' };
  const moved = new Map<string, number>();
  return {
    move: (channel: string) => {
      now.seq += 1;
      moved.set(channel, now.seq);
    },
    moveEpoch: () => {
      now.epoch += '+';
    },
    validity: {
      stamp: () => ({ ...now }),
      isCurrent: (stamp: Stamp, channels: readonly string[]) =>
        stamp.epoch === now.epoch && channels.every((channel) => (moved.get(channel) ?? 0) <= stamp.seq),
    },
  };
}

const bodyOf = async (found: ReturnType<ResponseCache['get']>) => {
  const result = await found;
  return result.kind === 'prepared' ? result.response.encoded.identity.body.toString() : result.kind;
};

/** The part of the cache for addresses that nobody makes up. */
const NAMED_SHARE = 7 / 8;

describe('ResponseCache', () => {
  it('keeps a response until a channel it depends on moves, or the site itself', async () => {
    const log = makeLog();
    const cache = new ResponseCache(log.validity, 1_000_000);
    const render = vi.fn(async () => page(`${render.mock.calls.length}`));
    expect(await bodyOf(cache.get('/', render))).toBe('1');
    log.move('en/all');
    expect(await bodyOf(cache.get('/', render))).toBe('1');
    log.move('uk/all');
    expect(cache.peek('/')).toBeNull();
    expect(await bodyOf(cache.get('/', render))).toBe('2');
    log.moveEpoch();
    expect(await bodyOf(cache.get('/', render))).toBe('3');
    expect(render).toHaveBeenCalledTimes(3);
  });

  it('keeps a response until the moment at which it says something else by itself', async () => {
    const log = makeLog();
    let now = '2026-11-18T15:59:59.999Z';
    const isCurrent: Validity['isCurrent'] = (stamp, channels, turnsAt = null) =>
      log.validity.isCurrent(stamp, channels) && (turnsAt === null || now < turnsAt);
    const cache = new ResponseCache({ ...log.validity, isCurrent }, 1_000_000);
    const render = vi.fn(async () =>
      page(`${render.mock.calls.length}`, {
        turnsAt: render.mock.calls.length === 1 ? '2026-11-18T16:00:00.000Z' : null,
      }),
    );
    expect(await bodyOf(cache.get('/', render))).toBe('1');
    expect(await bodyOf(cache.get('/', render))).toBe('1');
    now = '2026-11-18T16:00:00.000Z';
    expect(cache.peek('/')).toBeNull();
    expect(await bodyOf(cache.get('/', render))).toBe('2');
    expect(await bodyOf(cache.get('/', render))).toBe('2');
  });

  it('renders once for all who ask for a cold page at once', async () => {
    const cache = new ResponseCache(makeLog().validity, 1_000_000);
    const render = vi.fn(async () => page('once'));
    const found = await Promise.all(Array.from({ length: 40 }, () => bodyOf(cache.get('/', render))));
    expect(new Set(found)).toEqual(new Set(['once']));
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('does not share a rendering begun before a change, nor keep it', async () => {
    const log = makeLog();
    const cache = new ResponseCache(log.validity, 1_000_000);
    const gates: ((body: string) => void)[] = [];
    const render = () => new Promise<PublicResponse>((resolve) => gates.push((body) => resolve(page(body))));
    const before = cache.get('/', render);
    log.move('uk/all');
    const after = cache.get('/', render);
    const beside = cache.get('/', render);
    expect(gates).toHaveLength(2);
    gates[1]?.('new');
    expect([await bodyOf(after), await bodyOf(beside)]).toEqual(['new', 'new']);
    gates[0]?.('old');
    expect(await bodyOf(before)).toBe('old');
    expect(cache.peek('/')?.encoded.identity.body.toString()).not.toBe('old');
  });

  it('keeps a response at once, and its codings as they are made', async () => {
    const cache = new ResponseCache(makeLog().validity, 10_000_000);
    const found = await cache.get('/', async () => page('words '.repeat(50_000)));
    const kept = cache.peek('/');
    expect(found).toEqual({ kind: 'prepared', response: kept });
    expect(Object.keys(kept?.encoded ?? {})).toEqual(['identity']);
    const atFirst = cache.bytes;
    // Nobody asks, and yet they are made.
    await vi.waitFor(() => expect(Object.keys(kept?.encoded ?? {}).sort()).toEqual(['br', 'gzip', 'identity']));
    await vi.waitFor(() => expect(cache.bytes).toBeLessThan(atFirst));
    expect(cache.bytes).toBe(kept?.bytes);
  });

  it('leaves the codings nobody asked for until no more answers come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const cache = new ResponseCache(makeLog().validity, 10_000_000);
    const codings = (key: string) => Object.keys(cache.peek(key)?.encoded ?? {}).length;
    for (const key of ['/a', '/b', '/c']) {
      await cache.get(key, async () => page(`${key} `.repeat(500)));
      await vi.advanceTimersByTimeAsync(150);
      expect(codings('/a')).toBe(1);
    }
    await vi.waitFor(() => expect(['/a', '/b', '/c'].map(codings)).toEqual([3, 3, 3]));
  });

  it('keeps no failure, no absence, and nothing that depends on nothing', async () => {
    const cache = new ResponseCache(makeLog().validity, 1_000_000);
    const failing = vi.fn(() => Promise.reject(new Error('no')));
    await expect(Promise.all([cache.get('/', failing), cache.get('/', failing)])).rejects.toThrow('no');
    expect(failing).toHaveBeenCalledTimes(1);
    expect(await bodyOf(cache.get('/', async () => page('well')))).toBe('well');
    expect(await bodyOf(cache.get('/x', async () => ({ kind: 'absent' })))).toBe('absent');
    expect(await bodyOf(cache.get('/y', async () => page('y', { dependsOn: null })))).toBe('y');
    expect(cache.size).toBe(1);
  });

  it('holds no more bytes than it may, and gives what was asked for a second chance', async () => {
    const model = prepareResponse(page('a'));
    await model.complete();
    const { bytes } = model;
    const cache = new ResponseCache(makeLog().validity, Math.ceil((bytes * 3 + 100) / NAMED_SHARE));
    for (const key of ['a', 'b', 'c']) await cache.get(key, async () => page('a'));
    cache.peek('a');
    await cache.get('d', async () => page('a'));
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.peek(key) !== null)).toEqual(['a', 'c', 'd']);
    for (let index = 0; index < 100; index += 1) {
      await cache.get(`x${index}`, async () => page('a'));
      expect(cache.bytes).toBeLessThanOrEqual(bytes * 3 + 100);
    }
    await cache.get('large', async () => page('z'.repeat(100_000)));
    expect(cache.peek('large')).toBeNull();
    expect(cache.size).toBe(3);
  });

  it('counts its bytes right when entries are replaced and forgotten', async () => {
    const log = makeLog();
    const cache = new ResponseCache(log.validity, 1_000_000);
    for (let round = 0; round < 5; round += 1) {
      await cache.get('/', async () => page('a'));
      log.move('uk/all');
      expect(cache.peek('/')).toBeNull();
    }
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
  });
});

describe('prepareResponse', () => {
  it('compresses a coding once, for all who ask', async () => {
    const { coded } = prepareResponse(page('words '.repeat(1000)));
    const [first, second] = await Promise.all([coded('br'), coded('br')]);
    expect(first).toBe(second);
    expect(brotliDecompressSync(first.body).toString()).toBe('words '.repeat(1000));
  });

  it('tags the content: the same for the same, another for each coding, format and change', async () => {
    const tags = async (rendered: RenderedResponse) =>
      (await Promise.all(CODINGS.map((coding) => prepareResponse(rendered).coded(coding)))).map(({ etag }) => etag);
    const first = await tags(page('words'));
    expect(await tags(page('words', { cacheControl: 'no-store', lastModified: '2026-01-01T00:00:00.500Z' }))).toEqual(
      first,
    );
    const others = [...(await tags(page('other'))), ...(await tags(page('words', { contentType: 'text/plain' })))];
    expect(new Set([...first, ...others]).size).toBe(9);
    for (const tag of [...first, ...others]) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it('dates at full seconds, and tells caches the same with 200 and 304', async () => {
    const { lastModifiedMs, coded } = prepareResponse(
      page('x', { lastModified: '2026-11-22T08:30:00.900Z', headers: [['Link', '<a>']] }),
    );
    expect(lastModifiedMs).toBe(Date.UTC(2026, 10, 22, 8, 30));
    const { full, notModified } = await coded('gzip');
    expect(full.slice(0, notModified.length)).toEqual(notModified);
    for (const name of ['ETag', 'Cache-Control', 'Vary', 'Last-Modified', 'Link']) expect(notModified).toContain(name);
    expect(notModified).not.toContain('Content-Type');
  });
});
