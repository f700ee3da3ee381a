import { describe, expect, it, vi } from 'vitest';
import { SharedBuilds } from '../../../src/http/cache/shared-builds.ts';

/** A log of one channel that the test moves. */
function makeLog() {
  let seq = 0;
  let movedAt = 0;
  return {
    move: (isOurs: boolean) => {
      seq += 1;
      if (isOurs) movedAt = seq;
    },
    validity: {
      stamp: () => ({ seq, epoch: '' }),
      isCurrent: (stamp: { seq: number }) => movedAt <= stamp.seq,
    },
  };
}

describe('SharedBuilds', () => {
  it('builds once for all formats, and again when a channel it depends on moves', async () => {
    const log = makeLog();
    const builds = new SharedBuilds<number>(log.validity, 10);
    const make = vi.fn(async () => ({ value: make.mock.calls.length, dependsOn: ['uk/all'] }));
    expect(await Promise.all([builds.get('all', make), builds.get('all', make)])).toEqual([1, 1]);
    log.move(false);
    expect(await builds.get('all', make)).toBe(1);
    log.move(true);
    expect(await builds.get('all', make)).toBe(2);
  });

  it('does not share a build begun before a change with those who ask after it', async () => {
    const log = makeLog();
    const builds = new SharedBuilds<string>(log.validity, 10);
    let finish: (value: string) => void = () => undefined;
    const before = builds.get('all', async () => ({
      value: await new Promise<string>((resolve) => {
        finish = resolve;
      }),
      dependsOn: ['uk/all'],
    }));
    log.move(true);
    expect(await builds.get('all', async () => ({ value: 'new', dependsOn: ['uk/all'] }))).toBe('new');
    finish('old');
    expect(await before).toBe('old');
    expect(await builds.get('all', async () => ({ value: 'newer', dependsOn: ['uk/all'] }))).toBe('new');
  });

  it('keeps no failure and nothing that depends on nothing', async () => {
    const builds = new SharedBuilds<string>(makeLog().validity, 10);
    const failing = () => Promise.reject(new Error('no'));
    await expect(builds.get('x', failing)).rejects.toThrow('no');
    expect(await builds.get('x', async () => ({ value: 'a', dependsOn: null }))).toBe('a');
    expect(await builds.get('x', async () => ({ value: 'b', dependsOn: null }))).toBe('b');
  });

  it('keeps those that were asked for last', async () => {
    const builds = new SharedBuilds<string>(makeLog().validity, 2);
    const ask = (key: string, value: string) => builds.get(key, async () => ({ value, dependsOn: ['uk/all'] }));
    await ask('a', '1');
    await ask('b', '1');
    await ask('a', '2');
    await ask('c', '1');
    expect([await ask('a', '3'), await ask('c', '3'), await ask('b', '3')]).toEqual(['1', '1', '3']);
  });
});
