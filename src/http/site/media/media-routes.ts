import { stat } from 'node:fs/promises';
import path from 'node:path';
import { create } from 'content-disposition';
import { type Request, type Response, Router } from 'express';
import { ownersOfFile, ROOMS } from '../../../directory/uploaded-files.ts';
import { isShown, isShownUnderEmbargo } from '../../../log/reading/texts-showing.ts';
import { mediaPath } from '../../../publication/addresses.ts';
import { sendProblem } from '../../problems/problem.ts';
import type { PublicContext } from '../public-context.ts';
import type { KeptAvif } from './kept-avif.ts';
import { FILE_HEADERS, type StoredFile, sendStoredFile } from './stored-file.ts';

/** A file may be gone within the minute in which the last text that shows it is withdrawn. */
const CACHE_CONTROL = 'public, max-age=300, s-maxage=30, stale-while-revalidate=30';
/** What only a key opens is nobody else's to keep. */
const TRUSTED_CACHE_CONTROL = 'private, no-store';

export interface MediaOptions {
  /** Folder that holds the rooms. */
  mediaDir: string;
  /** Cuts of pictures in another format. */
  avif: KeptAvif;
  /** Whether a request comes from a partner who is trusted with texts under embargo. */
  isTrusted: (req: Request) => Promise<boolean>;
}

/**
 * Uploaded files, as the world may have them: only those that a published text shows, and to trusted partners those of texts under
 * embargo. The desk sees the others through its own API. Range requests and dates are Express's.
 */
export function mediaRoutes(context: PublicContext, { mediaDir, avif, isTrusted }: MediaOptions): Router {
  const router = Router();
  for (const room of ROOMS) {
    router.get(`/media/${room}/:name`, async (req, res) => {
      const { name } = req.params;
      const owners = await ownersOfFile(context.db, room, name);
      const things = owners.map(({ thing }) => thing);
      const cacheControl = things.length === 0 ? null : await cacheControlFor(context, things, () => isTrusted(req));
      if (cacheControl === null) return absent(context, req, res);
      const saveAs = owners.find(({ originalName }) => originalName !== null)?.originalName ?? null;
      const file: ServedFile = { root: path.join(mediaDir, room), name, cacheControl, saveAs };
      await sendFile(res, file, () => absent(context, req, res));
    });
  }
  router.get('/media/avif/:name', async (req, res) => {
    const { name } = req.params;
    const [, cut, width] = AVIF_NAME.exec(name) ?? [];
    const owners = cut === undefined ? [] : await ownersOfFile(context.db, 'images', `${cut}.webp`);
    const [original] = owners.flatMap((owner) => owner.filename ?? []);
    const things = owners.map(({ thing }) => thing);
    if (original === undefined || !(await isAny(things, (thing) => isShown(context.db, thing)))) {
      if (cut !== undefined) await avif.forget(name);
      return absent(context, req, res);
    }
    if (await avif.has(name, path.join(mediaDir, 'images', path.basename(original)), Number(width)))
      return sendFile(res, { root: avif.root, name, cacheControl: CACHE_CONTROL, saveAs: null }, () =>
        absent(context, req, res),
      );
    // Whoever asks first need not wait until it is made.
    res.set({
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    return res.redirect(302, `${context.origin}${mediaPath('images', `${cut}.webp`)}`);
  });
  return router;
}

/** A cut as every one is named: what it is cut of, and its width in pixels. */
const AVIF_NAME = /^([\w.-]+-(\d{1,5})x\d{1,5})\.avif$/;

/** How long what is shown may be kept; null for what is not shown to whoever asks. */
async function cacheControlFor(
  { db }: PublicContext,
  things: string[],
  isTrusted: () => Promise<boolean>,
): Promise<string | null> {
  if (await isAny(things, (thing) => isShown(db, thing))) return CACHE_CONTROL;
  // The key first: how long a stranger waits must not tell which files are under embargo.
  const isForTrusted = (await isTrusted()) && (await isAny(things, (thing) => isShownUnderEmbargo(db, thing)));
  return isForTrusted ? TRUSTED_CACHE_CONTROL : null;
}

async function isAny(things: string[], test: (thing: string) => Promise<boolean>): Promise<boolean> {
  for (const thing of things) if (await test(thing)) return true;
  return false;
}

interface ServedFile extends StoredFile {
  cacheControl: string;
  /** What it is called on the disk of whoever saves it; null: as its address. */
  saveAs: string | null;
}

async function sendFile(
  res: Response,
  { root, name, cacheControl, saveAs }: ServedFile,
  onMissing: () => Promise<void>,
): Promise<void> {
  const etag = await etagOf(path.join(root, name));
  if (etag === null) return onMissing();
  res.set({
    ETag: etag,
    'Cache-Control': cacheControl,
    ...FILE_HEADERS,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(saveAs !== null && { 'Content-Disposition': dispositionOf(saveAs, name) }),
  });
  await sendStoredFile(res, { root, name }, onMissing);
}

/**
 * Shown where it can be, and saved under its own name in its own letters (RFC 6266 4.3), with the ending of what it is. Programs that read
 * ASCII alone save it under the name in its address, which is transliterated.
 */
function dispositionOf(saveAs: string, name: string): string {
  const base = saveAs.replace(/\.[^.]{1,10}$/, '') || path.parse(name).name;
  const file = `${base}${path.extname(name)}`;
  return create(file, { type: 'inline', fallback: name });
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
