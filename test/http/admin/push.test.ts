import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemRecipients, WebhookActView } from '../../../src/http/admin/push/push-view.ts';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { publishNews } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { accept, openReceiver, type Receiver } from '../../support/push/webhook-receiver.ts';

describe(`push, as editors see it (${DATABASE})`, () => {
  let centre: HttpCentre;
  let receiver: Receiver;
  let editor: DeskUser;
  let author: DeskUser;
  let partner: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.0/8' } });
    receiver = await openReceiver();
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
    partner = await makePartner(centre, { name: 'Портал громади' });
    for (const name of ['good', 'bad', 'paused']) ids[name] = await subscribe(name);
    receiver.answer(({ path }, res) => res.writeHead(path === '/bad' ? 500 : 204).end());
  });
  afterAll(async () => {
    await centre.close();
    await receiver.close();
  });

  async function subscribe(name: string): Promise<string> {
    const { json } = await editor.send('POST', '/api/subscriptions', {
      partner: Number.isNaN(Number(partner)) ? partner : Number(partner),
      address: `${receiver.url}/${name}`,
      status: name === 'paused' ? 'paused' : 'active',
    });
    return String(json.doc?.id);
  }

  const reach = async (id: number | string) =>
    (await editor.send('GET', `/api/push-desk/news/${id}`)).json as unknown as ItemRecipients;
  const standing = async (id: number | string) =>
    Object.fromEntries((await reach(id)).texts[0]?.recipients.map(({ id, reached }) => [id, reached]) ?? []);
  const ledger = async (id: number | string) => (await reach(id)).texts[0]?.takedowns ?? [];
  const act = async (path: string, body?: unknown) => {
    const reply = await editor.send(body === undefined ? 'GET' : 'POST', `/api/push-desk/subscriptions/${path}`, body);
    return { ...reply, json: reply.json as unknown as WebhookActView };
  };

  it('tells of an item who got it and when, who has not, and the ledger of its withdrawal', async () => {
    const { good = '', bad = '', paused = '' } = ids;
    const item = await publishNews(centre.payload, { title: 'Новина' });
    await eventually(async () =>
      expect(await standing(item.id)).toEqual({ [good]: 'delivered', [bad]: 'failing', [paused]: 'stopped' }),
    );
    const [text] = (await reach(item.id)).texts;
    const got = text?.recipients.find(({ id }) => id === good);
    expect(got).toMatchObject({ partner: 'Портал громади', address: `${receiver.url}/good`, event: 'published' });
    expect(Math.abs(Date.parse(got?.deliveredAt ?? '') - Date.now())).toBeLessThan(60_000);
    expect(text).toMatchObject({ locale: 'uk', takedowns: [], hub: { delivered: 0 } });

    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () => {
      const entries = (await ledger(item.id)).map((one) => [one.subscriber.split('/').at(-1), one.confirmedAt]);
      expect(Object.fromEntries(entries)).toEqual({ good: expect.any(String), bad: null, paused: null });
    });
    const [first] = await ledger(item.id);
    expect(first).toMatchObject({ event: 'withdrawn', subscriber: `Портал громади · ${receiver.url}/good` });
  });

  it('tells how a webhook is doing, and actions on it', async () => {
    const { good, bad } = ids;
    const failing = await act(`${bad}`);
    expect(failing.json).toMatchObject({ isWorking: true, failures: 1, secrets: 1 });
    expect(failing.json.lag).toBeGreaterThan(0);
    expect(failing.json.lastAnswers[0]).toMatchObject({ status: 500, isSuccess: false });
    expect(failing.json.nextAttemptAt).toEqual(expect.any(String));
    expect((await act(`${good}/ping`, {})).json.pinged).toMatchObject({ isSuccess: true, outcome: 204 });
    const rotated = await act(`${good}/secret`, {});
    expect(rotated.json).toMatchObject({ secret: expect.stringMatching(/^whsec_/), secrets: 2 });
    expect((await act(`${good}/retire`, {})).json.secrets).toBe(1);
    expect((await act(`${good}`)).text).not.toContain('whsec_');
    const before = receiver.at('/good').length;
    await publishNews(centre.payload, { title: 'Ще одна' });
    await eventually(() => expect(receiver.at('/good').length).toBeGreaterThan(before));
    const heard = receiver.at('/good').length;
    expect((await act(`${good}/replay`, { since: null })).status).toBe(200);
    await eventually(() => expect(receiver.at('/good').length).toBeGreaterThan(heard + 1));
    for (const since of ['yesterday', '2999-01-01T00:00:00Z', 5])
      expect((await act(`${good}/replay`, { since })).status).toBe(400);
    for (const nobody of ['999999', 'x', '%00']) expect((await act(nobody)).status).toBe(404);
    receiver.answer(accept);
    await act(`${bad}/replay`, { since: null });
    await eventually(async () => expect((await act(`${bad}`)).json).toMatchObject({ lag: 0, failures: 0 }));
  });

  it('shows it to editors and admins alone, and takes no form of another site', async () => {
    const paths = ['/api/push-desk/news/1', '/api/push-desk/guides/1', `/api/push-desk/subscriptions/${ids['good']}`];
    for (const path of paths) {
      expect((await centre.ask(path)).status).toBe(401);
      expect((await author.send('GET', path)).status).toBe(403);
      const { headers } = await giveKey(centre, await makePartner(centre));
      expect((await centre.ask(path, { headers })).status).toBe(401);
    }
    const path = `${paths[2]}/ping`;
    expect((await author.send('POST', path, {})).status).toBe(403);
    expect((await editor.send('POST', path, {}, { 'Content-Type': 'text/plain' })).status).toBe(400);
    expect((await reach(999_999)).texts).toEqual([]);
  });
});
