import { Router } from 'express';
import type { PressCentre } from '../../../press-centre.ts';
import { sendProblem } from '../../problems/problem.ts';
import type { PublicContext } from '../../site/public-context.ts';
import type { WebhookActions } from '../../webhooks/webhook-actions.ts';
import { deskRole } from '../desk-role.ts';
import { deskPulse, stampOf } from './overview-pulse.ts';
import type { OverviewPulse } from './overview-view.ts';

/** `GET /api/desk-overview`, for whoever is signed in: what an open overview asks every few seconds. Authors hear nothing of partners. */
export function overviewRoutes(
  { payload, releaseContext }: PressCentre,
  { context, actions }: { context: PublicContext; actions: Pick<WebhookActions, 'loadAll'> },
): Router {
  const router = Router();
  const pulse = sharedWhileRunning(() => deskPulse(payload, actions.loadAll, releaseContext.now()));
  router.get('/api/desk-overview', async (req, res) => {
    const role = await deskRole(payload, req.headers);
    if (role === null) {
      const detail = 'Sign in at the desk first.';
      return sendProblem(context, req, res, { status: 401, title: 'Not signed in', detail });
    }
    res.set('Cache-Control', 'no-store');
    if (role !== 'author') return res.json(await pulse());
    const own: OverviewPulse = { stamp: await stampOf(payload), reach: {}, unconfirmed: [], webhooks: [] };
    return res.json(own);
  });
  return router;
}

/** However many desks are open, those that ask at once get one answer. */
function sharedWhileRunning<T>(make: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= make().finally(() => {
      running = null;
    });
    return running;
  };
}
