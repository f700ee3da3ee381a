import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Router } from 'express';
import { FONT_FACES, FONT_VERSION, type FontFace, fontFileName } from '../../../pages/style/font-faces.ts';

/** The address names the release of the font: what it stands for never changes. */
const CACHE_CONTROL = 'public, max-age=31536000, immutable';

const { resolve } = createRequire(import.meta.url);

/**
 * The fonts of the pages, from the packages they come in. They are read before anybody asks (130 KB in all): a page waits a tenth of a second
 * for them, and is then set in another face.
 */
export function fontRoutes(): Router {
  const files = new Map(FONT_FACES.map((face) => [fontFileName(face), readFileSync(placeOf(face))]));
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/fonts/:version/:file', ({ params: { version, file } }, res, next) => {
    const bytes = files.get(file);
    if (bytes === undefined || version !== FONT_VERSION) return next();
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
