import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import type { Webhook } from '../../src/push/subscription.ts';
import { makePartner } from '../partner-api/support/partner.ts';
import { PASSWORD, withJson } from '../support/desk-api.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../support/press-centre.ts';
import { type MailServer, openMailServer } from '../support/servers/mail-server.ts';

const NEW_PASSWORD = 'зовсім новий пароль';

describe(`mail (${DATABASE})`, () => {
  let mail: MailServer;
  let centre: HttpCentre;

  beforeAll(async () => {
    mail = await openMailServer();
    centre = await openHttpCentre({ env: { MAIL_URL: mail.url, MAIL_FROM: 'desk@visnyk.example' } });
    const email = 'olena@visnyk.example';
    await centre.payload.create({ collection: 'users', data: { email, password: PASSWORD, role: 'editor' } });
  });
  afterAll(async () => {
    await centre.close();
    await mail.close();
  });

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}, target = centre) =>
    withJson(
      await target.ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );

  it('brings a link to a new password, to our own address whoever asks, and says nothing of accounts that are none', async () => {
    const forged = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' };
    const known = await post('/api/users/forgot-password', { email: 'olena@visnyk.example' }, forged);
    const unknown = await post('/api/users/forgot-password', { email: 'nobody@visnyk.example' }, forged);
    expect([known.status, known.text]).toEqual([200, unknown.text]);
    await eventually(() => expect(mail.received).toHaveLength(1));
    const [message] = mail.received.splice(0);
    expect(message).toMatchObject({
      from: 'desk@visnyk.example',
      to: 'olena@visnyk.example',
      subject: 'Новий пароль · New password',
    });
    expect(message?.body).not.toContain('evil');
    const [, token] = new RegExp(`href="${ORIGIN}/admin/reset/([0-9a-f]+)"`).exec(message?.body ?? '') ?? [];
    expect((await post('/api/users/reset-password', { token, password: NEW_PASSWORD })).status).toBe(200);
    const signIn = { email: 'olena@visnyk.example', password: NEW_PASSWORD };
    expect((await post('/api/users/login', signIn)).status).toBe(200);
  });

  it('sends one address only so many links, whether it is an account or not', async () => {
    for (const email of ['olena@visnyk.example', 'nobody@visnyk.example']) {
      const tries = [];
      for (let count = 0; count < 3; count += 1) tries.push(await post('/api/users/forgot-password', { email }));
      expect(tries.map(({ status }) => status)).toEqual([200, 200, 429]);
      expect(tries.at(-1)?.text).toMatch(/Посилання вже надіслано|A link was sent/);
    }
    await eventually(() => expect(mail.received).toHaveLength(2));
    mail.received.splice(0);
  });

  it('tells the contact of a partner, in both languages, what is wrong with a webhook, and no more of it than its host', async () => {
    const partner = await makePartner(centre, { contactEmail: 'tech@portal.example' });
    const { onNotice } = await workerParts(centre, null);
    for (const kind of ['silent', 'disabled', 'ended'] as const)
      onNotice(webhookOf(partner), { kind, at: centre.releaseContext.now() });
    await eventually(() => expect(mail.received).toHaveLength(3));
    const messages = mail.received.splice(0).sort((a, b) => (a.subject < b.subject ? -1 : 1));
    expect(messages.map(({ to, subject }) => [to, subject])).toEqual([
      ['tech@portal.example', 'Вебхук вимкнено: portal.example'],
      ['tech@portal.example', 'Вебхук завершено: portal.example'],
      ['tech@portal.example', 'Вебхук мовчить: portal.example'],
    ]);
    expect(messages[0]?.body).toContain('portal.example не приймав матеріалів пʼять днів');
    expect(messages[0]?.body).toContain('portal.example accepted nothing for five days');
    for (const { subject, body } of messages) expect(subject + body).not.toMatch(/word-of-its-own|whsec/);
  });

  it('that cannot be sent costs nobody anything, and the log names neither message nor receiver', async () => {
    const refusing = await openMailServer({ refuses: true });
    const other = await openHttpCentre({ env: { MAIL_URL: refusing.url } });
    const logged = vi.spyOn(other.payload.logger, 'error').mockImplementation(() => undefined);
    const email = 'olena@visnyk.example';
    await other.payload.create({ collection: 'users', data: { email, password: PASSWORD, role: 'editor' } });
    expect((await post('/api/users/forgot-password', { email }, {}, other)).status).toBe(200);
    await eventually(() => expect(logged).toHaveBeenCalledOnce());
    expect(logged.mock.calls).toEqual([['A message was not sent: 127.0.0.1 did not take it (EENVELOPE).']]);
    await other.close();
    await refusing.close();
  });
});

function webhookOf(partner: string): Webhook {
  return {
    kind: 'webhook',
    id: 'webhook:1',
    address: 'https://portal.example/hook?key=word-of-its-own',
    status: 'active',
    secrets: ['whsec_c2VjcmV0'],
    partner,
    audience: 'everyone',
    selection: { locales: ['uk'], filter: { anyOf: [], noneOf: [] } },
  };
}
