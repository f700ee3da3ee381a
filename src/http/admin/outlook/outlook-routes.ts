import { type Request, Router } from 'express';
import type { Publication } from '../../../../collections/texts/foresight/as-published.ts';
import { createSlots } from '../../../concurrency/slots.ts';
import type { PressCentre } from '../../../press-centre.ts';
import { CONTENT_TYPES, LOCALES } from '../../../publication/release.ts';
import { linkGuardOfSettings } from '../../../push/outgoing/guard-of-settings.ts';
import { createSender } from '../../../push/outgoing/send.ts';
import { type Problem, sendProblem } from '../../problems/problem.ts';
import { readBoundedBody } from '../../read-bounded-body.ts';
import type { PublicContext } from '../../site/public-context.ts';
import { deskRole } from '../desk-role.ts';
import { checkJson, MAX_DESK_JSON_BYTES } from '../door/json-body.ts';
import { JsonRefusedError } from '../door/json-bounds.ts';
import type { RecipientSources } from '../push/recipients.ts';
import { makeOutlook } from './make-outlook.ts';
import { askOutside } from './outside-links.ts';

/** A dry run reads as much as a publication does: so many at once, so many wait, and the next is asked to come again. */
const AT_ONCE = 2;
const WAITING = 16;

/**
 * `POST /api/outlook/news` and `/api/outlook/news/{id}` (or `guides`), for whoever is signed in: what publishing would do, and what to look
 * at before. `{ "locale": "uk", "also": ["en"], "data": { … }, "outside": true }`: `data` is what the form holds, `outside` has addresses
 * on other sites asked. JSON alone is taken, which no form of another site can send. Nothing is written.
 */
export function outlookRoutes(
  { payload, settings, releaseContext }: PressCentre,
  { context, followers }: { context: PublicContext; followers: RecipientSources },
): Router {
  const router = Router();
  const slots = createSlots(AT_ONCE, WAITING);
  const sender = createSender({ guard: linkGuardOfSettings(settings), idle: { maxIdle: 0, idleMs: 1 } });
  for (const type of CONTENT_TYPES) {
    router.post([`/api/outlook/${type}`, `/api/outlook/${type}/:id`], async (req, res) => {
      const role = await deskRole(payload, req.headers);
      if (role === null) return sendProblem(context, req, res, NOT_SIGNED_IN);
      const asked = await readAsked(req);
      if ('status' in asked) return sendProblem(context, req, res, asked);
      if (slots.isFull) return sendProblem(context, req, res, BUSY);
      const { id = null } = req.params as { id?: string };
      const sources = {
        db: payload.db,
        origin: settings.origin,
        mediaDir: settings.mediaDir,
        now: releaseContext.now(),
        askOutside: async (links: Parameters<typeof askOutside>[0][number][]) =>
          asked.outside ? askOutside(links, sender.send) : links,
        followers,
        fields: payload.collections[type]?.config.flattenedFields ?? [],
      };
      const seesPartners = role !== 'author';
      const { publication } = asked;
      const outlook = await slots.run(() => makeOutlook(sources, { type, id, publication, seesPartners }));
      if (outlook === null) return sendProblem(context, req, res, NO_SUCH);
      return res.set('Cache-Control', 'no-store').json(outlook);
    });
  }
  return router;
}

interface Asked {
  publication: Publication;
  outside: boolean;
}

async function readAsked(req: Request): Promise<Asked | Problem> {
  if (req.is('application/json') !== 'application/json') return BAD_BODY;
  const bytes = await readBoundedBody(req, MAX_DESK_JSON_BYTES);
  if (bytes === null) return TOO_LONG;
  try {
    return readPublication(checkJson(bytes));
  } catch (cause) {
    if (cause instanceof JsonRefusedError) return { ...BAD_BODY, detail: cause.message };
    throw cause;
  }
}

function readPublication(value: unknown): Asked | Problem {
  if (!isRecord(value)) return BAD_BODY;
  const { locale: language, also = [], data = {}, outside = false } = value;
  const locale = LOCALES.find((known) => known === language);
  if (locale === undefined || !Array.isArray(also) || !isRecord(data) || typeof outside !== 'boolean') return BAD_BODY;
  const others = LOCALES.filter((known) => known !== locale && also.includes(known));
  return { publication: { locale, also: others, data }, outside };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

const NOT_SIGNED_IN: Problem = { status: 401, title: 'Not signed in', detail: 'Sign in at the desk first.' };
const NO_SUCH: Problem = { status: 404, title: 'Not found', detail: 'There is no such item.' };
const TOO_LONG: Problem = {
  status: 413,
  title: 'Body too large',
  detail: `A body takes at most ${MAX_DESK_JSON_BYTES} bytes.`,
};
const BAD_BODY: Problem = {
  status: 400,
  title: 'Bad request',
  detail: 'A JSON object is needed: { "locale": "uk" or "en", "also": […], "data": { … }, "outside": true or false }.',
};
const BUSY: Problem = {
  status: 503,
  title: 'Busy',
  detail: 'Too many editors ask at once. Ask again in a moment.',
  retryAfterSeconds: 2,
};
