import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Router } from 'express';
import { FONT_FACES, FONT_VERSION, type FontFace, fontFileName } from '../../../pages/style/font-faces.ts';

/** The address names the release of the font: what it stands for never changes. */
const CACHE_CONTROL = 'public, max-age=31536000, immutable';

const FACES = new Map(FONT_FACES.map((face) => [fontFileName(face), face]));

const { resolve } = createRequire(import.meta.url);

/** The fonts of the pages, from the packages they come in; each is read when it is first asked for, and kept (130 KB in all). */
export function fontRoutes(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const kept = new Map<string, Buffer>();
  router.get('/fonts/:version/:file', async ({ params: { version, file } }, res, next) => {
    const face = FACES.get(file);
    if (face === undefined || version !== FONT_VERSION) return next();
    const bytes = kept.get(file) ?? (await readFile(placeOf(face)));
    kept.set(file, bytes);
    res.set({
      'Cache-Control': CACHE_CONTROL,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    res.type('font/woff2').send(bytes);
  });
  return router;
}

function placeOf(face: FontFace): string {
  return resolve(`@fontsource/${face.family}/files/${fontFileName(face)}`);
}
