import type { Request, Response } from 'express';
import type { AccountFault, AccountPageModel } from '../../pages/account/account-model.ts';
import { renderAccountPage, renderAccountSignIn } from '../../pages/account/account-page.tsx';
import type { Site } from '../../pages/page-models.ts';
import { loadAccount } from '../../partner-api/account/account.ts';
import { accountSections } from '../../partner-api/account/account-sections.ts';
import { formToken } from '../../partners/account-session.ts';
import { LOCALES, type Locale } from '../../publication/release.ts';
import { sendPage } from '../send-page.ts';
import { loadSite } from '../site/public-context.ts';
import type { AccountParts } from './account-parts.ts';
import type { Visitor } from './account-visitor.ts';

/** How a page is answered. */
interface Saying {
  locale: Locale;
  status?: number;
  fault?: AccountFault;
  newKey?: string;
}

/** The sign-in form. */
export async function sendSignIn(parts: AccountParts, req: Request, res: Response, saying: Saying): Promise<void> {
  const model = await frame(parts, saying);
  await send(req, res, saying, { site: model.site, html: renderAccountSignIn(model) });
}

/** The account of whoever has signed in. */
export async function sendAccount(
  parts: AccountParts,
  req: Request,
  res: Response,
  { partner, session }: Visitor,
  saying: Saying,
): Promise<void> {
  const account = await loadAccount(parts.context, partner);
  if (account === null) return sendSignIn(parts, req, res, saying);
  const tables = accountSections.map(({ name, present }) => present(account[name], saying.locale));
  const model: AccountPageModel = {
    ...(await frame(parts, saying)),
    name: account.partner.name,
    seesEmbargoed: account.seesEmbargoed,
    addresses: account.allowedAddresses,
    requestsPerMinute: account.limits.requestsPerMinute,
    keys: account.keys,
    canMakeKey: account.keys.filter(({ state }) => state === 'live').length < account.limits.liveKeys,
    newKey: saying.newKey ?? null,
    usage: account.usage,
    tables,
    formToken: formToken(session, parts.secret),
  };
  await send(req, res, saying, { site: model.site, html: renderAccountPage(model) });
}

/** The language of the page: what its address says, else what the browser prefers, else Ukrainian. */
export function localeOf(req: Request): Locale {
  const named = LOCALES.find((locale) => locale === req.query['locale']);
  const preferred = req.acceptsLanguages(...LOCALES);
  return named ?? LOCALES.find((locale) => locale === preferred) ?? 'uk';
}

/** Where the page stands in one language. */
function accountUrl(origin: string, locale: Locale): string {
  return `${origin}/v1/account?locale=${locale}`;
}

async function frame({ context }: AccountParts, { locale, fault }: Saying) {
  const { origin } = context;
  return {
    site: await loadSite(context, locale),
    // Relative, so that the form goes to where the page came from, whatever the press centre is called outside.
    url: `/v1/account?locale=${locale}`,
    alternates: LOCALES.filter((other) => other !== locale).map((other) => ({
      locale: other,
      url: accountUrl(origin, other),
    })),
    fault: fault ?? null,
  };
}

function send(
  req: Request,
  res: Response,
  { status = 200 }: Saying,
  page: { site: Site; html: string },
): Promise<void> {
  res.status(status).set({ 'Cache-Control': 'no-store', Vary: 'Accept, Cookie, Accept-Language' });
  return sendPage(req, res, page, { 'Referrer-Policy': 'same-origin' });
}
