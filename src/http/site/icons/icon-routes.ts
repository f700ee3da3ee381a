import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { drawIcon, ICON_NAMES, type Icon, type IconName } from '../../../icons/draw-icons.ts';
import type { PublicContext } from '../public-context.ts';
import { type FoundMark, findMark, readMarkSvg } from './read-mark.ts';

/** Pages name an icon with the version of its mark: whoever has one asks once a day. */
const CACHE_CONTROL = 'public, max-age=86400';

/** The icons of the site, each drawn when it is first asked for, and again when the mark is another one. */
export function iconRoutes(context: PublicContext, mediaDir: string): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const name of ICON_NAMES) router.get(`/${name}`, iconHandler(name, context, mediaDir));
  return router;
}

interface Drawn extends Icon {
  etag: string;
}

function iconHandler(name: IconName, context: PublicContext, mediaDir: string): RequestHandler {
  let last: { of: string; drawn: Promise<Drawn> } | null = null;
  return async (_req, res) => {
    const mark = await findMark(context);
    if (last?.of !== mark.of) last = { of: mark.of, drawn: draw(name, mark, mediaDir) };
    const { mediaType, bytes, etag } = await last.drawn.catch((cause: unknown) => {
      // The next who asks has it tried again.
      last = null;
      throw cause;
    });
    res.set({
      ETag: etag,
      'Cache-Control': CACHE_CONTROL,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    });
    // Express answers 304 where the tag is known.
    res.type(mediaType).send(bytes);
  };
}

async function draw(name: IconName, mark: FoundMark, mediaDir: string): Promise<Drawn> {
  const icon = await drawIcon(name, await readMarkSvg(mark, mediaDir));
  return { ...icon, etag: etagOf(icon.bytes) };
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
