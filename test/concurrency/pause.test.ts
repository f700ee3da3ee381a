import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pause } from '../../src/concurrency/pause.ts';

const HOUR_MS = 3_600_000;

describe('a pause', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is as long as it was to be', async () => {
    const ended = vi.fn();
    const paused = pause(HOUR_MS, new AbortController().signal).then(ended);
    await vi.advanceTimersByTimeAsync(HOUR_MS - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
    await paused;
  });

  it('ends when it is called off, and leaves no timer behind', async () => {
    const stop = new AbortController();
    const paused = pause(HOUR_MS, stop.signal);
    stop.abort();
    await paused;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin where it was called off before', async () => {
    await pause(HOUR_MS, AbortSignal.abort());
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves nothing on a signal that outlives it', async () => {
    const { signal } = new AbortController();
    const paused = pause(HOUR_MS, signal);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    await paused;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
