import type { Request } from 'express';
import { readBoundedBody } from '../read-bounded-body.ts';

export const FORM_TYPE = 'application/x-www-form-urlencoded';
const MAX_BYTES = 4096;

/** The fields of a form; null where it is longer than any of ours. */
export async function readForm(req: Request): Promise<URLSearchParams | null> {
  const bytes = await readBoundedBody(req, MAX_BYTES);
  return bytes && new URLSearchParams(bytes.toString('utf8'));
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
