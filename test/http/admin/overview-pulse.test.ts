import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewPulse } from '../../../src/http/admin/overview/overview-view.ts';
import { makePartner } from '../../partner-api/support/partner.ts';
import { publishNews } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { openReceiver, type Receiver } from '../../support/push/webhook-receiver.ts';

describe(`what an open overview hears (${DATABASE})`, () => {
  let centre: HttpCentre;
  let receiver: Receiver;
  let editor: DeskUser;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.0/8' } });
    receiver = await openReceiver();
    receiver.answer(({ path }, res) => res.writeHead(path === '/bad' ? 500 : 204).end());
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
  });
  afterAll(async () => {
    await centre.close();
    await receiver.close();
  });

  const hear = async (who: DeskUser) => (await who.send('GET', '/api/desk-overview')).json as unknown as OverviewPulse;

  it('says nothing to strangers, and tells a new stamp when anything was saved, opened or put out', async () => {
    expect((await centre.ask('/api/desk-overview')).status).toBe(401);
    const stamps = [(await hear(author)).stamp];
    const note = async () => stamps.push((await hear(author)).stamp);
    const draft = { title: 'Чернетка', kind: 'news' };
    const { json } = await editor.send('POST', '/api/news?locale=uk&draft=true', draft);
    await note();
    await editor.send('PATCH', `/api/news/${json.doc?.id}?locale=uk&draft=true`, { title: 'Інакше' });
    await note();
    await publishNews(centre.payload, { title: 'Вийшло' });
    await centre.settled();
    await note();
    expect(new Set(stamps).size).toBe(stamps.length);
    expect((await hear(author)).stamp).toBe(stamps.at(-1));
  });

  it('counts for editors whom a text has reached, who fails, and who has not confirmed a withdrawal; authors hear none of it', async () => {
    const partner = await makePartner(centre, { name: 'Портал громади' });
    for (const name of ['good', 'bad'])
      await editor.send('POST', '/api/subscriptions', {
        partner: Number.isNaN(Number(partner)) ? partner : Number(partner),
        address: `${receiver.url}/${name}`,
        status: 'active',
      });
    const item = await publishNews(centre.payload, { title: 'До партнерів' });
    await eventually(async () => {
      const { reach, webhooks } = await hear(editor);
      expect(Object.values(reach)).toContainEqual({ delivered: 1, of: 2 });
      expect(webhooks).toMatchObject([
        { partner: 'Портал громади', address: `${receiver.url}/bad`, failingSince: expect.any(String) },
      ]);
    });
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () => {
      expect((await hear(editor)).unconfirmed).toMatchObject([
        { title: 'До партнерів', number: item.number, who: [{ partner: 'Портал громади' }] },
      ]);
    });
    expect(await hear(author)).toMatchObject({ reach: {}, unconfirmed: [], webhooks: [] });
  });
});
