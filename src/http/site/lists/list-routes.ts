import type { Request, Response, Router } from 'express';
import { partOf } from '../../../feeds/query/read-search.ts';
import { listPath, localePrefix } from '../../../publication/addresses.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { sendProblem } from '../../problems/problem.ts';
import { searchOf } from '../../request-search.ts';
import { redirectForGood } from '../addresses/redirect-for-good.ts';
import { refuseQuery } from '../feeds/feed-address.ts';
import { redirectIfRenamed } from '../feeds/redirect-if-renamed.ts';
import { frontResponse } from '../front/front-response.ts';
import { type PublicServices, type PublicTarget, problemOf, respond } from '../respond.ts';
import { LIST_ROUTES, type ListPlace } from './list-place.ts';
import { type ListRequest, listUrl } from './list-request.ts';
import { listResponse } from './list-response.ts';
import { isNarrowed, parametersOf, parseListView, writeListView } from './list-view.ts';
import { DIRECTORIES, directoryOfNames } from './names-response.ts';

/** The lists of texts and the directories of what they are about, in each language. */
export function listRoutes(router: Router, services: PublicServices): void {
  for (const locale of LOCALES) {
    const prefix = localePrefix(locale);
    for (const { pattern, placeOf } of LIST_ROUTES) {
      router.get(`${prefix}${pattern}` || '/', (req, res) =>
        answerList(services, req, res, locale, placeOf(req.params)),
      );
    }
    for (const name of DIRECTORIES) {
      const key = `${prefix}/${name}`;
      const target: PublicTarget = {
        share: 'named',
        key,
        render: () => directoryOfNames(services.context, locale, name),
      };
      router.get(key, (req, res) => respond(services, req, res, target));
    }
  }
}

async function answerList(
  services: PublicServices,
  req: Request,
  res: Response,
  locale: Locale,
  place: ListPlace | null,
): Promise<void> {
  if (place === null) return respond(services, req, res, null);
  const search = searchOf(req);
  const parsed = parseListView(search, place);
  if (parsed.kind === 'fault')
    return sendProblem(services.context, req, res, problemOf({ ...refuseQuery(parsed), hint: 'filter' }));
  const request = { locale, place, view: parsed.view };
  const canonical = writeListView(parsed.view);
  if (partOf(search, parametersOf(place)) !== canonical)
    return redirectForGood(res, listUrl(services.context.origin, request));
  return respond(services, req, res, targetOf(services, request, canonical));
}

/** The first of its pages is laid out otherwise than the others. */
function isFrontPage({ place, view }: ListRequest): boolean {
  return place.layout === 'front' && view.page === 1 && view.below === null;
}

/** There are as many combinations and positions as somebody cares to make up; lists and their first pages are few. */
const NAMED_PAGES = 3;

function targetOf({ context }: PublicServices, request: ListRequest, search: string): PublicTarget {
  const { locale, place, view } = request;
  const { channel, path } = place;
  const isNamed = !isNarrowed(view) && view.below === null && view.page <= NAMED_PAGES;
  return {
    share: isNamed ? 'named' : 'made-up',
    key: (`${localePrefix(locale)}${path}` || '/') + (search === '' ? '' : `?${search}`),
    render: async () =>
      redirectIfRenamed(
        context,
        { channel, pathOf: (moved) => (listPath(locale, moved) ?? path) + (search === '' ? '' : `?${search}`) },
        await (isFrontPage(request) ? frontResponse(context, locale) : listResponse(context, request)),
      ),
  };
}
