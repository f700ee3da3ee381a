import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestHandler, Router } from 'express';
import type { Payload } from 'payload';
import { readHead } from '../../log/writing/sequencer.ts';
import type { PressCentre } from '../../press-centre.ts';
import { deskUser } from './desk-user.ts';

/** Next's request handler. */
export type AdminHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The admin may load from itself alone; its framework needs inline scripts and styles. */
const ADMIN_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-ancestors 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
} as const;

/** Payload's admin, served by Next; GraphQL, where it is asked for, to those who are signed in. */
export function adminRoutes({ payload, health }: PressCentre, admin: AdminHandler): Router {
  const router = Router();
  const toNext: RequestHandler = async (req, res) => {
    res.set(ADMIN_HEADERS);
    // Payload would take everybody for a stranger, and send them to sign in.
    if (health.isDown && req.path.startsWith('/admin')) await readHead(payload.db);
    await admin(req, res);
  };
  router.get('/admin/create-first-user', (_req, res) => {
    res
      .status(403)
      .type('text/plain; charset=utf-8')
      .send(
        'Перший обліковий запис створюють на сервері:\nThe first account is made on the server:\n\n' +
          '  npm run user -- create --email you@example.org --role admin\n',
      );
  });
  router.all(['/admin', '/admin/*path', '/_next/*path'], toNext);
  return router.use(graphql(payload, toNext));
}

function graphql(payload: Payload, toNext: RequestHandler): Router {
  const router = Router();
  if (payload.config.graphQL.disable === true) return router;
  router.post('/api/graphql', async (req, res, next) => {
    const headers = new Headers(
      Object.entries(req.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])) as [
        string,
        string,
      ][],
    );
    if ((await deskUser(payload, headers)) === null) {
      res.status(401).json({ errors: [{ message: 'Sign in first.' }] });
      return;
    }
    await toNext(req, res, next);
  });
  return router;
}
