import type { Response } from 'express';

/** Leads on to the one address of what was asked for, which stays the same for ever. Scripts of other sites may follow. */
export function redirectForGood(res: Response, address: string): void {
  res.set({ 'Cache-Control': 'public, max-age=86400', 'Access-Control-Allow-Origin': '*' }).redirect(301, address);
}
