import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

describe(`limits (${DATABASE})`, () => {
  let centre: HttpCentre;
  let nowMs = Date.parse('2026-11-22T10:00:00.000Z');

  beforeAll(async () => {
    const now = () => new Date(nowMs).toISOString();
    centre = await openHttpCentre({ now, env: { TRUST_PROXY: '1' }, publicPerMinute: 60 });
    await publishNews(centre.payload, { title: 'Новина' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const from = (address: string, path = '/v1/tags', headers = {}) =>
    centre.ask(path, { headers: { 'X-Forwarded-For': address, ...headers } });

  it('an address without a key has 60 requests a minute, and is told of it', async () => {
    const first = await from('203.0.113.1');
    expect(first.headers['ratelimit-policy']).toBe('"public";q=60;w=60');
    expect(first.headers['ratelimit']).toBe('"public";r=59;t=1');
    for (let count = 2; count <= 60; count += 1) expect((await from('203.0.113.1')).status).toBe(200);
    const late = await from('203.0.113.1');
    expect([late.status, late.headers['retry-after'], late.headers['ratelimit']]).toEqual([
      429,
      '1',
      '"public";r=0;t=1',
    ]);
    expect(JSON.parse(late.text)).toMatchObject({ status: 429, type: expect.stringMatching(/too-many-requests$/) });
    nowMs += 1_000;
    expect((await from('203.0.113.1')).status).toBe(200);
    expect((await from('203.0.113.1')).status).toBe(429);
  });

  it('others are not held up, one IPv6 network is one, and what is no address is one too', async () => {
    expect((await from('203.0.113.2')).headers['ratelimit']).toBe('"public";r=59;t=1');
    await from('2001:db8:0:1::1');
    expect((await from('2001:db8:0:1:ffff::2')).headers['ratelimit']).toBe('"public";r=58;t=2');
    expect((await from('2001:db8:0:2::1')).headers['ratelimit']).toBe('"public";r=59;t=1');
    await from('nonsense');
    expect((await from('other nonsense')).headers['ratelimit']).toBe('"public";r=58;t=2');
  });

  it('a partner has its own rate, whatever its address and whichever of its keys', async () => {
    const partner = await makePartner(centre, { requestsPerMinute: 5 });
    const [one, other] = [await giveKey(centre, partner), await giveKey(centre, partner)];
    const replies = [];
    for (let count = 0; count < 6; count += 1)
      replies.push(await from(`198.51.100.${count}`, '/v1/tags', count % 2 === 0 ? one.headers : other.headers));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(replies[0]?.headers['ratelimit-policy']).toBe('"partner";q=5;w=60');
    expect(replies[5]?.headers['retry-after']).toBe('12');
    // Without the key the address still has its own.
    expect((await from('198.51.100.1')).status).toBe(200);
  });

  it('every refusal costs, so that keys are not guessed without end; right ones that are known go on', async () => {
    const { headers } = await giveKey(centre, await makePartner(centre));
    expect((await from('192.0.2.1', '/v1/tags', headers)).status).toBe(200);
    const statuses = new Set<number>();
    for (let count = 0; count < 61; count += 1) {
      const Authorization = `Bearer vsk_${String(count).padStart(43, '0')}`;
      statuses.add((await from('192.0.2.1', '/v1/tags', { Authorization })).status);
    }
    expect([...statuses]).toEqual([401, 429]);
    expect((await from('192.0.2.1', '/v1/tags', headers)).status).toBe(200);
    const unseen = await giveKey(centre, await makePartner(centre));
    nowMs += 1_000;
    const early = await from('192.0.2.1', '/v1/tags', unseen.headers);
    expect([early.status, JSON.parse(early.text).detail]).toEqual([401, expect.stringContaining('Wait')]);
    expect((await from('192.0.2.2', '/v1/tags', unseen.headers)).status).toBe(200);
  });

  it('feeds and pages have none', async () => {
    for (let count = 0; count < 70; count += 1) {
      expect((await from('203.0.113.50', `/feeds/uk/all.rss?n=${count}`)).status).toBe(200);
      expect((await from('203.0.113.50', '/')).headers['ratelimit']).toBe(undefined);
    }
    expect((await from('203.0.113.50')).headers['ratelimit']).toBe('"public";r=59;t=1');
  });
});
