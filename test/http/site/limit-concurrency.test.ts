import { describe, expect, it } from 'vitest';
import type { PublicResponse } from '../../../src/http/cache/public-response.ts';
import { limitConcurrency } from '../../../src/http/site/limit-concurrency.ts';

describe('taking turns', () => {
  it('F05 lets two go on and as many wait as may, tells the next to come back, and takes new ones when there is room', async () => {
    const limited = limitConcurrency({ atOnce: 2, waiting: 3 });
    const gates: (() => void)[] = [];
    const render = () => new Promise<PublicResponse>((resolve) => gates.push(() => resolve({ kind: 'absent' })));
    const asked = Array.from({ length: 7 }, () => limited(render));
    expect(gates).toHaveLength(2);
    const refused = { kind: 'refused', status: 503, retryAfterSeconds: 2 };
    expect(await Promise.all(asked.slice(5))).toEqual([
      expect.objectContaining(refused),
      expect.objectContaining(refused),
    ]);
    gates[0]?.();
    await asked[0];
    const another = limited(render);
    for (let index = 1; index < 6; index += 1) {
      gates[index]?.();
      await asked[Math.min(index, 4)];
    }
    gates[5]?.();
    expect(await another).toEqual({ kind: 'absent' });
  });

  it('frees the turn of a rendering that fails', async () => {
    const limited = limitConcurrency({ atOnce: 1, waiting: 0 });
    await expect(limited(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await limited(async () => ({ kind: 'absent' }))).toEqual({ kind: 'absent' });
  });
});
