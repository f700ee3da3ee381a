import { Router } from 'express';
import { indexNowKeyPath } from '../../../publication/addresses.ts';
import type { PublicContext } from '../public-context.ts';
import { robotsText } from './robots.ts';
import { securityText } from './security-text.ts';

const HOUR_CACHE_CONTROL = 'public, max-age=3600';

export interface NoticeOptions {
  /** Whom to tell of a hole: an address of mail or of a page; null where nobody is named. */
  securityContact: string | null;
  /** What search engines compare with the key they are told; null where they are told nothing. */
  indexNowKey: string | null;
}

/** Notices in plain text at the addresses where their readers look: `/robots.txt`, `/.well-known/security.txt` where there is a contact, and the key of IndexNow. */
export function noticeRoutes({ origin, now }: PublicContext, { securityContact, indexNowKey }: NoticeOptions): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const serve = (path: string, text: () => string) => {
    router.get(path, (_req, res) => {
      res
        .type('text/plain')
        .set({ 'Cache-Control': HOUR_CACHE_CONTROL, 'X-Content-Type-Options': 'nosniff' })
        .send(text());
    });
  };
  serve('/robots.txt', () => robotsText(origin));
  if (indexNowKey !== null) serve(indexNowKeyPath(), () => indexNowKey);
  if (securityContact !== null)
    serve('/.well-known/security.txt', () => securityText({ origin, contact: securityContact, now: now() }));
  return router;
}
