import type { AddressInfo } from 'node:net';
import type { WebSub, WebSubOptions } from '../../src/composition/open-websub.ts';
import { createPressCentreServer } from '../../src/composition/press-centre-server.ts';
import type { AdminHandler } from '../../src/http/admin/admin-routes.ts';
import type { ResponseCache } from '../../src/http/cache/response-cache.ts';
import type { LogTail } from '../../src/partner-api/changes/log-tail.ts';
import { type Ask, ask, type Reply } from './http-request.ts';
import { ORIGIN, openTestCentre, type TestCentre, type TestOptions } from './press-centre.ts';

/** A press centre that listens, with everything but Next. */
export interface HttpCentre extends TestCentre {
  /** Where it listens: `http://127.0.0.1:<port>`. Its public address is `settings.origin`. */
  url: string;
  cache: ResponseCache;
  /** The end of the log, and who waits for it. */
  tail: LogTail;
  websub: WebSub;
  /** Tells everything to stop, as SIGTERM does; `close` waits for it. */
  stop(): void;
  /** A request to a path, or to an address on the public origin. */
  ask(address: string, options?: Ask): Promise<Reply>;
  /** The body of a feed or page that must be there. */
  read(address: string): Promise<string>;
  /** The status of what a reader sees in the end, who follows one redirect. */
  statusAtEnd(address: string): Promise<number>;
}

/** Stands in for Payload's admin, which needs a build of Next. */
const stubAdmin: AdminHandler = async (_req, res) => {
  res.end('admin');
};

/**
 * @param publicPerMinute tests ask faster than anybody may, but for those about the limit
 * @param port any that is free, where none is given
 */
export async function openHttpCentre(
  options: TestOptions & { publicPerMinute?: number; websub?: WebSubOptions; port?: number } = {},
): Promise<HttpCentre> {
  const centre = await openTestCentre(options);
  const stop = new AbortController();
  const { server, cache, tail, websub, following } = await createPressCentreServer(centre, {
    admin: stubAdmin,
    isPublic: true,
    publicPerMinute: options.publicPerMinute ?? 60_000,
    signal: stop.signal,
    ...(options.websub === undefined ? {} : { websub: options.websub }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  centre.startBackground(websub);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const askHere = (address: string, request?: Ask) => ask(url, pathOf(address, centre.settings.origin), request);
  return {
    ...centre,
    url,
    cache,
    tail,
    websub,
    stop: () => stop.abort(),
    ask: askHere,
    statusAtEnd: async (address) => {
      const reply = await askHere(address);
      const { location } = reply.headers;
      return location === undefined ? reply.status : (await askHere(location)).status;
    },
    read: async (address) => {
      const reply = await askHere(address);
      if (reply.status !== 200) throw new Error(`${address} answered ${reply.status}: ${reply.text.slice(0, 200)}`);
      return reply.text;
    },
    close: async () => {
      stop.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, following]);
      await centre.close();
    },
  };
}

/** The path of an address on the public origin; a path is one already. */
export function pathOf(address: string, origin = ORIGIN): string {
  return address.startsWith(`${origin}/`) || address === origin ? address.slice(origin.length) || '/' : address;
}
