import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerParent } from '../processes/answer-parent.ts';

/** `expect` forgets what came so far; `wait` answers when so many requests to healthy subscribers have come. */
export type ReceiversAsk = { kind: 'open' } | { kind: 'expect' } | { kind: 'wait'; requests: number };

/** When the last of the requests came, on the clock all processes of a machine share (nanoseconds, as text). */
export interface LastReceived {
  lastNs: string;
}

/** All subscribers in one process: every address of 127/8 leads here. A path `/hang…` is never answered. */
let received = 0;
let wanted = Number.POSITIVE_INFINITY;
let lastNs = 0n;
let resolveWait: (() => void) | null = null;

answerParent(async (ask: ReceiversAsk): Promise<{ port: number } | LastReceived | null> => {
  switch (ask.kind) {
    case 'open':
      return { port: await open() };
    case 'expect':
      received = 0;
      wanted = Number.POSITIVE_INFINITY;
      return null;
    case 'wait':
      wanted = ask.requests;
      if (received < wanted)
        await new Promise<void>((resolve) => {
          resolveWait = resolve;
        });
      return { lastNs: lastNs.toString() };
  }
});

async function open(): Promise<number> {
  const server = createServer((req, res) => {
    if (req.url?.startsWith('/hang') === true) return;
    req.resume();
    req.once('end', () => {
      res.writeHead(204).end();
      received += 1;
      lastNs = process.hrtime.bigint();
      if (received >= wanted) resolveWait?.();
    });
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '0.0.0.0', backlog: 4096 }, resolve));
  return (server.address() as AddressInfo).port;
}
