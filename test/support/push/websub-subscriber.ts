import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HUB_LIMITS, type HubLimits } from '../../../src/push/websub/hub-limits.ts';
import type { HttpCentre } from '../http-centre.ts';
import { headerValues, type Reply } from '../http-request.ts';

const PLENTY = { burst: 10_000, refillMs: 1, maxKeys: 100 };

/** The hub without limits on how often: everybody in a test is one host and one requester. */
export const UNHURRIED: HubLimits = { ...HUB_LIMITS, requester: PLENTY, callbackHost: PLENTY, callbackIp: PLENTY };

/** One request of the hub, with everything it said. */
export interface HubCall {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How a subscriber answers what the hub asks it. */
export type SubscriberManners = (call: HubCall, res: ServerResponse) => void;

/** A subscriber as the Recommendation describes it, written from there and from nothing of ours. */
export interface Subscriber {
  /** `http://127.0.0.1:<port>/callback`. */
  callback: string;
  /** Verifications and denials (GET). */
  asked: HubCall[];
  /** Content distribution requests (POST). */
  delivered: HubCall[];
  behave(manners: SubscriberManners): void;
  close(): Promise<void>;
}

/** Confirms everything, and accepts every delivery. */
export const willing: SubscriberManners = (call, res) => {
  res.writeHead(200, { 'Content-Type': 'text/plain' }).end(call.query.get('hub.challenge') ?? '');
};

/** Answers every request of the hub with a status. */
export function answering(status: number): SubscriberManners {
  return (call, res) => res.writeHead(status).end(call.query.get('hub.challenge') ?? '');
}

export async function openSubscriber(): Promise<Subscriber> {
  const asked: HubCall[] = [];
  const delivered: HubCall[] = [];
  let manners = willing;
  const server = createServer((req, res) => {
    void read(req).then((call) => {
      (call.method === 'GET' ? asked : delivered).push(call);
      manners(call, res);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    callback: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`,
    asked,
    delivered,
    behave: (next) => {
      manners = next;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What a subscriber finds at an address (WebSub 4): its hub and its topic, from the Link headers alone. */
export async function discover(centre: HttpCentre, address: string): Promise<{ hub: string; topic: string }> {
  const reply = await centre.ask(address);
  const links = headerValues(reply, 'link').flatMap((value) => [...value.matchAll(/<([^>]+)>; *rel="([^"]+)"/g)]);
  const find = (rel: string) => links.find(([, , found]) => found === rel)?.[1] ?? '';
  return { hub: find('hub'), topic: find('self') };
}

/** A request to the hub (WebSub 5.1). */
export function askHub(centre: HttpCentre, parameters: Record<string, string>, hub = '/websub'): Promise<Reply> {
  return centre.ask(hub, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(parameters).toString(),
  });
}

async function read(req: IncomingMessage): Promise<HubCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const path = req.url ?? '';
  const query = new URLSearchParams(path.includes('?') ? path.slice(path.indexOf('?') + 1) : '');
  return { method: req.method ?? '', path, query, headers: req.headers, body: Buffer.concat(chunks) };
}
