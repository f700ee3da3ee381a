import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerParent } from '../processes/answer-parent.ts';

/** One coding of one feed, as Visnyk was seen to send it. */
export interface RawVariant {
  /** Accept-Encoding of the requests it answers; '' where they have none. */
  accepts: string;
  etag: string;
  bodyBase64: string;
  /** Name, value, name, value; without what node:http adds by itself. */
  full: string[];
  notModified: string[];
}

/**
 * The limit: what node:http can do if nothing is decided but the coding and the entity tag. No routes, no cache, no second
 * feed, and a fixed answer that never grows stale.
 */
answerParent(async ({ variants }: { variants: RawVariant[] }): Promise<number> => {
  const byCoding = new Map(
    variants.map(({ accepts, bodyBase64, ...rest }) => [accepts, { ...rest, body: Buffer.from(bodyBase64, 'base64') }]),
  );
  const server = createServer((req, res) => {
    const variant = byCoding.get(String(req.headers['accept-encoding'] ?? ''));
    if (variant === undefined) {
      res.writeHead(406).end();
    } else if (req.headers['if-none-match'] === variant.etag) {
      res.writeHead(304, variant.notModified);
      res.end();
    } else {
      res.writeHead(200, variant.full);
      res.end(variant.body);
    }
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
});
