import { afterEach, describe, expect, it } from 'vitest';
import { createSender, type Sender, type SenderOptions } from '../../../src/push/outgoing/send.ts';
import { loopbackGuard, openPeer, openRawPeer, type Peer, saying } from './peers.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function sender(options: Partial<SenderOptions> = {}): Sender {
  const made = createSender({ guard: loopbackGuard, ...options });
  opened.push(made);
  return made;
}

async function peer(opening: Promise<Peer>): Promise<Peer> {
  const made = await opening;
  opened.push(made);
  return made;
}

const post = (url: string) => ({
  method: 'POST' as const,
  url,
  headers: { 'Content-Type': 'text/plain' },
  body: 'вісник',
});

describe('a request', () => {
  it('arrives as it is, and its answer comes back', async () => {
    const seen: unknown[] = [];
    const { url } = await peer(
      openPeer(async (req, res) => {
        const chunks: Buffer[] = [];
        for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
        const { 'content-length': length, 'user-agent': agent, 'accept-encoding': coding } = req.headers;
        seen.push({ method: req.method, path: req.url, body: Buffer.concat(chunks).toString(), length, agent, coding });
        res.writeHead(202, { 'X-One': 'yes', 'Retry-After': '7' }).end('thanks');
      }),
    );
    const result = await sender().send(post(`${url}?a=1&b=%D1%84`));
    expect(seen).toEqual([
      { method: 'POST', path: '/hook?a=1&b=%D1%84', body: 'вісник', length: '12', agent: 'Visnyk', coding: 'identity' },
    ]);
    expect(result).toMatchObject({ kind: 'answered', status: 202, headers: { 'x-one': 'yes', 'retry-after': '7' } });
    expect(result.kind === 'answered' && result.body.toString()).toBe('thanks');
  });

  it('is not sent on where a peer redirects it', async () => {
    const paths: string[] = [];
    const { url } = await peer(
      openPeer((req, res) => {
        paths.push(req.url ?? '');
        res.writeHead(307, { Location: '/elsewhere' }).end();
      }),
    );
    expect(await sender().send(post(url))).toMatchObject({ kind: 'answered', status: 307 });
    expect(paths).toEqual(['/hook']);
  });

  it('uses a connection again, and a new one where the peer closed it meanwhile', async () => {
    const one = await peer(openPeer((_req, res) => res.end('ok')));
    const { send } = sender();
    await send(post(one.url));
    await send(post(one.url));
    expect(one.connections()).toBe(1);

    // Promises to keep the connection, and closes it when the second request comes.
    let requests = 0;
    const fickle = await peer(
      openRawPeer((socket) => {
        let isFirst = true;
        socket.on('data', () => {
          requests += 1;
          if (isFirst) socket.write('HTTP/1.1 204 No Content\r\nConnection: keep-alive\r\n\r\n');
          else socket.destroy();
          isFirst = false;
        });
      }),
    );
    expect(await send({ method: 'GET', url: fickle.url, headers: {} })).toMatchObject({ status: 204 });
    expect(await send({ method: 'GET', url: fickle.url, headers: {} })).toMatchObject({ status: 204 });
    expect({ requests, connections: fickle.connections() }).toEqual({ requests: 3, connections: 2 });
  });

  it('keeps no more idle connections than it may', async () => {
    const closed: number[] = [];
    const peers = await Promise.all(
      [1, 2, 3].map((number) =>
        peer(
          openRawPeer((socket) => {
            saying('HTTP/1.1 204 No Content\r\n\r\n')(socket);
            socket.on('close', () => closed.push(number));
          }),
        ),
      ),
    );
    const { send } = sender({ idle: { maxIdle: 2, idleMs: 60_000 } });
    for (const { url } of peers) await send(post(url));
    await expect.poll(() => closed).toEqual([1]);
    await send(post(peers[2]?.url ?? ''));
    expect(peers[2]?.connections()).toBe(1);
  });

  it('keeps no more of them where many become idle at once', async () => {
    let closed = 0;
    const waiting: (() => void)[] = [];
    const peers = await Promise.all(
      Array.from({ length: 8 }, () =>
        peer(
          openRawPeer((socket) => {
            socket.on('close', () => {
              closed += 1;
            });
            socket.once('data', () => {
              waiting.push(() => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
              if (waiting.length === peers.length) for (const answer of waiting) answer();
            });
          }),
        ),
      ),
    );
    const { send } = sender({ idle: { maxIdle: 2, idleMs: 60_000 } });
    await Promise.all(peers.map(({ url }) => send(post(url))));
    await expect.poll(() => closed).toBe(6);
  });
});

describe('a peer that misbehaves', () => {
  const fast = { connectMs: 5_000, wholeMs: 300 };

  it.each([
    ['speaks something else', 'SSH-2.0-OpenSSH_9.6\r\n', 'protocol'],
    ['says two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 'protocol'],
    [
      'hides a length behind chunks',
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'protocol',
    ],
    ['sends broken chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 'protocol'],
    ['says more than it promised', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP nonsense', 'protocol'],
    ['sends a megabyte of headers', `HTTP/1.1 200 OK\r\n${`X: ${'a'.repeat(1000)}\r\n`.repeat(1000)}\r\n`, 'too-large'],
    ['switches to another protocol', 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', 'aborted'],
    ['goes on with hints for ever', 'HTTP/1.1 103 Early Hints\r\n\r\n', 'timeout'],
    ['promises more than it says', 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nok', 'timeout'],
    ['never answers', '', 'timeout'],
  ])('%s', async (_name, answer, stage) => {
    const { url } = await peer(openRawPeer(saying(answer)));
    expect(await sender().send(post(url), fast)).toMatchObject({ kind: 'failed', stage });
  });

  it('answers byte by byte, and is ended by the limit for the whole', async () => {
    let timer: NodeJS.Timeout | undefined;
    const { url } = await peer(
      openPeer((_req, res) => {
        timer = setInterval(() => res.write('.'), 10);
        res.on('close', () => clearInterval(timer));
      }),
    );
    const result = await sender().send(post(url), fast);
    expect(result).toMatchObject({ kind: 'failed', stage: 'timeout', detail: expect.stringContaining('300 ms') });
  });

  it('closes in the middle of an answer', async () => {
    const { url } = await peer(
      openRawPeer((socket) => {
        socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nok'));
      }),
    );
    expect(await sender().send(post(url))).toMatchObject({ kind: 'failed', stage: 'aborted' });
  });

  it('closes without a word', async () => {
    const { url } = await peer(openRawPeer((socket) => socket.on('data', () => socket.destroy())));
    expect(await sender().send(post(url))).toMatchObject({ kind: 'failed', stage: 'aborted' });
  });

  it('sends endlessly: 64 KB are read, and the connection ends', async () => {
    let isEnded = false;
    const { url } = await peer(
      openPeer((_req, res) => {
        const more = () => {
          while (!res.destroyed && res.write(Buffer.alloc(16_384, 'a')));
        };
        res.on('drain', more).on('close', () => {
          isEnded = true;
        });
        more();
      }),
    );
    const result = await sender().send(post(url));
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(result.kind === 'answered' && result.body.length).toBe(65_536);
    await expect.poll(() => isEnded).toBe(true);
  });

  it('is not there', async () => {
    const gone = await openPeer((_req, res) => res.end());
    await gone.close();
    const result = await sender().send(post(gone.url));
    expect(result).toMatchObject({ kind: 'failed', stage: 'connect', detail: expect.stringContaining('ECONNREFUSED') });
  });

  it('speaks no TLS', async () => {
    const { port } = await peer(openRawPeer(saying('HTTP/1.1 200 OK\r\n\r\n')));
    expect(await sender().send(post(`https://127.0.0.1:${port}/`))).toMatchObject({ kind: 'failed', stage: 'tls' });
  });

  it('does not even agree on TLS in time', async () => {
    const { port } = await peer(openRawPeer(() => undefined));
    const result = await sender().send(post(`https://127.0.0.1:${port}/`), { connectMs: 200 });
    expect(result).toMatchObject({
      kind: 'failed',
      stage: 'timeout',
      detail: expect.stringContaining('no connection'),
    });
  });
});

it('stops when it is told to', async () => {
  const { url } = await peer(openRawPeer(() => stop.abort()));
  const stop = new AbortController();
  expect(await sender().send(post(url), { signal: stop.signal })).toMatchObject({ kind: 'failed', stage: 'aborted' });
  expect(await sender().send(post(url), { signal: AbortSignal.abort() })).toMatchObject({ stage: 'aborted' });
});
