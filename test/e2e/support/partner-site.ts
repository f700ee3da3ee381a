import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A partner's site, on an origin of its own and under a policy as strict as there is. */
export interface PartnerSite {
  origin: string;
  /** Puts HTML into the body of the page that is served from now on. */
  show(html: string): void;
  close(): Promise<void>;
}

/** @param allowed the one other origin that its pages may load from, as our documentation says: scripts, answers, pictures and frames */
export async function openPartnerSite(allowed: string): Promise<PartnerSite> {
  const sources = ['script-src', 'connect-src', 'img-src', 'frame-src'].map((directive) => `${directive} ${allowed}`);
  const policy = ["default-src 'none'", ...sources, "base-uri 'none'", "require-trusted-types-for 'script'"].join('; ');
  let body = '';
  const server = createServer((req, res) => {
    if (req.url !== '/') return res.writeHead(204).end();
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    return res.end(
      `<!doctype html><html lang="uk"><title>Портал громади</title><main><h1>Портал громади</h1>${body}</main></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (html) => {
      body = html;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
