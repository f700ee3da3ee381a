import path from 'node:path';
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { createSlots } from '../../../concurrency/slots.ts';
import { ownersOfFile, ROOMS } from '../../../directory/uploaded-files.ts';
import type { PressCentre } from '../../../press-centre.ts';
import { openPreviewToken, previewPath } from '../../../preview/preview-links.ts';
import type { PreviewGrant } from '../../../preview/preview-token.ts';
import { type Problem, sendProblem } from '../../problems/problem.ts';
import { sendPage } from '../../send-page.ts';
import { FILE_HEADERS, sendStoredFile } from '../media/stored-file.ts';
import type { PublicContext } from '../public-context.ts';
import { loadPreview, type PreviewedText } from './load-preview.ts';
import { formatsOf, PREVIEW_FORMATS, previewDocument, previewPage } from './preview-formats.ts';

/** Rendered for each request: so many at once, so many wait. */
const AT_ONCE = 2;
const WAITING = 32;

/** Nobody keeps it, finds it, or is told where it was. */
const HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * `GET /preview/{token}` and `…/rss`, `…/atom`, `…/json`, `…/ninjs`: what was written last of a text, for whoever has the link; and
 * `…/media/{room}/{name}`: the files it shows. Never kept, never listed, and no address of it is logged.
 */
export function previewRoutes({ payload, settings }: PressCentre, context: PublicContext): Router {
  const router = Router({ caseSensitive: true });
  const slots = createSlots(AT_ONCE, WAITING);
  const parts = { db: payload.db, secret: payload.secret, nowMs: () => Date.parse(context.now()) };
  const sources = {
    db: payload.db,
    origin: context.origin,
    now: context.now,
    fieldsOf: (type: PreviewGrant['type']) => payload.collections[type]?.config.flattenedFields ?? [],
  };
  const show =
    (work: (opened: Opened, req: Request<Record<string, string>>, res: Response) => Promise<unknown>) =>
    async (req: Request<Record<string, string>>, res: Response) => {
      const { token = '' } = req.params;
      const problem = async (told: Problem) => {
        res.set(HEADERS);
        await sendProblem(context, req, res, told);
      };
      const grant = await openPreviewToken(parts, token);
      if (grant === null) return problem(UNKNOWN);
      if (grant === 'over') return problem(OVER);
      if (slots.isFull) return problem(BUSY);
      const text = await slots.run(() => loadPreview(sources, grant, token));
      if (text === null) return problem(EMPTY);
      res.set(HEADERS);
      const until = new Date(grant.expiresAt * 1000).toISOString();
      return work({ text, until, address: context.origin + previewPath(token) }, req, res);
    };
  router.get(
    '/preview/:token',
    show(async ({ text, ...link }, req, res) => {
      await sendPage(req, res, await previewPage(context, text, link), HEADERS);
    }),
  );
  for (const format of PREVIEW_FORMATS)
    router.get(
      `/preview/:token/${format}`,
      show(async ({ text, address }, req, res) => {
        if (!formatsOf(text.release.type).includes(format)) return sendProblem(context, req, res, NO_FORMAT);
        const { type, body } = await previewDocument(context, text, { address, format });
        return res.set('Content-Type', type).send(body);
      }),
    );
  for (const room of ROOMS)
    router.get(
      `/preview/:token/media/${room}/:name`,
      show(async ({ text }, req, res) => {
        const { name = '' } = req.params;
        const owners = await ownersOfFile(payload.db, room, name);
        if (!owners.some(({ thing }) => text.shows.includes(thing))) return sendProblem(context, req, res, NO_FILE);
        res.set(FILE_HEADERS);
        const missing = () => sendProblem(context, req, res, NO_FILE);
        return sendStoredFile(res, { root: path.join(settings.mediaDir, room), name }, missing);
      }),
    );
  return router.use(withoutToken);
}

interface Opened {
  text: PreviewedText;
  until: string;
  address: string;
}

/** What fails is logged by its path, in which nobody shall find a link that works. */
const withoutToken: ErrorRequestHandler = (cause, req, _res, next) => {
  if (req.path.startsWith('/preview/')) req.url = '/preview';
  next(cause);
};

const UNKNOWN: Problem = { status: 404, title: 'Not found', detail: 'There is no such preview.' };
const EMPTY: Problem = { status: 404, title: 'Not found', detail: 'There is nothing written to be shown.' };
const NO_FILE: Problem = { status: 404, title: 'Not found', detail: 'This preview shows no such file.' };
const NO_FORMAT: Problem = { status: 404, title: 'Not found', detail: 'Plain pages are in no feed and in no API.' };
const OVER: Problem = {
  status: 410,
  title: 'Gone',
  detail: 'This link has expired or was taken back. Ask the press centre for a new one.',
};
const BUSY: Problem = { status: 503, title: 'Busy', detail: 'Try again in a moment.', retryAfterSeconds: 2 };
