import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { replay } from '../../src/push/state/replay.ts';
import type { Webhook as PushWebhook } from '../../src/push/subscription.ts';
import { pingWebhook } from '../../src/push/webhooks/ping.ts';
import { createSecretBox } from '../../src/push/webhooks/secret-box.ts';
import { retireSecret, rotateSecret } from '../../src/push/webhooks/webhook-rows.ts';
import { bringHistory, makeTag, publishNews, translateNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { notedAttempts } from '../support/push/push-attempts.ts';
import { told } from '../support/push/push-centre.ts';
import { usePushStage } from '../support/push/push-stage.ts';
import { accept, status } from '../support/push/webhook-receiver.ts';

describe(`delivering to webhooks (${DATABASE})`, () => {
  const stage = usePushStage();

  it('tells of each text as it is published, revised and withdrawn, signed, in order', async () => {
    const { newSecret } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const worker = await stage.centre.openWorker();
    const { payload } = stage.centre;
    const { id } = await publishNews(payload, { title: 'Перша' });
    await stage.centre.work(worker);
    await payload.update({ collection: 'news', id, locale: 'uk', data: { title: 'Змінена', _status: 'published' } });
    stage.centre.clock.pass(1_000);
    await publishNews(payload, { title: 'Друга' });
    await stage.centre.work(worker);
    await payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
    await stage.centre.work(worker);

    expect(told(stage.receiver.received)).toEqual([
      '1 item.published',
      '2 item.revised',
      '3 item.published',
      '4 item.withdrawn',
    ]);
    expect(stage.receiver.received.map(({ body }) => body.data.item?.title)).toEqual([
      'Перша',
      'Змінена',
      'Друга',
      undefined,
    ]);
    const webhook = new Webhook(newSecret);
    for (const { raw, headers } of stage.receiver.received) {
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers['user-agent']).toBe('Visnyk');
      expect(webhook.verify(raw, headers)).toBeTruthy();
    }
    await worker.close();
  });

  it('passes over what an import brought, until something new is said of it', async () => {
    const { payload } = stage.centre;
    await stage.centre.subscribe(`${stage.receiver.url}/history`);
    const worker = await stage.centre.openWorker();
    const before = stage.receiver.received.length;
    const { id } = await bringHistory(payload, { title: 'Давня' });
    await stage.centre.work(worker);
    expect(stage.receiver.received).toHaveLength(before);
    await payload.update({ collection: 'news', id, locale: 'uk', data: { title: 'Виправлена', _status: 'published' } });
    await stage.centre.work(worker);
    expect(stage.receiver.received.slice(before).map(({ body }) => body.data.item?.title)).toContain('Виправлена');
    await worker.close();
  });

  it('tells what left a tag before it was renamed, though the webhook hears of it after', async () => {
    const { payload } = stage.centre;
    const tag = await makeTag(payload, 'Освіта');
    const webhook = await stage.centre.subscribe(`${stage.receiver.url}/education`, { tags: [tag.id as number] });
    const worker = await stage.centre.openWorker();
    const { id } = await publishNews(payload, { title: 'Про школу', tags: [tag.id] });
    await stage.centre.work(worker);
    await payload.update({ collection: 'subscriptions', id: webhook.id, data: { status: 'paused' } });
    await stage.centre.work(worker);
    await payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
    await payload.update({ collection: 'tags', id: tag.id, data: { slug: 'navchannia' } });
    await payload.update({ collection: 'subscriptions', id: webhook.id, data: { status: 'active' } });
    await stage.centre.work(worker);
    expect(told(stage.receiver.received)).toEqual(['1 item.published', '2 item.withdrawn']);
    await worker.close();
  });

  it('sends only what was asked for, and says when a text leaves it', async () => {
    const { payload } = stage.centre;
    const tag = await makeTag(payload, 'Освіта');
    await stage.centre.subscribe(`${stage.receiver.url}/education`, { tags: [tag.id as number] });
    await stage.centre.subscribe(`${stage.receiver.url}/english`, { languages: ['en'] });
    const worker = await stage.centre.openWorker();
    const { id } = await publishNews(payload, { title: 'Про школу', tags: [tag.id] });
    await stage.centre.work(worker);
    await translateNews(payload, id, { title: 'On a school' });
    await publishNews(payload, { title: 'Про інше' });
    await stage.centre.work(worker);
    await payload.update({ collection: 'news', id, locale: 'uk', data: { tags: [], _status: 'published' } });
    await stage.centre.work(worker);

    const events = (path: string) =>
      stage.receiver.at(path).map(({ body: { type, data } }) => `${data.locale} ${type} ${data.item?.title ?? ''}`);
    const isNews = (event: string) => !event.includes('item.revised');
    expect(events('/education').filter(isNews).sort()).toEqual([
      'en item.published On a school',
      'en item.removed ',
      'uk item.published Про школу',
      'uk item.removed ',
    ]);
    expect(events('/english').slice(0, 1)).toEqual(['en item.published On a school']);
    expect(events('/english').every((event) => event.startsWith('en item.'))).toBe(true);
    await worker.close();
  });

  it('begins with what comes after it was made, and with nothing older', async () => {
    const { payload } = stage.centre;
    await publishNews(payload, { title: 'Давня' });
    const worker = await stage.centre.openWorker();
    await stage.centre.work(worker);
    await stage.centre.subscribe(`${stage.receiver.url}/late`);
    await publishNews(payload, { title: 'Нова' });
    await stage.centre.work(worker);
    expect(stage.receiver.received.map(({ body }) => body.data.item?.title)).toEqual(['Нова']);
    await worker.close();
  });

  it('repeats a request under the same id with a fresh signature, and with the latest state of the text', async () => {
    const { newSecret } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const worker = await stage.centre.openWorker();
    const { payload, clock } = stage.centre;
    stage.receiver.answer(status(500));
    const { id } = await publishNews(payload, { title: 'Перша' });
    await stage.centre.work(worker);
    clock.pass(5_000);
    await stage.centre.work(worker);
    const [first, second] = stage.receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(Number(second?.headers['webhook-timestamp'])).toBeGreaterThan(Number(first?.headers['webhook-timestamp']));
    expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
    for (const { raw, headers } of stage.receiver.received)
      expect(new Webhook(newSecret).verify(raw, headers)).toBeTruthy();

    await payload.update({ collection: 'news', id, locale: 'uk', data: { title: 'Виправлена', _status: 'published' } });
    stage.receiver.answer(accept);
    clock.pass(30_000);
    await stage.centre.work(worker);
    expect(stage.receiver.received.map(({ body }) => body.data.item?.title)).toEqual(['Перша', 'Перша', 'Виправлена']);
    await worker.close();
  });

  it.each([
    ['', 1],
    [', and with the old one still where the answer with the new one was lost', 2],
  ])('signs with both secrets while one is changed for another%s', async (_case, changes) => {
    const { id, newSecret } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const worker = await stage.centre.openWorker();
    const { payload } = stage.centre;
    const parts = { db: payload.db, box: createSecretBox(payload.secret) };
    let next: string | null = null;
    for (let count = 0; count < changes; count += 1) next = await rotateSecret(parts, `webhook:${id}`);
    await publishNews(payload, { title: 'Між секретами' });
    await stage.centre.work(worker);
    await retireSecret(payload.db, `webhook:${id}`);
    await publishNews(payload, { title: 'Після' });
    await stage.centre.work(worker);

    const [between, after] = stage.receiver.received;
    expect(between?.headers['webhook-signature']?.split(' ')).toHaveLength(1 + changes);
    for (const secret of [newSecret, next ?? ''])
      expect(new Webhook(secret).verify(between?.raw ?? '', between?.headers ?? {})).toBeTruthy();
    expect(new Webhook(next ?? '').verify(after?.raw ?? '', after?.headers ?? {})).toBeTruthy();
    expect(() => new Webhook(newSecret).verify(after?.raw ?? '', after?.headers ?? {})).toThrow();
    await worker.close();
  });

  it('keeps what a paused subscriber misses, and sends each text once when it goes on', async () => {
    const { id: subscription } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const worker = await stage.centre.openWorker();
    const { payload } = stage.centre;
    await payload.update({ collection: 'subscriptions', id: subscription, data: { status: 'paused' } });
    const { id } = await publishNews(payload, { title: 'Перша' });
    await stage.centre.work(worker);
    await payload.update({ collection: 'news', id, locale: 'uk', data: { title: 'Змінена', _status: 'published' } });
    await stage.centre.work(worker);
    expect(stage.receiver.received).toEqual([]);
    await payload.update({ collection: 'subscriptions', id: subscription, data: { status: 'active' } });
    await stage.centre.work(worker);
    expect(stage.receiver.received.map(({ body }) => body.data.item?.title)).toEqual(['Змінена']);
    await worker.close();
  });

  it('plays everything again from a position or a time, under other ids', async () => {
    const { id } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const worker = await stage.centre.openWorker();
    const { payload } = stage.centre;
    for (const title of ['Перша', 'Друга', 'Третя']) {
      await publishNews(payload, { title });
      await stage.centre.work(worker);
    }
    await replay(payload.db, `webhook:${id}`, { kind: 'position', position: 1 });
    await stage.centre.work(worker);
    const at = (await changesAfter(payload.db, 2))[0]?.releasedAt ?? '';
    await replay(payload.db, `webhook:${id}`, { kind: 'time', at });
    await stage.centre.work(worker);
    expect(told(stage.receiver.received).map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '2', '3', '3']);
    const ids = stage.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(6);
    await worker.close();
  });

  it('ends a webhook that answers 410, says so, and loses nothing if it is started again', async () => {
    const { id } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const notices: string[] = [];
    const worker = await stage.centre.openWorker({ onNotice: (_subscription, { kind }) => notices.push(kind) });
    const { payload } = stage.centre;
    stage.receiver.answer(status(410));
    await publishNews(payload, { title: 'Нікому' });
    await stage.centre.work(worker);
    await publishNews(payload, { title: 'Теж нікому' });
    await stage.centre.work(worker);
    expect(stage.receiver.received).toHaveLength(1);
    expect(notices).toEqual(['ended']);
    expect((await payload.findByID({ collection: 'subscriptions', id })).status).toBe('ended');

    stage.receiver.answer(accept);
    await payload.update({ collection: 'subscriptions', id, data: { status: 'active' } });
    await stage.centre.work(worker);
    expect(told(stage.receiver.received.slice(1))).toEqual(['1 item.published', '2 item.published']);
    await worker.close();
  });

  it('stops sending when its partner is shut out, and goes on when it is let in', async () => {
    const { partner } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const worker = await stage.centre.openWorker();
    const { payload } = stage.centre;
    const id = typeof partner === 'object' ? partner.id : partner;
    await payload.update({ collection: 'partners', id, data: { isActive: false } });
    await publishNews(payload, { title: 'Не для них' });
    await stage.centre.work(worker);
    expect(stage.receiver.received).toEqual([]);
    await payload.update({ collection: 'partners', id, data: { isActive: true } });
    await stage.centre.work(worker);
    expect(told(stage.receiver.received)).toEqual(['1 item.published']);
    await worker.close();
  });

  it('pings at once, signed, and notes the attempt', async () => {
    const { newSecret } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    const parts = await workerParts(stage.centre, null, stage.centre.clock);
    const [subscription] = await stage.centre.subscriptions();
    const result = await pingWebhook(subscription as PushWebhook, parts);
    expect(result).toMatchObject({ isSuccess: true, outcome: 204, detail: null });
    const [ping] = stage.receiver.received;
    expect(ping?.body.type).toBe('ping');
    expect(new Webhook(newSecret).verify(ping?.raw ?? '', ping?.headers ?? {})).toBeTruthy();
    expect(await notedAttempts(parts.db, subscription?.id ?? '')).toMatchObject([{ seq: 0, status: 204 }]);
  });
});
