import { type Request, type Response, Router } from 'express';
import { cardVersion } from '../../../cards/card-face.ts';
import { drawCard } from '../../../cards/draw-card.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import { type LinkCard, siteCard, textCard } from '../../../pages/layout/site-card.ts';
import { CONTENT_TYPES, LOCALES } from '../../../publication/release.ts';
import { sendProblem } from '../../problems/problem.ts';
import { findMark, readMarkSvg } from '../icons/read-mark.ts';
import { loadSite, type PublicContext } from '../public-context.ts';
import type { CardSubject, KeptCards } from './kept-cards.ts';

/** As for uploaded files: gone within a minute from shared caches once its text is withdrawn. */
const CACHE_CONTROL = 'public, max-age=300, s-maxage=30, stale-while-revalidate=30';
const MOVED_CACHE_CONTROL = 'public, max-age=30';
const VERSION = /^([\da-f]{16})\.png$/;

/**
 * Pictures of links to texts that have none, each drawn when somebody asks for it and kept until its text changes. What is not public has
 * none; the address of a former title leads to the present one.
 */
export function cardRoutes(context: PublicContext, kept: KeptCards, mediaDir: string): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/cards/:locale/site/:file', async (req, res) => {
    const { file } = req.params;
    const locale = LOCALES.find((one) => one === req.params.locale);
    if (locale === undefined) return absent(context, req, res);
    const card = siteCard(await loadSite(context, locale));
    return send({ locale, item: null }, card, file, req, res);
  });
  router.get('/cards/:locale/:type/:number/:file', async (req, res) => {
    const { file } = req.params;
    const locale = LOCALES.find((one) => one === req.params.locale);
    const type = CONTENT_TYPES.find((one) => one === req.params.type);
    if (locale === undefined || type === undefined || !/^[1-9]\d{0,8}$/.test(req.params.number))
      return absent(context, req, res);
    const item = { type, number: Number(req.params.number) };
    const standing = await textByNumber(context.db, type, item.number, locale);
    if (standing.kind === 'published') {
      const card = textCard(await loadSite(context, locale), standing.release);
      return send({ locale, item }, card, file, req, res);
    }
    // What is drawn while its text is withdrawn is taken away by whoever asks for it next.
    await kept.forget({ locale, item });
    return absent(context, req, res, standing.kind === 'withdrawn' ? 410 : 404);
  });
  return router;

  async function send(subject: CardSubject, { face, url }: LinkCard, file: string, req: Request, res: Response) {
    const [, asked] = VERSION.exec(file) ?? [];
    if (asked === undefined) return absent(context, req, res);
    const version = cardVersion(face);
    if (asked !== version) return res.set('Cache-Control', MOVED_CACHE_CONTROL).redirect(302, url);
    const bytes = await kept.get(subject, version, async () =>
      drawCard(face, await readMarkSvg(await findMark(context), mediaDir)),
    );
    res.set({
      ETag: `"${version}"`,
      'Cache-Control': CACHE_CONTROL,
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    // Express answers 304 where the tag is known.
    return res.type('image/png').send(bytes);
  }
}

function absent(context: PublicContext, req: Request, res: Response, status: 404 | 410 = 404): Promise<void> {
  return sendProblem(context, req, res, {
    status,
    title: status === 410 ? 'Gone' : 'Not found',
    detail: status === 410 ? 'This text was withdrawn, and its picture with it.' : 'There is no such picture.',
  });
}
