import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Request, type Response, Router } from 'express';
import { ownerOfFile, ROOMS } from '../directory/uploaded-files.ts';
import { isShown } from '../log/read-log.ts';
import type { PublicContext } from './outcomes/site.ts';
import { sendProblem } from './problem.ts';

/** A file may be gone within the minute in which the last text that shows it is withdrawn. */
const CACHE_CONTROL = 'public, max-age=300, s-maxage=30, stale-while-revalidate=30';

/**
 * Uploaded files, as the world may have them: only those that a published text shows. The desk sees the others through its own
 * API. Range requests and dates are Express's.
 */
export function mediaRoutes(context: PublicContext, mediaDir: string): Router {
  const router = Router();
  for (const room of ROOMS) {
    router.get(`/media/${room}/:name`, async (req, res) => {
      const { name } = req.params;
      const owner = await ownerOfFile(context.db, room, name);
      if (owner === null || !(await isShown(context.db, owner))) return absent(context, req, res);
      await sendFile(res, path.join(mediaDir, room), name, () => absent(context, req, res));
    });
  }
  return router;
}

async function sendFile(res: Response, root: string, name: string, onMissing: () => Promise<void>): Promise<void> {
  const etag = await etagOf(path.join(root, name));
  if (etag === null) return onMissing();
  res.set({
    ETag: etag,
    'Cache-Control': CACHE_CONTROL,
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
  });
  return new Promise((resolve, reject) => {
    res.sendFile(
      name,
      { root, cacheControl: false, dotfiles: 'deny' },
      (failure: (Error & { status?: number }) | undefined) => {
        if (failure === undefined || res.headersSent) resolve();
        else if (failure.status === 404) onMissing().then(resolve, reject);
        else reject(failure);
      },
    );
  });
}

/** Size and time of writing, as web servers have it; null where the file is not there. */
async function etagOf(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() === true ? `"${found.size.toString(16)}-${Math.floor(found.mtimeMs).toString(16)}"` : null;
}

function absent(context: PublicContext, req: Request, res: Response): Promise<void> {
  return sendProblem(context, req, res, {
    status: 404,
    title: 'Not found',
    detail: 'There is no such file, or no published text shows it.',
  });
}
