import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stylesOf } from '../../../src/pages/style/stylesheet.ts';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import type { Reply } from '../../support/http-request.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const FROM_US = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };
const HOUR_MS = 3_600_000;

describe(`the page of a partner’s account (${DATABASE})`, () => {
  let centre: HttpCentre;
  let nowMs = Date.parse('2026-11-22T10:00:00.000Z');

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => new Date(nowMs).toISOString(), env: { TRUST_PROXY: '1' } });
  });
  afterAll(() => centre.close());

  /** Tries from one address are few: each test comes from its own. */
  let address = 0;
  const visit = (headers: Record<string, string> = {}, query = '') =>
    centre.ask(`/v1/account${query}`, { headers: { ...HTML, ...headers } });
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}, query = '') =>
    centre.ask(`/v1/account${query}`, {
      method: 'POST',
      headers: {
        ...HTML,
        ...FROM_US,
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Forwarded-For': `203.0.113.${address}`,
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const signIn = async (text: string) => {
    address += 1;
    const reply = await send({ act: 'sign-in', key: text });
    expect([reply.status, reply.headers.location]).toEqual([303, '/v1/account?locale=uk']);
    return { Cookie: cookieOf(reply) };
  };
  const tokenOf = ({ text }: Reply) => /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';

  it('asks a browser for a key, in its language, and runs, loads and keeps nothing', async () => {
    const page = await visit();
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="uk">');
    expect(page.text).toMatch(/<form class="account-form" action="\/v1\/account\?locale=uk" method="post"/);
    expect(page.text).toMatch(/<label>Ваш ключ<input[^>]*type="password"/);
    expect(page.text).toContain('hrefLang="en"');
    expect(page.text).not.toMatch(/<script|https?:\/\/(?!visnyk\.example|creativecommons)/);
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain(`default-src 'none'; style-src '${stylesOf(null).whole.hash}'`);
    expect(policy).toContain("form-action 'self'; frame-ancestors 'none'");
    expect((await visit({ 'Accept-Language': 'en-GB,en;q=0.9,uk;q=0.5' })).text).toContain('<html lang="en">');
    expect((await visit({}, '?locale=en')).text).toContain('Your key');
  });

  it('gives a program JSON at the same address', async () => {
    const { headers } = await giveKey(centre, await makePartner(centre));
    for (const accept of [{}, HTML, { Accept: 'application/json' }]) {
      const reply = await centre.ask('/v1/account', { headers: { ...headers, ...accept } });
      expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/json']);
    }
    expect((await centre.ask('/v1/account')).headers['content-type']).toBe('application/problem+json');
  });

  it('shows a partner its account for a key typed once, and keeps the key to itself', async () => {
    const partner = await makePartner(centre, {
      name: 'Радіо <b>Громада</b>',
      note: 'лише для редакції',
      contactName: 'Олена',
      seesEmbargoed: true,
      allowedAddresses: '203.0.113.0/24\n127.0.0.1',
    });
    const { text } = await giveKey(centre, partner, 365);
    address += 1;
    const signed = await send({ act: 'sign-in', key: ` ${text}\n` });
    expect(signed.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Secure-visnyk-account=[^;]+; Max-Age=14400; Path=\/v1\/account; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ]);
    const session = { Cookie: cookieOf(signed), 'X-Forwarded-For': '203.0.113.9' };
    const { status, headers, text: page } = await visit(session);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    for (const shown of [
      '<h1>Радіо &lt;b&gt;Громада&lt;/b&gt;</h1>',
      '600\u00a0запитів на хвилину',
      'ви їх бачите',
      '203.0.113.0/24, 127.0.0.1/32',
      `<code>${text.slice(0, 8)}…</code>`,
      'ним ви увійшли',
      '22\u00a0листопада 2027',
      'За 30 днів запитів не було',
    ])
      expect(page).toContain(shown);
    for (const hidden of [text.slice(4, 14), 'лише для редакції', 'Олена', '<b>'])
      expect([hidden, page.includes(hidden)]).toEqual([hidden, false]);
    expect(cookieOf(signed)).not.toContain(text.slice(4, 12));
    expect((await visit(session, '?locale=en')).text).toContain('600\u00a0requests a minute');
  });

  it('rotates: a second key, shown once, then the first revoked, and the sign-in ends with it', async () => {
    const first = await giveKey(centre, await makePartner(centre));
    const session = await signIn(first.text);
    const form = tokenOf(await visit(session));
    const made = await send({ act: 'make-key', label: 'другий', lifeDays: '90', form }, session);
    expect([made.status, made.headers['cache-control']]).toEqual([200, 'no-store']);
    const second = /vsk_[0-9A-Za-z]{43}/.exec(made.text)?.[0] ?? '';
    expect(made.text).toContain('другий');
    expect((await centre.ask('/v1/account', { headers: { Authorization: `Bearer ${second}` } })).status).toBe(200);
    const again = await visit(session);
    expect(again.text).not.toContain(second);
    expect(again.text).toContain('Два ключі вже діють');
    expect((await send({ act: 'make-key', form }, session)).status).toBe(409);
    const revoked = await send({ act: 'revoke-key', key: first.id, form }, session);
    expect([revoked.status, revoked.headers['set-cookie']]).toEqual([303, [expect.stringContaining('Max-Age=0')]]);
    expect((await visit(session)).text).toContain('Ваш ключ');
    await eventually(async () =>
      expect((await centre.ask('/v1/account', { headers: first.headers })).status).toBe(401),
    );
  });

  it('ends a sign-in after four hours, and every sign-in of a key at sign-out', async () => {
    const { text, headers } = await giveKey(centre, await makePartner(centre));
    const [one, other] = [await signIn(text), await signIn(text)];
    nowMs += 4 * HOUR_MS - 1_000;
    expect((await visit(one)).text).toContain('Ключі');
    nowMs += 1_000;
    expect((await visit(one)).text).toContain('Ваш ключ');
    const [third, fourth] = [await signIn(text), await signIn(text)];
    const out = await send({ act: 'sign-out', form: tokenOf(await visit(third)) }, third);
    expect([out.status, out.headers['set-cookie']]).toEqual([303, [expect.stringContaining('Max-Age=0')]]);
    for (const session of [one, other, third, fourth]) expect((await visit(session)).text).toContain('Ваш ключ');
    expect((await visit(await signIn(text))).text).toContain('Ключі');
    expect((await centre.ask('/v1/account', { headers })).status).toBe(200);
  });

  it('does nothing that another site, or a forger, asks for', async () => {
    const partner = await makePartner(centre);
    const { text, id } = await giveKey(centre, partner);
    const session = await signIn(text);
    const form = tokenOf(await visit(session));
    const revoke = { act: 'revoke-key', key: id };
    for (const [fields, headers, status] of [
      [{ ...revoke, form }, { ...session, 'Sec-Fetch-Site': 'cross-site' }, 403],
      [{ ...revoke, form }, { ...session, 'Sec-Fetch-Site': 'same-site' }, 403],
      [{ act: 'sign-in', key: text }, { 'Sec-Fetch-Site': 'cross-site' }, 403],
      [revoke, session, 400],
      [{ ...revoke, form: 'x'.repeat(43) }, session, 400],
      [{ ...revoke, act: 'toString', form }, session, 400],
      [{ ...revoke, form }, {}, 401],
      [{ ...revoke, form }, { Cookie: `${session.Cookie}x` }, 401],
      [{ ...revoke, form }, { Cookie: `${session.Cookie}; ${session.Cookie}` }, 401],
      [{ ...revoke, form, padding: 'x'.repeat(5_000) }, session, 413],
    ] as const)
      expect([fields, (await send(fields, headers)).status]).toEqual([fields, status]);
    expect((await visit(session)).text).toContain('діє');
    const foreign = await giveKey(centre, await makePartner(centre));
    expect((await send({ act: 'revoke-key', key: foreign.id, form }, session)).status).toBe(404);
    // An older browser tells its origin alone.
    const old = await centre.ask('/v1/account', {
      method: 'POST',
      headers: {
        ...HTML,
        ...session,
        Origin: 'https://evil.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ ...revoke, form }).toString(),
    });
    expect(old.status).toBe(403);
  });

  it('takes a session of one partner for no other, whatever is changed in it', async () => {
    const mine = await giveKey(centre, await makePartner(centre));
    const other = await giveKey(centre, await makePartner(centre));
    const { Cookie } = await signIn(mine.text);
    const [name = '', value = ''] = Cookie.split('=');
    const [, ...rest] = value.split('../../partners');
    for (const forged of [
      [other.id, ...rest].join('../../partners'),
      value.replace(/\.0\./, '.1.'),
      value.slice(0, -1),
      '',
      '....',
      value.replace(/(\d+)\.([\w-]{43})$/, '99999999999.$2'),
    ])
      expect([forged, (await visit({ Cookie: `${name}=${forged}` })).text.includes('Ваш ключ')]).toEqual([
        forged,
        true,
      ]);
  });

  it('limits tries, says which keys open nothing, and never repeats them', async () => {
    address += 1;
    const wrong = `vsk_${'Z'.repeat(43)}`;
    for (let count = 0; count < 10; count += 1) {
      const reply = await send({ act: 'sign-in', key: count % 2 === 0 ? wrong : '<script>x' });
      expect(reply.status).toBe(401);
      expect(reply.text).toContain('Цей ключ не відкриває кабінету');
      expect(reply.text).not.toMatch(/ZZZZ|<script/);
      expect(reply.headers['set-cookie']).toBe(undefined);
    }
    const { text } = await giveKey(centre, await makePartner(centre));
    const late = await send({ act: 'sign-in', key: text });
    expect([late.status, late.headers['retry-after']]).toEqual([429, '30']);
    expect(late.text).toContain('Спробуйте за 30\u00a0секунд');
    nowMs += 31_000;
    expect((await send({ act: 'sign-in', key: text })).status).toBe(303);
  });

  it('refuses a key in its address before anything else, and parameters that are none', async () => {
    const { text } = await giveKey(centre, await makePartner(centre));
    for (const query of [`?key=${text}`, `?x=${text}`, `?locale=${text}`, `?${text}`]) {
      for (const headers of [HTML, { Accept: 'application/json' }, { Authorization: `Bearer ${text}` }]) {
        const reply = await centre.ask(`/v1/account${query}`, { headers });
        expect([query, reply.status]).toEqual([query, 400]);
        expect(reply.text).not.toContain(text.slice(4, 12));
      }
    }
    for (const query of ['?locale=ru', '?locale=uk&locale=en', '?next=//evil.example', '?locale[a]=uk'])
      expect([query, (await visit({}, query)).status]).toEqual([query, 400]);
  });

  it('shuts out whoever loses access, at the next page', async () => {
    const partner = await makePartner(centre);
    const { text } = await giveKey(centre, partner);
    const session = await signIn(text);
    await centre.payload.update({ collection: 'partners', id: partner, data: { isActive: false } });
    expect((await visit(session)).text).toContain('Ваш ключ');
    await centre.payload.update({
      collection: 'partners',
      id: partner,
      data: { isActive: true, allowedAddresses: '198.51.100.1' },
    });
    expect((await visit({ ...session, 'X-Forwarded-For': '198.51.100.2' })).text).toContain('Ваш ключ');
    expect((await visit({ ...session, 'X-Forwarded-For': '198.51.100.1' })).text).toContain('Ключі');
  });
});

function cookieOf(reply: Reply): string {
  return String(reply.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}
