import type { Response } from 'express';
import { FEED_CORS } from '../feeds/feed-cors.ts';

/** Leads on to the one address of what was asked for, which stays the same for ever. Scripts of other sites may follow. */
export function redirectForGood(res: Response, address: string): void {
  res.set({ ...FEED_CORS, 'Cache-Control': 'public, max-age=86400' }).redirect(301, address);
}
