import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, revokeKey } from '../../../src/partners/keys/change-keys.ts';
import { keysOf } from '../../../src/partners/keys/partner-keys.ts';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const DAY_MS = 86_400_000;

describe(`the life of a key (${DATABASE})`, () => {
  let centre: HttpCentre;
  let nowMs = Date.parse('2026-11-22T10:00:00.000Z');

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => new Date(nowMs).toISOString(), env: { TRUST_PROXY: '1' } });
  });
  afterAll(() => centre.close());

  const askAccount = (headers: Record<string, string>) => centre.ask('/v1/account', { headers });
  const refusal = async (headers: Record<string, string>) => {
    const reply = await askAccount(headers);
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toContain('Bearer');
    return JSON.parse(reply.text);
  };

  it('opens what is for partners, and nothing without it', async () => {
    const partner = await makePartner(centre, { note: 'не для всіх', contactEmail: 'x@portal.example' });
    const { headers, text } = await giveKey(centre, partner);
    const reply = await askAccount(headers);
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toMatchObject({
      partner: { id: partner, name: 'Портал громади' },
      seesEmbargoed: false,
      limits: { requestsPerMinute: 600, liveKeys: 2 },
      keys: [{ prefix: text.slice(0, 8), state: 'live', isThisOne: true, expiresAt: null }],
    });
    expect(reply.headers['cache-control']).toBe('no-store');
    for (const hidden of ['не для всіх', 'x@portal.example', text, text.slice(0, 9)])
      expect(reply.text).not.toContain(hidden);
    expect((await refusal({})).type).toMatch(/#problem-key-needed$/);
  });

  it('a wrong one is refused, also where none is needed, and not told again', async () => {
    const wrong = `vsk_${'Q'.repeat(43)}`;
    for (const path of ['/v1/account', '/v1/tags', '/v1/nothing']) {
      for (const authorization of [`Bearer ${wrong}`, 'Bearer x', 'Basic dTpw']) {
        const reply = await centre.ask(path, { headers: { Authorization: authorization } });
        expect([path, reply.status]).toEqual([path, 401]);
        expect(JSON.parse(reply.text).type).toMatch(/#problem-bad-key$/);
        expect(reply.text + reply.rawHeaders.join()).not.toContain('QQQQ');
      }
    }
  });

  it('rotates: two work, a third is refused, and one that is revoked makes room', async () => {
    const partner = await makePartner(centre);
    const first = await giveKey(centre, partner);
    const made = await centre.ask('/v1/account/keys', {
      method: 'POST',
      headers: { ...first.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ label: 'новий', lifeDays: 30 }),
    });
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store']);
    const second = JSON.parse(made.text);
    expect(second).toMatchObject({ label: 'новий', state: 'live', isThisOne: false });
    expect(Date.parse(second.expiresAt) - nowMs).toBe(30 * DAY_MS);
    const third = await centre.ask('/v1/account/keys', {
      method: 'POST',
      headers: { ...first.headers, 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect([third.status, JSON.parse(third.text).type]).toEqual([409, expect.stringMatching(/too-many-keys$/)]);
    const withSecond = { Authorization: `Bearer ${second.key}` };
    expect((await askAccount(withSecond)).status).toBe(200);
    const revoked = await centre.ask(`/v1/account/keys/${first.id}`, { method: 'DELETE', headers: withSecond });
    expect([revoked.status, revoked.text]).toEqual([204, '']);
    await eventually(async () => expect((await refusal(first.headers)).detail).toContain('revoked'));
    await giveKey(centre, partner);
  });

  it('one that works is listed and can be revoked, however often the other was changed, and not all of those are kept', async () => {
    const partner = await makePartner(centre);
    const { db } = centre.payload;
    const lasting = await giveKey(centre, partner);
    for (let turn = 0; turn < 60; turn += 1) {
      nowMs += 1000;
      const { id } = await giveKey(centre, partner);
      await revokeKey(db, { partner, id, now: centre.releaseContext.now() });
    }
    const kept = await keysOf(db, partner);
    expect(kept.map(({ id }) => id)).toContain(lasting.id);
    expect(kept.length).toBeLessThanOrEqual(50);
    const revoked = await centre.ask(`/v1/account/keys/${lasting.id}`, { method: 'DELETE', headers: lasting.headers });
    expect(revoked.status).toBe(204);
    await eventually(async () => expect((await refusal(lasting.headers)).detail).toContain('revoked'));
  });

  it('one partner cannot revoke what is another’s', async () => {
    const [mine, other] = [await makePartner(centre), await makePartner(centre)];
    const own = await giveKey(centre, mine);
    const foreign = await giveKey(centre, other);
    for (const id of [foreign.id, '999999', 'x', '%00', '../1', "1'--"]) {
      const path = `/v1/account/keys/${id.startsWith('%') ? id : encodeURIComponent(id)}`;
      expect([id, (await centre.ask(path, { method: 'DELETE', headers: own.headers })).status]).toEqual([id, 404]);
    }
    expect((await askAccount(foreign.headers)).status).toBe(200);
  });

  it('expires at its instant, and leaves its place to the next', async () => {
    const partner = await makePartner(centre);
    const short = await giveKey(centre, partner, 1);
    await giveKey(centre, partner);
    nowMs += DAY_MS - 1;
    expect((await askAccount(short.headers)).status).toBe(200);
    nowMs += 1;
    expect((await refusal(short.headers)).detail).toContain('expired');
    await giveKey(centre, partner);
    await expect(giveKey(centre, partner)).rejects.toThrow('two keys');
  });

  it('never has a third beside it, however many are asked for at once', async () => {
    const partner = await makePartner(centre);
    const asked = Array.from({ length: 8 }, () =>
      makeKey(centre.payload.db, { partner, label: '', lifeDays: null, now: centre.releaseContext.now() }),
    );
    const made = (await Promise.all(asked)).filter(({ kind }) => kind === 'made');
    expect(made).toHaveLength(2);
    expect(await keysOf(centre.payload.db, partner)).toHaveLength(2);
  });

  it('works from listed addresses alone, as the proxy in front tells them', async () => {
    const partner = await makePartner(centre, { allowedAddresses: '203.0.113.0/24\n2001:db8::7' });
    const { headers } = await giveKey(centre, partner);
    const from = (address: string) => askAccount({ ...headers, 'X-Forwarded-For': address });
    for (const address of ['203.0.113.77', '2001:db8::7', '198.51.100.1, 203.0.113.1'])
      expect([address, (await from(address)).status]).toEqual([address, 200]);
    for (const address of ['203.0.114.1', '2001:db8::8', '203.0.113.1, 198.51.100.1', 'nonsense']) {
      const reply = await from(address);
      expect([address, reply.status]).toEqual([address, 401]);
      expect(JSON.parse(reply.text).detail).toMatch(/does not work from/);
    }
  });

  it('that exists and may not be used is no guess: other keys from its address are not held up', async () => {
    const closed = await giveKey(centre, await makePartner(centre, { isActive: false }));
    for (let count = 0; count < 40; count += 1) expect((await askAccount(closed.headers)).status).toBe(401);
    const { headers } = await giveKey(centre, await makePartner(centre));
    expect((await askAccount(headers)).status).toBe(200);
  });

  it('stops with its partner within two seconds, in any process, and goes on with it', async () => {
    const partner = await makePartner(centre);
    const { headers } = await giveKey(centre, partner);
    expect((await askAccount(headers)).status).toBe(200);
    const setActive = (isActive: boolean) =>
      // Beside every hook of this process, as if another one had done it.
      centre.payload.db.updateOne({ collection: 'partners', id: partner, data: { isActive } });
    await setActive(false);
    await eventually(async () => expect((await refusal(headers)).detail).toContain('closed'));
    await setActive(true);
    await eventually(async () => expect((await askAccount(headers)).status).toBe(200));
  });

  it('is revoked for good: asking again changes nothing', async () => {
    const partner = await makePartner(centre);
    const { id } = await giveKey(centre, partner);
    const { db } = centre.payload;
    const once = await revokeKey(db, { partner, id, now: '2026-12-01T00:00:00.000Z' });
    const twice = await revokeKey(db, { partner, id, now: '2026-12-02T00:00:00.000Z' });
    expect([once?.revokedAt, twice?.revokedAt]).toEqual(['2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z']);
  });

  it('tells its owner how it was used: answers by kind and day, and when last', async () => {
    const partner = await makePartner(centre, { requestsPerMinute: 20 });
    const { headers } = await giveKey(centre, partner);
    const ask = (path: string, more: Record<string, string> = {}) =>
      centre.ask(path, { headers: { ...headers, ...more } });
    const { headers: answered } = await ask('/v1/tags');
    await ask('/v1/tags', { 'If-None-Match': String(answered.etag) });
    await ask('/v1/tags?nonsense=1');
    await ask('/v1/nothing');
    await eventually(async () => {
      nowMs += 3_000;
      const { usage, keys } = JSON.parse((await askAccount(headers)).text);
      expect(usage).toHaveLength(30);
      expect(usage[0].day).toBe(new Date(nowMs).toISOString().slice(0, 10));
      expect(usage[0].answers).toMatchObject({ unchanged: 1, refused: 2, limited: 0, failed: 0 });
      expect(usage[0].answers.answered).toBeGreaterThan(0);
      expect(Date.parse(keys[0].lastUsedAt)).toBeLessThanOrEqual(nowMs);
      expect(usage[1].answers.answered).toBe(0);
    });
  });
});
