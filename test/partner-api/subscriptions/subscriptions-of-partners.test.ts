import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { openReceiver, type Receiver } from '../../support/push/webhook-receiver.ts';
import { giveKey, makePartner } from '../support/partner.ts';

describe(`a partner and its webhooks (${DATABASE})`, () => {
  let centre: HttpCentre;
  let receiver: Receiver;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.0/8' } });
    receiver = await openReceiver();
    editor = await signIn(centre, 'editor');
  });
  afterAll(async () => {
    await centre.close();
    await receiver.close();
  });

  async function partnerWithWebhook(name: string, fields: Record<string, unknown> = {}) {
    const partner = await makePartner(centre, { name, ...fields });
    const key = await giveKey(centre, partner);
    const reply = await centre.ask('/v1/subscriptions', {
      method: 'POST',
      headers: { ...key.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ address: `${receiver.url}/${name}` }),
    });
    const { id, secret } = JSON.parse(reply.text) as { id: string; secret: string };
    return { partner, key, id, secret };
  }
  const titles = (name: string) => receiver.at(`/${name}`).map(({ body }) => `${body.type} ${body.data.item?.title}`);

  it('is sent nothing while the partner is shut out, and then what it missed', async () => {
    const { partner } = await partnerWithWebhook('shut');
    await partnerWithWebhook('witness');
    expect((await editor.send('PATCH', `/api/partners/${partner}`, { isActive: false })).status).toBe(200);
    await publishNews(centre.payload, { title: 'Поки закрито' });
    await eventually(() => expect(titles('witness')).toEqual(['item.published Поки закрито']));
    expect(titles('shut')).toEqual([]);
    await editor.send('PATCH', `/api/partners/${partner}`, { isActive: true });
    await eventually(() => expect(titles('shut')).toEqual(['item.published Поки закрито']));
  });

  it('goes with the partner, and what it confirmed stays', async () => {
    const { partner, key, id } = await partnerWithWebhook('gone');
    const item = await publishNews(centre.payload, { title: 'Помилково' });
    await eventually(() => expect(titles('gone').length).toBe(1));
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(() => expect(titles('gone').length).toBe(2));
    expect((await editor.send('DELETE', `/api/partners/${partner}`)).status).toBe(409);
    expect((await editor.send('GET', `/api/subscriptions/${id}`)).status).toBe(200);
    await editor.send('POST', `/api/partner-access/${partner}/keys/${key.id}/revoke`, {});
    expect((await editor.send('DELETE', `/api/partners/${partner}`)).status).toBe(200);
    expect((await editor.send('GET', `/api/subscriptions/${id}`)).status).toBe(404);
    await publishNews(centre.payload, { title: 'Без нього' });
    await eventually(() => expect(titles('witness').at(-1)).toBe('item.published Без нього'));
    expect(titles('gone').length).toBe(2);
    await eventually(async () => {
      const { docs } = await centre.payload.db.find({ collection: 'takedowns', where: {} });
      expect(docs).toContainEqual(expect.objectContaining({ subscription: `webhook:${id}`, event: 'withdrawn' }));
    });
    const left = await centre.payload.db.count({
      collection: 'subscription-positions',
      where: { subscription: { equals: `webhook:${id}` } },
    });
    expect(left.totalDocs).toBe(0);
  });

  it('sees texts under embargo only where its partner may', async () => {
    await partnerWithWebhook('trusted', { seesEmbargoed: true });
    await publishNews(centre.payload, { title: 'Завтра', embargoUntil: '2099-01-01T00:00:00.000Z' });
    await publishNews(centre.payload, { title: 'Сьогодні' });
    await eventually(() => expect(titles('trusted')).toEqual(['item.embargoed Завтра', 'item.published Сьогодні']));
    await eventually(() => expect(titles('witness').at(-1)).toBe('item.published Сьогодні'));
    expect(titles('witness').join()).not.toContain('Завтра');
  });

  it('shows its secret to nobody at the desk, and stands in the account’s page', async () => {
    const { key, id, secret } = await partnerWithWebhook('page');
    const form = new URLSearchParams({ act: 'sign-in', key: key.text }).toString();
    const signedIn = await centre.ask('/v1/account', {
      method: 'POST',
      headers: {
        Accept: 'text/html',
        Origin: 'https://visnyk.example',
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: form,
    });
    const Cookie = (signedIn.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
    const page = await centre.ask('/v1/account?locale=uk', { headers: { Accept: 'text/html', Cookie } });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`${receiver.url}/page`);
    expect(page.text).toContain('Вебхуки');
    const said = [page.text];
    for (const path of [`/api/subscriptions/${id}`, '/api/subscriptions', `/api/push-desk/subscriptions/${id}`])
      said.push((await editor.send('GET', path)).text);
    said.push((await editor.send('PATCH', `/api/subscriptions/${id}`, { status: 'paused' })).text);
    for (const hidden of ['whsec_', secret.slice(6), '"secrets":["v1.']) expect(said.join('')).not.toContain(hidden);
  });
});
