import type { Request, Response } from 'express';
import { OWN_KEY_DAYS } from '../../partner-api/account/account-endpoints.ts';
import { isFormToken, SESSION_SECONDS, writeSession } from '../../partners/account-session.ts';
import { endSessions, makeKey, revokeKey } from '../../partners/keys/change-keys.ts';
import { checkKey } from '../../partners/keys/check-key.ts';
import { isKeyText } from '../../partners/keys/key-text.ts';
import { findKeyById } from '../../partners/keys/partner-keys.ts';
import { localeOf, sendAccount, sendSignIn } from './account-pages.ts';
import type { AccountParts } from './account-parts.ts';
import type { Visitor } from './account-visitor.ts';

type Act = (parts: AccountParts, req: Request, res: Response, form: URLSearchParams, visitor: Visitor) => Promise<void>;

/** Takes the key once and gives a cookie for it. Only so many tries come from one address. */
export async function signIn(parts: AccountParts, req: Request, res: Response, form: URLSearchParams): Promise<void> {
  const { context, gate, tries, cookie, secret } = parts;
  const locale = localeOf(req);
  const now = context.now();
  const seconds = tries.take(req.ip ?? '', Date.parse(now));
  if (seconds > 0) {
    res.set('Retry-After', String(seconds));
    return sendSignIn(parts, req, res, { locale, status: 429, fault: { kind: 'too-often', seconds } });
  }
  const text = (form.get('key') ?? '').trim();
  const checked = isKeyText(text) ? await checkKey(gate.known, { text, address: req.ip ?? '', now }) : null;
  if (checked?.kind !== 'valid')
    return sendSignIn(parts, req, res, { locale, status: 401, fault: { kind: 'bad-key' } });
  const keyId = checked.key.id;
  // The key may have been looked up a moment ago, and its owner have signed out since: a cookie of that round would be worth nothing.
  const round = (await findKeyById(context.db, keyId))?.sessionRound ?? checked.key.sessionRound;
  const expiresAt = new Date(Date.parse(now) + SESSION_SECONDS * 1000).toISOString();
  cookie.write(res, writeSession({ keyId, round, expiresAt }, secret));
  gate.usage.touch(keyId, now);
  back(res, locale);
}

/** What a signed-in partner may do, by the name of the button. */
const ACTS = {
  'sign-out': async ({ context, cookie }, req, res, _form, { key }) => {
    await endSessions(context.db, key);
    cookie.clear(res);
    back(res, localeOf(req));
  },
  'make-key': async (parts, req, res, form, visitor) => {
    const locale = localeOf(req);
    const { db, now } = parts.context;
    const partner = visitor.partner.id;
    const made = await makeKey(db, { partner, label: labelOf(form), lifeDays: lifeOf(form), now: now() });
    if (made.kind === 'made') return sendAccount(parts, req, res, visitor, { locale, newKey: made.text });
    return sendAccount(parts, req, res, visitor, { locale, status: 409, fault: { kind: 'too-many-keys' } });
  },
  'revoke-key': async (parts, req, res, form, visitor) => {
    const locale = localeOf(req);
    const { db, now } = parts.context;
    const id = form.get('key') ?? '';
    const revoked = await revokeKey(db, { partner: visitor.partner.id, id, now: now() });
    parts.gate.known.forget();
    if (revoked === null)
      return sendAccount(parts, req, res, visitor, { locale, status: 404, fault: { kind: 'no-such-key' } });
    if (revoked.id === visitor.key.id) parts.cookie.clear(res);
    back(res, locale);
  },
} satisfies Record<string, Act>;

/** Does what a form asks for, if it is ours and was sent by whoever signed in. */
export async function act(
  parts: AccountParts,
  req: Request,
  res: Response,
  form: URLSearchParams,
  visitor: Visitor,
): Promise<void> {
  const name = form.get('act') ?? '';
  const asked = Object.hasOwn(ACTS, name) ? ACTS[name as keyof typeof ACTS] : undefined;
  if (asked !== undefined && isFormToken(form.get('form') ?? '', visitor.session, parts.secret))
    return asked(parts, req, res, form, visitor);
  return sendAccount(parts, req, res, visitor, { locale: localeOf(req), status: 400, fault: { kind: 'stale-form' } });
}

/** To the page itself, so that reloading it sends nothing twice (RFC 9110 15.4.4). */
function back(res: Response, locale: string): void {
  res.set('Cache-Control', 'no-store').redirect(303, `/v1/account?locale=${locale}`);
}

function labelOf(form: URLSearchParams): string {
  return (form.get('label') ?? '').replace(/\p{Cc}/gu, ' ');
}

/** The days chosen; whoever writes anything else into the form gets the longest life there is. */
function lifeOf(form: URLSearchParams): number {
  const days = Number(form.get('lifeDays'));
  return Number.isInteger(days) && days >= 1 && days <= OWN_KEY_DAYS ? days : OWN_KEY_DAYS;
}
