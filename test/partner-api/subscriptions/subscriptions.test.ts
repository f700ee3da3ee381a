import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { openReceiver, type Receiver, status } from '../../support/push/webhook-receiver.ts';
import { ContractCheck } from '../openapi/contract-check.ts';
import { giveKey, makePartner } from '../support/partner.ts';

type Json = Record<string, unknown>;

describe(`a partner’s webhooks over HTTP (${DATABASE})`, () => {
  const check = new ContractCheck();
  let centre: HttpCentre;
  let receiver: Receiver;
  let key: Record<string, string>;
  let other: Record<string, string>;

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.0/8' } });
    receiver = await openReceiver();
    key = (await giveKey(centre, await makePartner(centre))).headers;
    other = (await giveKey(centre, await makePartner(centre, { name: 'Інший портал' }))).headers;
  });
  afterAll(async () => {
    await centre.close();
    await receiver.close();
  });

  async function call(id: string, method: string, path: string, body?: unknown, headers = key) {
    const reply = await centre.ask(`/v1/subscriptions${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect([path, reply.status, check.faults(id, reply)]).toEqual([path, reply.status, []]);
    return { status: reply.status, text: reply.text, json: (reply.text === '' ? {} : JSON.parse(reply.text)) as Json };
  }

  const make = (path: string, body: Json = {}, headers = key) =>
    call('makeSubscription', 'POST', '', { address: `${receiver.url}${path}`, ...body }, headers);
  const read = async (id: unknown) => (await call('readSubscription', 'GET', `/${id}`)).json;
  const withdraw = (id: number | string) =>
    centre.payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
  const types = (path: string) => receiver.at(path).map(({ body }) => body.type);

  it('lives from the first ping to a withdrawal that was confirmed', async () => {
    const tag = await makeTag(centre.payload, 'освіта');
    const before = await publishNews(centre.payload, { title: 'Раніше', tags: [tag.id] });
    await centre.settled();
    const made = await make('/life', { selection: { tag: ['osvita'], locale: ['uk'], kind: ['news'] } });
    expect([made.status, made.json['status'], made.json['selection']]).toEqual([
      201,
      'active',
      { kind: ['news'], tag: ['osvita'], locale: ['uk'] },
    ]);
    const { id, secret } = made.json as { id: string; secret: string };
    const verify = (at: number) => {
      const { raw, headers } = receiver.at('/life')[at] ?? { raw: '', headers: {} };
      return new Webhook(secret).verify(raw, headers);
    };

    const pinged = await call('pingSubscription', 'POST', `/${id}/ping`);
    expect(pinged.json).toMatchObject({ isSuccess: true, status: 204, failure: null, detail: null });
    expect(verify(0)).toMatchObject({ type: 'ping', data: { subscription: id } });

    const item = await publishNews(centre.payload, { title: 'Новина', tags: [tag.id] });
    await publishNews(centre.payload, { title: 'Не для нього' });
    await eventually(() => expect(types('/life')).toEqual(['ping', 'item.published']));
    expect(verify(1)).toMatchObject({ data: { item: { title: 'Новина' } } });
    await withdraw(item.id);
    await eventually(() => expect(types('/life')).toEqual(['ping', 'item.published', 'item.withdrawn']));
    expect(verify(2)).toMatchObject({ data: { item: null, uid: item.uid } });
    await eventually(async () => expect((await read(id))['lag']).toBe(0));
    expect(await read(id)).toMatchObject({
      failures: 0,
      deliveredAt: expect.any(String),
      lastAnswers: [{ status: 204, isSuccess: true }, { status: 204 }],
    });

    const begun = await call('replaySubscription', 'POST', `/${id}/replay`, { since: '2000-01-01T00:00:00Z' });
    expect([begun.status, begun.json['status']]).toEqual([202, 'active']);
    await eventually(() => expect(types('/life').slice(3)).toEqual(['item.published', 'item.withdrawn']));
    expect(receiver.at('/life')[3]?.body.data.uid).toBe(before.uid);
    const { cursor } = receiver.at('/life')[3]?.body.data ?? { cursor: '' };
    await call('replaySubscription', 'POST', `/${id}/replay`, { after: cursor });
    await eventually(() => expect(types('/life').slice(5)).toEqual(['item.withdrawn']));

    expect((await call('deleteSubscription', 'DELETE', `/${id}`)).status).toBe(204);
    expect((await call('readSubscription', 'GET', `/${id}`)).status).toBe(404);
    await publishNews(centre.payload, { title: 'Запізно', tags: [tag.id] });
    await centre.settled();
    expect(types('/life').length).toBe(6);
  });

  it('is deleted once, however many ask at once', async () => {
    const { id } = (await make('/twice', { selection: { kind: ['column'] } })).json;
    const remove = async () => (await call('deleteSubscription', 'DELETE', `/${id}`)).status;
    const change = async () => (await call('changeSubscription', 'PATCH', `/${id}`, { status: 'paused' })).status;
    const [first, second, changed] = await Promise.all([remove(), remove(), change()]);
    expect([first, second].sort()).toEqual([204, 404]);
    expect([200, 404]).toContain(changed);
  });

  it('is paused, changed and resumed, and then gets what it missed', async () => {
    const { id } = (await make('/pause', { selection: { kind: ['interview'] } })).json;
    const change = (body: Json) => call('changeSubscription', 'PATCH', `/${id}`, body);
    expect((await change({ status: 'paused' })).json['status']).toBe('paused');
    await publishNews(centre.payload, { title: 'Розмова', kind: 'interview' });
    await centre.settled();
    const changed = await change({ address: `${receiver.url}/moved` });
    expect(changed.json).toMatchObject({ address: `${receiver.url}/moved`, selection: { kind: ['interview'] } });
    expect(await read(id)).toMatchObject({ status: 'paused', lag: 1, nextAttemptAt: null });
    expect((await change({ status: 'active', selection: {} })).json).toMatchObject({ status: 'active', selection: {} });
    await eventually(() => expect(types('/moved')).toEqual(['item.published']));
    expect(types('/pause')).toEqual([]);
    await call('deleteSubscription', 'DELETE', `/${id}`);
  });

  it('changes its secret without a gap, and tells each secret once', async () => {
    const made = await make('/secret', { selection: { kind: ['vacancy'] } });
    const { id, secret: old } = made.json as { id: string; secret: string };
    const rotated = await call('rotateSubscriptionSecret', 'POST', `/${id}/secret`);
    const { secret: fresh, secrets } = rotated.json as { secret: string; secrets: number };
    expect([rotated.status, secrets, fresh === old]).toEqual([201, 2, false]);
    const ping = async () => {
      await call('pingSubscription', 'POST', `/${id}/ping`);
      const { raw, headers } = receiver.at('/secret').at(-1) ?? { raw: '', headers: {} };
      return [old, fresh].map((one) => isSigned(one, raw, headers));
    };
    expect(await ping()).toEqual([true, true]);
    expect((await call('retireSubscriptionSecret', 'DELETE', `/${id}/secret`)).status).toBe(204);
    expect(await ping()).toEqual([false, true]);
    const said = [
      (await call('listSubscriptions', 'GET', '')).text,
      (await call('readSubscription', 'GET', `/${id}`)).text,
      (await call('changeSubscription', 'PATCH', `/${id}`, { status: 'paused' })).text,
      (await centre.ask('/v1/account', { headers: key })).text,
    ].join('\n');
    for (const hidden of ['whsec_', old.slice(6), fresh.slice(6)]) expect(said).not.toContain(hidden);
  });

  it('tells why a server could not be reached, and lets nobody ping without end', async () => {
    const { id } = (await make('/failing', { selection: { kind: ['digest'] } })).json;
    receiver.answer(status(500));
    const failed = await call('pingSubscription', 'POST', `/${id}/ping`);
    expect(failed.json).toMatchObject({ isSuccess: false, status: 500, failure: null });
    receiver.answer(status(204));
    await call('changeSubscription', 'PATCH', `/${id}`, { address: 'http://127.0.0.1:1234/nobody' });
    expect((await call('pingSubscription', 'POST', `/${id}/ping`)).json).toMatchObject({
      isSuccess: false,
      status: null,
      failure: 'connect',
      detail: expect.any(String),
    });
    const statuses: number[] = [];
    for (let more = 0; more < 4; more += 1)
      statuses.push((await call('pingSubscription', 'POST', `/${id}/ping`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    await call('deleteSubscription', 'DELETE', `/${id}`);
  });

  it('nobody sees or touches another’s: 404, as where there is nothing', async () => {
    const { id } = (await make('/mine')).json;
    const actions = [
      ['readSubscription', 'GET', '', undefined],
      ['changeSubscription', 'PATCH', '', { status: 'paused' }],
      ['deleteSubscription', 'DELETE', '', undefined],
      ['pingSubscription', 'POST', '/ping', undefined],
      ['replaySubscription', 'POST', '/replay', { since: '2020-01-01T00:00:00Z' }],
      ['rotateSubscriptionSecret', 'POST', '/secret', undefined],
      ['retireSubscriptionSecret', 'DELETE', '/secret', undefined],
    ] as const;
    for (const [act, method, path, body] of actions) {
      const foreign = await call(act, method, `/${id}${path}`, body, other);
      const missing = await call(act, method, `/999999${path}`, body);
      expect([act, foreign.status, missing.status]).toEqual([act, 404, 404]);
      expect(foreign.json['detail']).toBe(missing.json['detail']);
      for (const odd of ['x', '%00', '1e3', '-1', 'webhook:1', '507f1f77bcf86cd799439011'])
        expect((await call(act, method, `/${odd}${path}`, body)).status).toBe(404);
    }
    expect((await call('listSubscriptions', 'GET', '', undefined, other)).json).toEqual({ subscriptions: [] });
    expect(await read(id)).toMatchObject({ status: 'active', secrets: 1 });
    expect(receiver.at('/mine')).toEqual([]);
    expect((await call('listSubscriptions', 'GET', '', undefined, {})).status).toBe(401);
  });

  it.each([
    ['an address that is none', { address: 'partner.example/hook' }, 'address', 'full address'],
    ['a private address', { address: 'https://10.0.0.1/hook' }, 'address', 'public internet'],
    ['another scheme', { address: 'ftp://partner.example/' }, 'address', 'https://'],
    ['a password in it', { address: 'https://a:b@partner.example/' }, 'address', 'password'],
    ['a port of something else', { address: 'https://partner.example:22/' }, 'address', 'port'],
    ['no address', {}, 'address', ''],
    ['a tag that does not exist', { selection: { tag: ['nema'] } }, 'selection.tag', 'nema'],
    ['a source that does not exist', { selection: { source: ['nema'] } }, 'selection.source', 'nema'],
    ['a kind that does not exist', { selection: { kind: ['novyna'] } }, 'selection.kind.0', ''],
    ['too much at once', { selection: { tag: Array(21).fill('a') } }, 'selection.tag', ''],
    ['a member nobody reads', { secret: 'whsec_mine' }, 'secret', 'no such member'],
  ])('refuses %s and names it', async (_what, body, parameter, hint) => {
    const good = 'selection' in body || 'secret' in body ? { address: `${receiver.url}/bad` } : {};
    const before = await call('listSubscriptions', 'GET', '');
    const refusal = await call('makeSubscription', 'POST', '', { ...good, ...body });
    expect([refusal.status, refusal.json['parameter']]).toEqual([422, parameter]);
    expect(String(refusal.json['detail'])).toContain(hint);
    expect((await call('listSubscriptions', 'GET', '')).json).toEqual(before.json);
  });

  it('replays from one place that there is', async () => {
    const { id } = (await make('/replay')).json;
    const replay = async (body: Json) => {
      const { status, json } = await call('replaySubscription', 'POST', `/${id}/replay`, body);
      return [status, json['parameter']];
    };
    expect(await replay({})).toEqual([422, 'after']);
    expect(await replay({ after: 'now', since: '2020-01-01T00:00:00Z' })).toEqual([422, 'after']);
    expect(await replay({ after: 'nonsense' })).toEqual([400, 'after']);
    expect(await replay({ since: 'yesterday' })).toEqual([422, 'since']);
    expect(await replay({ since: '2999-01-01T00:00:00Z' })).toEqual([422, 'since']);
    expect(await replay({ since: '2026-02-30T00:00:00Z' })).toEqual([422, 'since']);
    expect(await replay({ since: '2020-01-01T00:00:00.123456789+23:59' })).toEqual([202, undefined]);
    expect(await replay({ since: '0001-01-01T00:00:00Z' })).toEqual([422, 'since']);
    await call('deleteSubscription', 'DELETE', `/${id}`);
  });

  it('has at most twenty', async () => {
    const headers = (await giveKey(centre, await makePartner(centre, { name: 'Багато' }))).headers;
    const statuses = await Promise.all(
      Array.from({ length: 22 }, async (_, n) => (await make(`/many/${n}`, {}, headers)).status),
    );
    expect(statuses.sort()).toEqual([...Array(20).fill(201), 409, 409]);
  });

  it('is made once, however often it is asked for: with a key the answer comes again, without one it exists', async () => {
    const headers = (await giveKey(centre, await makePartner(centre, { name: 'Двічі' }))).headers;
    const keyed = { ...headers, 'Idempotency-Key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
    const once = { selection: { locale: ['uk', 'en'] } };
    const first = await make('/once', once, keyed);
    expect([first.status, await make('/once', once, keyed)]).toEqual([201, first]);
    expect(await make('/once', {}, keyed)).toMatchObject({
      status: 422,
      json: { type: expect.stringContaining('idempotency-key-reused') },
    });
    expect(await make('/once', { selection: { locale: ['en', 'uk'] } }, headers)).toMatchObject({
      status: 409,
      json: { type: expect.stringContaining('subscription-exists'), id: first.json['id'] },
    });
    expect((await make('/once', {}, headers)).status).toBe(201);
    expect((await make('/once', once, { ...other, 'Idempotency-Key': keyed['Idempotency-Key'] })).status).toBe(201);
    expect((await make('/other', {}, { ...headers, 'Idempotency-Key': '"half' })).status).toBe(400);

    const two = await Promise.all([1, 2].map(() => make('/at-once', {}, { ...headers, 'Idempotency-Key': 'at-once' })));
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('stands in the account, as JSON and on its page', async () => {
    const account = JSON.parse((await centre.ask('/v1/account', { headers: key })).text) as Record<string, Json[]>;
    expect(account['subscriptions']?.map(({ address }) => address)).toContain(`${receiver.url}/mine`);
    await publishNews(centre.payload, { title: 'Ще одна' });
    await eventually(async () => {
      const { deliveries } = JSON.parse((await centre.ask('/v1/account', { headers: key })).text) as {
        deliveries: Json[];
      };
      expect(deliveries).toContainEqual(expect.objectContaining({ address: `${receiver.url}/mine`, status: 204 }));
    });
  });
});

function isSigned(secret: string, raw: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(raw, headers);
    return true;
  } catch {
    return false;
  }
}
