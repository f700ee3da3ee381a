import { afterEach, describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/push/outgoing/guard.ts';
import { rememberNames } from '../../../src/push/outgoing/resolve-name.ts';
import { createSender, type Sender, type SenderOptions } from '../../../src/push/outgoing/send.ts';
import { loopbackGuard, openPeer, type Peer } from './peers.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function sender(options: Partial<SenderOptions>): Sender {
  const made = createSender({ guard: loopbackGuard, ...options });
  opened.push(made);
  return made;
}

async function counting(): Promise<Peer> {
  const made = await openPeer((_req, res) => res.end('secret of this machine'));
  opened.push(made);
  return made;
}

const get = (url: string) => ({ method: 'GET' as const, url, headers: {} });
const closed = createGuard({ isHttpsOnly: false, isListed: () => false, hasListed: false });

describe('names are checked after they were looked up', () => {
  it.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.1'], ['64:ff9b::7f00:1']])(
    'one that leads to %s is refused, and nobody is asked',
    async (address) => {
      const peer = await counting();
      const { send } = sender({ guard: closed, resolve: async () => [address] });
      const result = await send(get(`http://partner.example:${peer.port}/`));
      expect(result).toMatchObject({ kind: 'failed', stage: 'refused' });
      expect(JSON.stringify(result)).not.toContain('secret');
      expect(peer.connections()).toBe(0);
    },
  );

  it('an address in the URL is refused without a look-up', async () => {
    const peer = await counting();
    const { send } = sender({ guard: closed, resolve: () => Promise.reject(new Error('asked')) });
    expect(await send(get(`http://127.0.0.1:${peer.port}/`))).toMatchObject({ kind: 'failed', stage: 'refused' });
    expect(peer.connections()).toBe(0);
  });

  it('of several addresses only those that may be reached are tried', async () => {
    const peer = await counting();
    const { send } = sender({ resolve: async () => ['10.255.255.1', '127.0.0.2', '127.0.0.1'] });
    expect(await send(get(`http://partner.example:${peer.port}/`))).toMatchObject({ kind: 'answered', status: 200 });
    expect(peer.connections()).toBe(1);
  });

  it('a name that moves to a private address between two requests is refused at the second (rebinding)', async () => {
    const peer = await counting();
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const { send } = sender({
      idle: { maxIdle: 0, idleMs: 1 },
      resolve: async () => answers[asked++] ?? [],
    });
    const url = `http://partner.example:${peer.port}/`;
    expect(await send(get(url))).toMatchObject({ kind: 'answered' });
    expect(await send(get(url))).toMatchObject({ kind: 'failed', stage: 'refused' });
    // Once for each request: what was checked is what was connected to.
    expect(asked).toBe(2);
  });

  it('a name that is not there fails at the look-up', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    const result = await sender({ resolve }).send(get('http://partner.example/'));
    expect(result).toEqual({
      kind: 'failed',
      stage: 'dns',
      detail: 'partner.example could not be looked up (ENOTFOUND)',
    });
  });

  it('a look-up that hangs ends with the limit for connecting', async () => {
    const result = await sender({ resolve: () => new Promise(() => undefined) }).send(get('http://partner.example/'), {
      connectMs: 100,
    });
    expect(result).toMatchObject({ kind: 'failed', stage: 'timeout' });
  });
});

describe('a limit by address', () => {
  it.each(['127.0.0.1', 'a.example', 'b.example'])('stops %s, whatever name leads there', async (host) => {
    const peer = await counting();
    const asked: string[] = [];
    const { send } = sender({
      resolve: async () => ['127.0.0.1'],
      mayConnect: (ip) => {
        asked.push(ip);
        return false;
      },
    });
    expect(await send(get(`http://${host}:${peer.port}/`))).toMatchObject({ kind: 'failed', stage: 'refused' });
    expect({ asked, connections: peer.connections() }).toEqual({ asked: ['127.0.0.1'], connections: 0 });
  });
});

describe('what is remembered of names', () => {
  const options = { foundMs: 60, failedMs: 15, maxNames: 2 };

  it('is believed for a while, asked once by many, and bounded', async () => {
    const asked: string[] = [];
    let now = 0;
    const resolve = rememberNames(
      async (name) => {
        asked.push(name);
        return [`1.1.1.${asked.length}`];
      },
      { ...options, clock: () => now },
    );
    await Promise.all([resolve('a'), resolve('a'), resolve('a')]);
    now = 59;
    expect(await resolve('a')).toEqual(['1.1.1.1']);
    now = 61;
    expect(await resolve('a')).toEqual(['1.1.1.2']);
    await resolve('b');
    await resolve('c');
    await resolve('a');
    expect(asked).toEqual(['a', 'a', 'b', 'c', 'a']);
  });

  it('holds a failure for a shorter while', async () => {
    let asked = 0;
    let now = 0;
    const resolve = rememberNames(
      () => {
        asked += 1;
        return Promise.reject(new Error('no'));
      },
      { ...options, clock: () => now },
    );
    await expect(resolve('a')).rejects.toThrow('no');
    await expect(resolve('a')).rejects.toThrow('no');
    now = 16;
    await expect(resolve('a')).rejects.toThrow('no');
    expect(asked).toBe(2);
  });
});
