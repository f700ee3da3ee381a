import { type Request, type Response, Router } from 'express';
import type { PressCentre } from '../../../press-centre.ts';
import { LISTED_TYPES } from '../../../publication/release.ts';
import type { Webhook } from '../../../push/subscription.ts';
import type { SubscriptionSource } from '../../../push/worker/deliverer.ts';
import { type Problem, sendProblem } from '../../problems/problem.ts';
import type { PublicContext } from '../../site/public-context.ts';
import type { WebhookActions } from '../../webhooks/webhook-actions.ts';
import { readAnswer } from '../../webhooks/webhook-facts.ts';
import { deskRole } from '../desk-role.ts';
import { readSmallJson } from '../read-small-json.ts';
import type { WebhookActView, WebhookView } from './push-view.ts';
import { itemRecipients } from './recipients.ts';

type Req = Request<Record<string, string>>;

interface PushRouteParts {
  context: PublicContext;
  actions: WebhookActions;
  hub: SubscriptionSource;
}

/**
 * Push at the desk, for editors and admins who are signed in: `GET /api/push-desk/news/{id}` and `…/guides/{id}` tell who got an item;
 * `GET /api/push-desk/subscriptions/{id}` how a webhook is doing, `POST …/ping`, `…/replay`, `…/secret` and `…/retire` act on it. JSON
 * alone is taken, which no form of another site can send.
 */
export function pushRoutes(
  { payload, releaseContext }: PressCentre,
  { context, actions, hub }: PushRouteParts,
): Router {
  const router = Router();
  const { db } = payload;
  const guard = (work: (req: Req, res: Response) => Promise<unknown>) => async (req: Req, res: Response) => {
    const role = await deskRole(payload, req.headers);
    if (role === null) return sendProblem(context, req, res, NOT_SIGNED_IN);
    if (role === 'author') return sendProblem(context, req, res, NOT_ALLOWED);
    res.set('Cache-Control', 'no-store');
    return work(req, res);
  };
  const sources = { db, webhooks: actions.loadAll, hub };
  for (const type of LISTED_TYPES)
    router.get(
      `/api/push-desk/${type}/:id`,
      guard(async (req, res) => res.json(await itemRecipients(sources, type, req.params['id'] ?? ''))),
    );

  /** Acts on a webhook, and tells how it is doing then. */
  const onWebhook = (act: (webhook: Webhook, body: Record<string, unknown>) => Promise<Act>) =>
    guard(async (req, res) => {
      const webhook = await actions.load(req.params['id'] ?? '');
      if (webhook === null) return sendProblem(context, req, res, NO_SUCH);
      const body = req.method === 'GET' ? {} : await readSmallJson(req);
      const done = body === null ? BAD_BODY : await act(webhook, body);
      if ('status' in done) return sendProblem(context, req, res, done);
      const now = (await actions.load(req.params['id'] ?? '')) ?? webhook;
      return res.json({ ...(await describe(now)), ...done } satisfies WebhookActView);
    });
  const describe = async (webhook: Webhook): Promise<WebhookView> => {
    const state = await actions.state(webhook);
    return {
      isWorking: webhook.status === 'active',
      secrets: webhook.secrets.length,
      lag: state?.lag ?? 0,
      lagSince: state?.lagSince ?? null,
      deliveredAt: state?.deliveredAt ?? null,
      failingSince: state?.failingSince ?? null,
      failures: state?.failures ?? 0,
      nextAttemptAt: state?.nextAttemptAt ?? null,
      lastAnswers: (state?.lastAnswers ?? []).map(readAnswer),
      notice: state?.notice ?? null,
    };
  };
  const path = '/api/push-desk/subscriptions/:id';
  router.get(
    path,
    onWebhook(async () => ({})),
  );
  router.post(
    `${path}/ping`,
    onWebhook(async (webhook) => {
      const pinged = await actions.ping(webhook);
      return 'waitSeconds' in pinged ? tooOften(pinged.waitSeconds) : { pinged };
    }),
  );
  router.post(
    `${path}/replay`,
    onWebhook(async (webhook, { since = null }) => {
      if (since === null) await actions.replay(webhook, { kind: 'position', position: 0 });
      else if (
        typeof since === 'string' &&
        !Number.isNaN(Date.parse(since)) &&
        Date.parse(since) <= Date.parse(releaseContext.now())
      )
        await actions.replay(webhook, { kind: 'time', at: new Date(since).toISOString() });
      else return BAD_BODY;
      return {};
    }),
  );
  router.post(
    `${path}/secret`,
    onWebhook(async (webhook) => {
      const secret = await actions.giveSecret(webhook);
      return secret === null ? NO_SUCH : { secret };
    }),
  );
  router.post(
    `${path}/retire`,
    onWebhook(async (webhook) => ((await actions.retireSecret(webhook)) ? {} : NO_SUCH)),
  );
  return router;
}

type Act = Problem | Pick<WebhookActView, 'pinged' | 'secret'>;

const NOT_SIGNED_IN: Problem = { status: 401, title: 'Not signed in', detail: 'Sign in at the desk first.' };
const NOT_ALLOWED: Problem = {
  status: 403,
  title: 'Not allowed',
  detail: 'Who got what is shown to editors and admins.',
};
const NO_SUCH: Problem = { status: 404, title: 'Not found', detail: 'There is no such webhook.' };
const BAD_BODY: Problem = {
  status: 400,
  title: 'Bad request',
  detail: 'A JSON object is needed; “since” is an instant that has been, or null for the beginning.',
};

function tooOften(seconds: number): Problem {
  const detail = `That is enough pings for now. Send the next one in ${seconds} s.`;
  return { status: 429, title: 'Too many pings', detail, retryAfterSeconds: seconds };
}
