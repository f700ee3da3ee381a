import { Router } from 'express';
import type { PressCentre } from '../../../press-centre.ts';
import type { ResponseCache } from '../../cache/response-cache.ts';
import { sendProblem } from '../../problems/problem.ts';
import { deskRole } from '../desk-role.ts';
import { FormatChecker } from './check-format.ts';
import type { FeedHealthReport } from './report.ts';
import { type HealthSources, reportHealth } from './report-health.ts';

/** What the report is made from, but for the checks. */
export type HealthParts = Omit<HealthSources, 'checker'> & { cache: ResponseCache };

/** `GET /api/feed-health?page=1`, for editors and admins who are signed in: what the desk's view of the feeds shows. */
export function feedHealthRoutes({ payload, releaseContext }: PressCentre, { cache, ...parts }: HealthParts): Router {
  const router = Router();
  const checker = new FormatChecker(parts.context, cache, (cause, path) => {
    payload.logger.error({ err: cause, msg: `${path} could not be rendered` });
  });
  const sources = { ...parts, checker };
  const report = sharedWhileRunning((page) => reportHealth(sources, page, releaseContext.now()));
  router.get('/api/feed-health', async (req, res) => {
    const role = await deskRole(payload, req.headers);
    if (role !== 'admin' && role !== 'editor') {
      return sendProblem(sources.context, req, res, {
        status: role === null ? 401 : 403,
        title: role === null ? 'Not signed in' : 'Not allowed',
        detail: role === null ? 'Sign in at the desk first.' : 'The health of feeds is shown to editors and admins.',
      });
    }
    const page = readPage(req.query['page']);
    if (page === null) {
      return sendProblem(sources.context, req, res, {
        status: 400,
        title: 'No such page',
        detail: 'page is a number from 1 to 1000.',
      });
    }
    return res.set('Cache-Control', 'no-store').json(await report(page));
  });
  return router;
}

function readPage(given: unknown): number | null {
  if (given === undefined) return 1;
  return typeof given === 'string' && /^(?:[1-9]\d{0,2}|1000)$/.test(given) ? Number(given) : null;
}

/** A report of a page takes seconds when its feeds are cold: whoever asks meanwhile gets the same one. */
function sharedWhileRunning(make: (page: number) => Promise<FeedHealthReport>) {
  const running = new Map<number, Promise<FeedHealthReport>>();
  return (page: number): Promise<FeedHealthReport> => {
    const begun = running.get(page);
    if (begun !== undefined) return begun;
    const report = make(page).finally(() => running.delete(page));
    running.set(page, report);
    return report;
  };
}
