import { Agent, createServer, get, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How often a balancer looks at `/readyz`, in milliseconds. */
const LOOK_MS = 200;
/** After which a server that says nothing is not ready, in milliseconds. */
const PATIENCE_MS = 10_000;

export interface Balancer {
  url: string;
  /** Resolves when it sends requests to so many servers. */
  sees(servers: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * What stands before servers in earnest, at its plainest: one after another of those that are ready, over connections that are kept, and no
 * second try: what a server refuses, the client is refused (502).
 */
export async function openBalancer(servers: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  let ready: readonly string[] = [];
  let turn = 0;
  let onLook: () => void = () => undefined;
  let looking: NodeJS.Timeout | undefined;
  let isClosed = false;

  const look = async () => {
    const states = await Promise.all(servers.map((server) => isReady(server)));
    ready = servers.filter((_server, index) => states[index]);
    onLook();
    // Only now: a look that took long must not overrule a later one.
    if (!isClosed) looking = setTimeout(() => void look(), LOOK_MS);
  };
  void look();

  const forward = (from: IncomingMessage, to: ServerResponse) => {
    turn += 1;
    const server = ready[turn % Math.max(ready.length, 1)];
    if (server === undefined) return refuse(to);
    const { method, headers, url } = from;
    const sent = request(server + url, { method, headers, agent }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(to);
    });
    sent.once('error', () => refuse(to));
    from.pipe(sent);
  };
  const balancer = createServer(forward);
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    sees: (count) =>
      new Promise((resolve) => {
        onLook = () => {
          if (ready.length === count) resolve();
        };
        onLook();
      }),
    close: async () => {
      isClosed = true;
      clearTimeout(looking);
      agent.destroy();
      balancer.closeAllConnections();
      await new Promise((resolve) => balancer.close(resolve));
    },
  };
}

function refuse(to: ServerResponse): void {
  if (!to.headersSent) to.writeHead(502);
  to.end();
}

function isReady(server: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(`${server}/readyz`, { agent: false, timeout: PATIENCE_MS }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(false));
  });
}
