import { type Request, type Response, Router } from 'express';
import { keyFacts } from '../../../partner-api/account/account.ts';
import type { PartnerGate } from '../../../partners/gate/partner-gate.ts';
import {
  MAX_LABEL_CHARS,
  MAX_LIFE_DAYS,
  MAX_LIVE_KEYS,
  makeKey,
  revokeKey,
} from '../../../partners/keys/change-keys.ts';
import { keysOf } from '../../../partners/keys/partner-keys.ts';
import { findPartner } from '../../../partners/partner-row.ts';
import type { PressCentre } from '../../../press-centre.ts';
import { type Problem, sendProblem } from '../../problems/problem.ts';
import type { PublicContext } from '../../site/public-context.ts';
import { deskRole } from '../desk-role.ts';
import { readSmallJson } from '../read-small-json.ts';
import type { MadeKeyView, PartnerKeysView } from './partner-keys-view.ts';

/**
 * A partner's keys at the desk, for editors and admins who are signed in: `GET /api/partner-access/{id}/keys` lists them, `POST` makes
 * one and tells it this once, `POST …/keys/{key}/revoke` ends one. JSON alone is taken, which no form of another site can send.
 */
export function partnerKeyRoutes(
  { payload, releaseContext }: PressCentre,
  context: PublicContext,
  gate: PartnerGate,
): Router {
  const router = Router();
  const { db } = payload;
  const listed = async (partner: string): Promise<PartnerKeysView> => {
    const now = releaseContext.now();
    const keys = (await keysOf(db, partner)).map((key) => keyFacts(key, { now, usedKey: null }));
    return { keys, canMake: keys.filter(({ state }) => state === 'live').length < MAX_LIVE_KEYS };
  };
  const guard =
    (work: (partner: string, req: Request<Record<string, string>>, res: Response) => Promise<unknown>) =>
    async (req: Request<Record<string, string>>, res: Response) => {
      const refused = await refusalOf(req);
      if (refused !== null) return sendProblem(context, req, res, refused);
      res.set('Cache-Control', 'no-store');
      return work(req.params['partner'] ?? '', req, res);
    };
  const refusalOf = async (req: Request<Record<string, string>>): Promise<Problem | null> => {
    const role = await deskRole(payload, req.headers);
    if (role === null) return { status: 401, title: 'Not signed in', detail: 'Sign in at the desk first.' };
    if (role === 'author')
      return { status: 403, title: 'Not allowed', detail: 'Keys are the business of editors and admins.' };
    const partner = await findPartner(db, req.params['partner'] ?? '');
    return partner === null ? { status: 404, title: 'Not found', detail: 'There is no such partner.' } : null;
  };
  router.get(
    '/api/partner-access/:partner/keys',
    guard(async (partner, _req, res) => res.json(await listed(partner))),
  );
  router.post(
    '/api/partner-access/:partner/keys',
    guard(async (partner, req, res) => {
      const asked = readAsked(await readSmallJson(req));
      if (asked === null) return sendProblem(context, req, res, BAD_BODY);
      const made = await makeKey(db, { partner, ...asked, now: releaseContext.now() });
      if (made.kind === 'too-many') return sendProblem(context, req, res, TOO_MANY);
      const answer: MadeKeyView = { text: made.text, ...(await listed(partner)) };
      return res.status(201).json(answer);
    }),
  );
  router.post(
    '/api/partner-access/:partner/keys/:key/revoke',
    guard(async (partner, req, res) => {
      if ((await readSmallJson(req)) === null) return sendProblem(context, req, res, BAD_BODY);
      const revoked = await revokeKey(db, { partner, id: req.params['key'] ?? '', now: releaseContext.now() });
      gate.known.forget();
      if (revoked !== null) return res.json(await listed(partner));
      const detail = 'This partner has no such key.';
      return sendProblem(context, req, res, { status: 404, title: 'Not found', detail });
    }),
  );
  return router;
}

const BAD_BODY: Problem = {
  status: 400,
  title: 'Bad request',
  detail: `A JSON object is needed: label (up to ${MAX_LABEL_CHARS} characters) and lifeDays (1 to ${MAX_LIFE_DAYS}, or null).`,
};
const TOO_MANY: Problem = {
  status: 409,
  title: 'Two keys already',
  detail: 'Two keys work already. Revoke one of them first.',
};

function readAsked(body: Record<string, unknown> | null): { label: string; lifeDays: number | null } | null {
  if (body === null) return null;
  const { label = '', lifeDays = null } = body;
  if (typeof label !== 'string' || [...label].length > MAX_LABEL_CHARS) return null;
  if (lifeDays === null) return { label, lifeDays };
  const isDays = typeof lifeDays === 'number' && Number.isInteger(lifeDays) && lifeDays >= 1;
  return isDays && lifeDays <= MAX_LIFE_DAYS ? { label, lifeDays } : null;
}
