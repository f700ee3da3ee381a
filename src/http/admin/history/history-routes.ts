import { Router } from 'express';
import { draftVersions } from '../../../../collections/versions.ts';
import { createSlots } from '../../../concurrency/slots.ts';
import type { PressCentre } from '../../../press-centre.ts';
import { CONTENT_TYPES, LOCALES } from '../../../publication/release.ts';
import { findRowById } from '../../../stored-rows/find-rows.ts';
import { isRowId } from '../../../stored-rows/value-forms.ts';
import { type Problem, sendProblem } from '../../problems/problem.ts';
import type { PublicContext } from '../../site/public-context.ts';
import { deskRole } from '../desk-role.ts';
import { readHistory } from './read-history.ts';

/** A history reads every version of an item: one at a time, so many wait, and the next is asked to come again. */
const AT_ONCE = 1;
const WAITING = 16;

/** `GET /api/history/news/{id}?locale=uk` (or `guides`, `themes`, `pages`), for whoever is signed in: what became of a text, newest first. */
export function historyRoutes({ payload, settings }: PressCentre, context: PublicContext): Router {
  const router = Router();
  const slots = createSlots(AT_ONCE, WAITING);
  for (const type of CONTENT_TYPES) {
    router.get(`/api/history/${type}/:id`, async (req, res) => {
      if ((await deskRole(payload, req.headers)) === null) return sendProblem(context, req, res, NOT_SIGNED_IN);
      const locale = LOCALES.find((known) => known === (req.query['locale'] ?? 'uk'));
      if (locale === undefined) return sendProblem(context, req, res, NO_LANGUAGE);
      const { id } = req.params;
      const isThere = isRowId(id, payload.db) && (await findRowById(payload.db, type, id)) !== null;
      if (!isThere) return sendProblem(context, req, res, NO_SUCH);
      if (slots.isFull) return sendProblem(context, req, res, BUSY);
      const sources = {
        db: payload.db,
        origin: settings.origin,
        fields: payload.collections[type]?.config.flattenedFields ?? [],
        mostVersions: draftVersions.maxPerDoc,
      };
      const history = await slots.run(() => readHistory(sources, { type, id, locale }));
      return res.set('Cache-Control', 'no-store').json(history);
    });
  }
  return router;
}

const NOT_SIGNED_IN: Problem = { status: 401, title: 'Not signed in', detail: 'Sign in at the desk first.' };
const NO_SUCH: Problem = { status: 404, title: 'Not found', detail: 'There is no such item.' };
const NO_LANGUAGE: Problem = {
  status: 400,
  title: 'Bad request',
  detail: 'Name one language: locale=uk or locale=en.',
};
const BUSY: Problem = {
  status: 503,
  title: 'Busy',
  detail: 'Too many editors ask at once. Ask again in a moment.',
  retryAfterSeconds: 2,
};
