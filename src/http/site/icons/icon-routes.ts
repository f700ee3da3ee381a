import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { drawIcon, ICON_NAMES, type Icon, type IconName } from '../../../icons/draw-icons.ts';

/** Icons change with a version of the product: whoever has one asks once a day. */
const CACHE_CONTROL = 'public, max-age=86400';

/** The icons of the site, each drawn when it is first asked for. */
export function iconRoutes(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const name of ICON_NAMES) router.get(`/${name}`, iconHandler(name));
  return router;
}

function iconHandler(name: IconName): RequestHandler {
  let drawn: Promise<Icon & { etag: string }> | null = null;
  return async (_req, res) => {
    drawn ??= drawIcon(name).then((icon) => ({ ...icon, etag: etagOf(icon.bytes) }));
    const { mediaType, bytes, etag } = await drawn;
    res.set({
      ETag: etag,
      'Cache-Control': CACHE_CONTROL,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Security-Policy': "default-src 'none'",
    });
    // Express answers 304 where the tag is known.
    res.type(mediaType).send(bytes);
  };
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
