import type { Request, Response, Router } from 'express';
import { fault } from '../../../feeds/query/feed-query.ts';
import { partOf, readSearch } from '../../../feeds/query/read-search.ts';
import { itemPath } from '../../../publication/addresses.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { sendProblem } from '../../problems/problem.ts';
import { searchOf } from '../../request-search.ts';
import { redirectForGood } from '../addresses/redirect-for-good.ts';
import { refuseQuery } from '../feeds/feed-address.ts';
import { type PublicServices, problemOf, respond } from '../respond.ts';
import { themeResponse } from './theme-response.ts';

const NUMBER = /^[1-9]\d{0,8}$/;
const PAGE = /^[1-9]\d{0,5}$/;
/** Anybody can make up pages that a list does not have. */
const NAMED_PAGES = 3;

/** `/themes/3`, `/en/themes/3?page=2` */
export function themeRoutes(router: Router, services: PublicServices): void {
  for (const locale of LOCALES)
    router.get(`${itemPath(locale, 'themes', 0).slice(0, -1)}:number`, (req, res) =>
      answerTheme(services, req, res, locale),
    );
}

async function answerTheme(services: PublicServices, req: Request, res: Response, locale: Locale): Promise<void> {
  const { context } = services;
  const number = req.params['number'];
  if (typeof number !== 'string' || !NUMBER.test(number)) return respond(services, req, res, null);
  const search = searchOf(req);
  const read = readSearch(search, ['page'], { ignoresUnknown: true });
  const sent = read.kind === 'fault' ? '' : (read.values.get('page') ?? '').trim() || '1';
  if (!PAGE.test(sent)) {
    const refused = refuseQuery(read.kind === 'fault' ? read : fault('page', 'Pages are numbered from 1.'));
    return sendProblem(context, req, res, problemOf({ ...refused, hint: 'page' }));
  }
  const page = Number(sent);
  const canonical = page === 1 ? '' : `page=${page}`;
  const path = itemPath(locale, 'themes', Number(number)) + (canonical === '' ? '' : `?${canonical}`);
  if (partOf(search, ['page']) !== canonical) return redirectForGood(res, context.origin + path);
  return respond(services, req, res, {
    share: page <= NAMED_PAGES ? 'named' : 'made-up',
    key: path,
    render: () => themeResponse(context, locale, { number: Number(number), page }),
  });
}
