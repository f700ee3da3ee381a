import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashKey } from '../../../src/partners/keys/key-text.ts';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { type DeskUser, faultsOf, signIn } from '../../support/desk-api.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

describe(`partners at the desk (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
  });
  afterAll(() => centre.close());

  const keysPath = (partner: string) => `/api/partner-access/${partner}/keys`;
  const askWith = (key: unknown) => centre.ask('/v1/account', { headers: { Authorization: `Bearer ${key}` } });

  it('an editor makes a partner and a key that is shown once, and revokes it', async () => {
    const created = await editor.send('POST', '/api/partners', { name: 'Радіо', allowedAddresses: '127.0.0.1, ::1' });
    expect(created.status).toBe(201);
    expect(created.json.doc).toMatchObject({
      isActive: true,
      seesEmbargoed: false,
      requestsPerMinute: 600,
      allowedAddresses: '127.0.0.1/32\n::1/128',
    });
    const partner = String(created.json.doc?.id);
    expect((await editor.send('GET', keysPath(partner))).json).toEqual({ keys: [], canMake: true });
    const made = await editor.send('POST', keysPath(partner), { label: 'ефір', lifeDays: 90 });
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store']);
    const text = String(made.json['text']);
    expect(text).toMatch(/^vsk_[0-9A-Za-z]{43}$/);
    expect((await askWith(text)).status).toBe(200);
    const listed = await editor.send('GET', keysPath(partner));
    expect(listed.json['keys']).toMatchObject([{ prefix: text.slice(0, 8), label: 'ефір', state: 'live' }]);
    expect(listed.text).not.toContain(text.slice(8));
    await editor.send('POST', keysPath(partner), {});
    expect((await editor.send('POST', keysPath(partner), {})).status).toBe(409);
    const [key] = listed.json['keys'] as { id: string }[];
    const revoked = await editor.send('POST', `${keysPath(partner)}/${key?.id}/revoke`, {});
    expect([revoked.status, revoked.json['canMake']]).toEqual([200, true]);
    // Where it was revoked it does not work from this moment on.
    expect((await askWith(text)).status).toBe(401);
  });

  it('nobody but editors and admins sees or makes keys, and no form of another site can', async () => {
    const partner = await makePartner(centre);
    for (const path of [keysPath(partner), `${keysPath(partner)}/1/revoke`]) {
      const body = '{}';
      const headers = { 'Content-Type': 'application/json' };
      expect((await centre.ask(path, { method: 'POST', headers, body })).status).toBe(401);
      expect((await author.send('POST', path, {})).status).toBe(403);
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
        expect((await editor.send('POST', path, {}, { 'Content-Type': type })).status).toBe(400);
    }
    expect((await centre.ask(keysPath(partner))).status).toBe(401);
    expect((await author.send('GET', keysPath(partner))).status).toBe(403);
    for (const nobody of ['999999', 'x', '%00', '507f1f77bcf86cd799439011'])
      expect((await editor.send('GET', keysPath(nobody))).status).toBe(404);
    for (const bad of [
      { lifeDays: 0 },
      { lifeDays: 'x' },
      { lifeDays: 1e9 },
      { label: 5 },
      { label: 'x'.repeat(81) },
      [],
    ])
      expect((await editor.send('POST', keysPath(partner), bad)).status).toBe(400);
    expect((await editor.send('GET', keysPath(partner))).json['keys']).toEqual([]);
  });

  it('authors see nothing of partners', async () => {
    const partner = await makePartner(centre);
    for (const path of ['/api/partners', `/api/partners/${partner}`])
      expect((await author.send('GET', path)).status).toBeGreaterThanOrEqual(403);
    expect((await author.send('POST', '/api/partners', { name: 'x' })).status).toBe(403);
    expect((await centre.ask('/api/partners')).status).toBe(403);
  });

  it.each([
    ['an address that is none', { allowedAddresses: '203.0.113.7\n300.1.1.1' }, 'allowedAddresses', '300.1.1.1'],
    ['a rate of nothing', { requestsPerMinute: 0 }, 'requestsPerMinute', '1'],
    ['half a request', { requestsPerMinute: 1.5 }, 'requestsPerMinute', '60000'],
    ['no name', { name: '' }, 'name', ''],
    ['an address of mail that is none', { contactEmail: 'x' }, 'contactEmail', ''],
  ])('refuses %s and says why', async (_what, fields, path, said) => {
    const reply = await editor.send('POST', '/api/partners', { name: 'Партнер', ...fields });
    expect(reply.status).toBe(400);
    expect(faultsOf(reply)).toMatchObject([{ path, message: expect.stringContaining(said) }]);
  });

  it('keeps keys and their hashes from everybody, editors and admins too', async () => {
    const partner = await makePartner(centre);
    const { text, id } = await giveKey(centre, partner);
    const admin = await signIn(centre, 'admin');
    for (const user of [editor, admin]) {
      for (const path of [
        '/api/partner-keys',
        `/api/partner-keys/${id}`,
        `/api/partner-keys?where[hash][equals]=${hashKey(text)}`,
        '/api/partner-usage',
      ])
        expect([path, (await user.send('GET', path)).status]).toEqual([path, 403]);
      for (const path of [`/api/partners/${partner}?depth=3`, '/api/partners?depth=3', keysPath(partner)]) {
        const reply = await user.send('GET', path);
        expect(reply.status).toBe(200);
        expect(reply.text).not.toContain(hashKey(text));
        expect(reply.text).not.toContain(text.slice(8));
      }
      expect((await user.send('DELETE', `/api/partner-keys/${id}`)).status).toBe(403);
      expect((await user.send('PATCH', `/api/partner-keys/${id}`, { revokedAt: null })).status).toBe(403);
    }
  });

  it('a partner with a key that works cannot be deleted; without, it goes with all that was kept of it', async () => {
    const partner = await makePartner(centre);
    const { id, headers } = await giveKey(centre, partner);
    const refused = await editor.send('DELETE', `/api/partners/${partner}`);
    expect(refused.status).toBe(409);
    expect(refused.json.errors?.[0]?.message).toContain('відкличте');
    const { db } = centre.payload;
    const mine = { partner: { equals: partner } };
    await centre.ask('/v1/tags', { headers });
    await eventually(async () =>
      expect((await db.count({ collection: 'partner-usage', where: mine })).totalDocs).toBe(1),
    );
    await editor.send('POST', `${keysPath(partner)}/${id}/revoke`, {});
    expect((await editor.send('DELETE', `/api/partners/${partner}`)).status).toBe(200);
    for (const collection of ['partner-keys', 'partner-usage'] as const)
      expect((await db.count({ collection, where: mine })).totalDocs).toBe(0);
    expect((await centre.ask('/v1/account', { headers })).status).toBe(401);
  });
});
