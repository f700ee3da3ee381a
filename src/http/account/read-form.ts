import type { Request } from 'express';

export const FORM_TYPE = 'application/x-www-form-urlencoded';
const MAX_BYTES = 4096;

/** The fields of a form; null where it is longer than any of ours. */
export async function readForm(req: Request): Promise<URLSearchParams | null> {
  if (Number(req.get('content-length')) > MAX_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/**
 * Whether a form was sent from one of our own pages. Browsers say so themselves (`Sec-Fetch-Site`, Fetch Metadata), older ones by
 * `Origin`; what says neither is no browser, and no other site can make it send a cookie.
 */
export function isFromOurPage(req: Request, origin: string): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const sender = req.get('origin');
  return sender === undefined || sender === origin;
}
