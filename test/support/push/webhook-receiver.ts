import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChangeEntry } from '../../../src/presenters/change-entry.ts';

/** One request that a receiver got, with everything it said. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  /** As it came. */
  raw: string;
  body: { type: string; timestamp: string; data: ChangeEntry };
}

/** How a receiver answers; the default is 204. */
export type Answering = (request: Received, res: ServerResponse) => void;

/** A subscriber's server on loopback, one address for each path. */
export interface Receiver {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  received: Received[];
  /** Requests to one path. */
  at(path: string): Received[];
  /** What is answered from now on. */
  answer(answering: Answering): void;
  close(): Promise<void>;
}

export const accept: Answering = (_request, res) => {
  res.writeHead(204).end();
};

export function status(code: number, headers: Record<string, string> = {}): Answering {
  return (_request, res) => {
    res.writeHead(code, headers).end();
  };
}

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answering: Answering = accept;
  const server = createServer((req, res) => {
    void read(req).then((request) => {
      received.push(request);
      answering(request, res);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    at: (path) => received.filter((request) => request.path === path),
    answer: (next) => {
      answering = next;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(req: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]));
  return { path: req.url ?? '', headers, raw, body: JSON.parse(raw) as Received['body'] };
}
