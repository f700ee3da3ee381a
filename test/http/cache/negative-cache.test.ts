import { describe, expect, it, vi } from 'vitest';
import type { PublicResponse } from '../../../src/http/cache/public-response.ts';
import { ResponseCache } from '../../../src/http/cache/response-cache.ts';
import type { Stamp } from '../../../src/http/cache/validity.ts';

/** A log in which the test moves channels, and the epoch. */
function makeLog() {
  const now: Stamp = { seq: 0, epoch: '0' };
  const moved = new Map<string, number>();
  const validity = {
    stamp: () => ({ ...now }),
    isCurrent: (stamp: Stamp, channels: readonly string[]) =>
      stamp.epoch === now.epoch && channels.every((channel) => (moved.get(channel) ?? 0) <= stamp.seq),
  };
  const move = (channel: string) => {
    now.seq += 1;
    moved.set(channel, now.seq);
  };
  return { validity, move, moveEpoch: () => (now.epoch += '+') };
}

describe('answers that found nothing', () => {
  it.each<[string, PublicResponse]>([
    ['absent', { kind: 'absent', dependsOn: ['uk/tag/a'] }],
    ['refused', { kind: 'refused', status: 404, detail: 'no “a”', dependsOn: ['uk/tag/a'] }],
    ['moved', { kind: 'moved', location: '/b', dependsOn: ['uk/tag/a'] }],
  ])('%s: are kept until a name can appear', async (_kind, found) => {
    const log = makeLog();
    const cache = new ResponseCache(log.validity, 1_000_000);
    const render = vi.fn(async () => found);
    const times = async () => {
      expect(await cache.get('/a', render)).toEqual(found);
      return render.mock.calls.length;
    };
    expect([await times(), await times()]).toEqual([1, 1]);
    log.move('uk/all');
    expect(await times()).toBe(1);
    log.move('uk/tag/a');
    expect([await times(), await times()]).toEqual([2, 2]);
    log.moveEpoch();
    expect(await times()).toBe(3);
  });

  it.each<[string, PublicResponse]>([
    ['what says nothing of its validity', { kind: 'absent' }],
    ['“come again”', { kind: 'refused', status: 503, detail: 'busy', retryAfterSeconds: 2 }],
  ])('%s is not kept', async (_what, found) => {
    const cache = new ResponseCache(makeLog().validity, 1_000_000);
    const render = vi.fn(async () => found);
    for (let times = 1; times < 4; times += 1) {
      await cache.get('/a', render);
      expect(render).toHaveBeenCalledTimes(times);
    }
  });

  it('a name that was taken meanwhile is rendered, and its answer replaces the other', async () => {
    const log = makeLog();
    const cache = new ResponseCache(log.validity, 1_000_000);
    await cache.get('/a', async () => ({ kind: 'absent', dependsOn: ['uk/tag/a'] }));
    log.move('uk/tag/a');
    const moved = { kind: 'moved', location: '/b', dependsOn: [] } as const;
    expect(await cache.get('/a', async () => moved)).toEqual(moved);
  });

  it('are bounded in number and in the length of their addresses; the others stay', async () => {
    const cache = new ResponseCache(makeLog().validity, 1_000_000, { maxNegative: 100 });
    const render = vi.fn(async () => ({ kind: 'absent', dependsOn: [] }) as const);
    await cache.get('/kept', render);
    for (let number = 0; number < 99; number += 1) await cache.get(`/${number}`, render);
    await cache.get('/kept', render);
    expect(render).toHaveBeenCalledTimes(100);
    for (let number = 0; number < 99; number += 1) await cache.get(`/new/${number}`, render);
    await cache.get('/kept', render);
    expect(render).toHaveBeenCalledTimes(199);
    const long = `/${'a'.repeat(600)}`;
    await cache.get(long, render);
    await cache.get(long, render);
    expect(render).toHaveBeenCalledTimes(201);
  });
});
