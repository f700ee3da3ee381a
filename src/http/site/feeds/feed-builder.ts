import type { Request, Response } from 'express';
import { createSlots } from '../../../concurrency/slots.ts';
import { type FeedQuery, fault, QUERY_PARAMETERS, type QueryFault } from '../../../feeds/query/feed-query.ts';
import { parseFeedQuery, queryValues } from '../../../feeds/query/parse-feed-query.ts';
import { readSearch } from '../../../feeds/query/read-search.ts';
import { renderBuilderFaultPage } from '../../../pages/feeds/builder-fault-page.tsx';
import type { BuilderChoices, BuilderFault } from '../../../pages/page-models.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { sendProblem, wantsPage } from '../../problems/problem.ts';
import { searchOf } from '../../request-search.ts';
import { sendPage } from '../../send-page.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';
import { problemOf } from '../respond.ts';
import { feedAddressPath, refuseQuery } from './feed-address.ts';
import { feedCatalogue } from './feed-catalogue.ts';

const FORM_PARAMETERS = ['locale', 'form', ...QUERY_PARAMETERS];
/** The form is made anew, with all it offers, for each choice that makes no feed: that may take only so much of the process. */
const [AT_ONCE, WAITING] = [2, 32];

/**
 * Answers the builder's form: redirects to the page of the feed that was chosen. A choice that makes none is answered with the form as it was
 * filled in and what is wrong, in the language of the page; to programs with a problem.
 */
export function feedBuilder(context: PublicContext): (req: Request, res: Response, page: Locale) => Promise<void> {
  const slots = createSlots(AT_ONCE, WAITING);
  return async (req, res, page) => {
    const search = searchOf(req);
    const chosen = readChoice(search);
    if (chosen.kind !== 'fault')
      return res.set('Cache-Control', 'public, max-age=3600').redirect(303, feedAddressPath(chosen));
    if (!wantsPage(req) || slots.isFull) return sendProblem(context, req, res, problemOf(refuseQuery(chosen)));
    const filled = await slots.run(() => faultPage(context, search, chosen, page));
    res.status(400).set('Cache-Control', 'no-store').vary('Accept');
    return sendPage(req, res, { ...filled, script: 'feeds' });
  };
}

function readChoice(search: string) {
  const parts = search.split('&');
  const language = parts.find((part) => part.startsWith('locale='))?.slice('locale='.length) ?? LOCALES[0];
  const locale = LOCALES.find((known) => known === language);
  if (locale === undefined) return fault('locale', `There are only ${LOCALES.join(', ')}.`);
  const rest = parts.filter((part) => !part.startsWith('locale='));
  const parsed = parseFeedQuery(rest.join('&'), { spread: true });
  return parsed.kind === 'fault' ? parsed : { ...parsed, locale, format: null };
}

async function faultPage(context: PublicContext, search: string, fault: QueryFault, page: Locale) {
  const site = await loadSite(context, page);
  const [feeds, groups] = [await feedLinks(context, site, ['all']), await feedCatalogue(context, page)];
  const choices = choicesIn(search, page);
  return { site, html: renderBuilderFaultPage({ site, feeds, groups, choices, fault: inKind(fault) }) };
}

/** What the form was sent with, as far as it can be read. */
function choicesIn(search: string, page: Locale): BuilderChoices {
  const read = readSearch(search, FORM_PARAMETERS, { spread: true, ignoresUnknown: true });
  const values: ReadonlyMap<string, string> = read.kind === 'read' ? read.values : new Map();
  const query: FeedQuery = queryValues(values);
  const locale = LOCALES.find((known) => known === values.get('locale')) ?? page;
  return { locale, form: values.get('form') ?? '', values: query };
}

function inKind({ cause, parameter }: QueryFault): BuilderFault {
  if (cause.kind !== 'odd') return cause;
  return { kind: 'odd', parameter: FORM_PARAMETERS.includes(parameter) ? parameter : '' };
}
