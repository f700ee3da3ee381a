import { pbkdf2Sync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PASSWORD_HASH } from '../../collections/hooks/passwords.ts';
import { type DeskUser, faultsOf, PASSWORD, signIn, withJson } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

const SHORT = 'одинадцять1';

describe(`accounts (${DATABASE})`, () => {
  let centre: HttpCentre;
  let admin: DeskUser;
  let editor: DeskUser;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    admin = await signIn(centre, 'admin');
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
  });
  afterAll(() => centre.close());

  const post = async (target: HttpCentre, path: string, body: unknown, headers: Record<string, string> = {}) =>
    withJson(
      await target.ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );

  it('tells a wrong password in the log as what it is, and not as an error with a stack', async () => {
    const error = vi.spyOn(centre.payload.logger, 'error');
    const info = vi.spyOn(centre.payload.logger, 'info');
    const wrong = await post(centre, '/api/users/login', { email: author.email, password: 'не той пароль зовсім' });
    expect(wrong.status).toBe(401);
    expect(error).not.toHaveBeenCalled();
    expect(info).toHaveBeenCalledWith({ msg: expect.not.stringContaining(author.email) });
    error.mockRestore();
    info.mockRestore();
  });

  it('refuses a password of fewer than 12 characters wherever one is set', async () => {
    const made = await admin.send('POST', '/api/users', {
      email: 'new@visnyk.example',
      password: SHORT,
      role: 'author',
    });
    expect([made.status, faultsOf(made)]).toEqual([
      400,
      [{ path: 'password', message: expect.stringContaining('12') }],
    ]);
    const without = await admin.send('POST', '/api/users', { email: 'new@visnyk.example', role: 'author' });
    expect(without.status).toBe(400);
    const changed = await author.send(
      'PATCH',
      `/api/users/${author.id}`,
      { password: SHORT },
      { 'Accept-Language': 'en' },
    );
    expect(faultsOf(changed)).toEqual([{ path: 'password', message: 'A password needs at least 12 characters.' }]);
    const inBulk = await admin.send('PATCH', '/api/users?where[role][equals]=author', { password: SHORT });
    expect(inBulk.status).toBe(400);
    const token = await centre.payload.forgotPassword({
      collection: 'users',
      data: { email: author.email },
      disableEmail: true,
    });
    const reset = await post(centre, '/api/users/reset-password', { token, password: SHORT });
    expect(reset.status).toBe(400);
    await expect(
      centre.payload.login({ collection: 'users', data: { email: author.email, password: PASSWORD } }),
    ).resolves.toMatchObject({ user: { email: author.email } });
  });

  it('keeps what is secret of an account to itself', async () => {
    const { text } = await admin.send('GET', '/api/users?depth=2&showHiddenFields=true');
    expect(text).toContain('author@visnyk.example');
    expect(text).not.toMatch(/"(hash|salt|resetPasswordToken|password)"/);
  });

  it('slows down who guesses at an account, and shuts nobody out; accounts that do not exist seem alike', async () => {
    const own = await openHttpCentre({ env: { TRUST_PROXY: '1' } });
    try {
      await signIn(own, 'author', 'guessed@visnyk.example');
      const tryFrom = (address: string, email: string, password: string) =>
        post(own, '/api/users/login', { email, password }, { 'X-Forwarded-For': address, 'Accept-Language': 'en' });
      const answersOf = async (address: string, email: string) => {
        const answers = [];
        for (let attempt = 0; attempt < 6; attempt += 1) {
          const { status, json } = await tryFrom(address, email, 'not the password');
          answers.push([status, json.errors?.[0]?.message.replace(/\d+/, 'N')]);
        }
        return answers;
      };
      const known = await answersOf('192.0.2.1', 'guessed@visnyk.example');
      expect(known.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429]);
      expect(await answersOf('192.0.2.2', 'nobody@visnyk.example')).toEqual(known);
      // The right password does not help the one who guessed, and the owner does not notice.
      expect((await tryFrom('192.0.2.1', 'Guessed@visnyk.example ', PASSWORD)).status).toBe(429);
      expect((await tryFrom('192.0.2.3', 'guessed@visnyk.example', PASSWORD)).status).toBe(200);
    } finally {
      await own.close();
    }
  });

  it('forgets the wrong passwords of somebody who has signed in', async () => {
    await signIn(centre, 'author', 'clumsy@visnyk.example');
    const tryWith = (password: string) =>
      centre.payload.login({ collection: 'users', data: { email: 'clumsy@visnyk.example', password } });
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await expect(tryWith('wrong')).rejects.toThrow();
      expect((await tryWith(PASSWORD)).user?.email).toBe('clumsy@visnyk.example');
    }
  });

  it('spends on an address that nobody has what a wrong password costs', async () => {
    const stored = await centre.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'users',
      where: { email: { equals: author.email } },
    });
    const { iterations, keyLength, digest, prefix } = PASSWORD_HASH;
    const hash = pbkdf2Sync(PASSWORD, String(stored?.['salt']), iterations, keyLength, digest).toString('hex');
    expect(stored?.['hash']).toBe(prefix + hash);
  });

  it('limits the tries of one address, however the address of the form is spelled', async () => {
    const other = await openHttpCentre();
    try {
      const spellings = [
        '/api/users/login',
        '/api/users/LOGIN',
        '/api/users/login/',
        '/api/x/../users/login',
        '/api/users/%2e/login',
        '/api/users/login?x=1',
      ];
      let account = 0;
      const body = () => {
        account += 1;
        return { email: `nobody-${account}@visnyk.example`, password: 'wrong' };
      };
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 10; attempt += 1) {
        statuses.push((await post(other, spellings[attempt % spellings.length] ?? '', body())).status);
      }
      expect(statuses.filter((status) => status === 429)).toEqual([]);
      for (const spelling of spellings) {
        const refused = await post(other, spelling, body());
        expect([spelling, refused.status]).toEqual([spelling, 429]);
        expect(refused.headers['content-type']).toMatch('application/problem+json');
        expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
        expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(30);
        expect(refused.json.errors?.[0]?.message).toMatch(/Забагато спроб.*Too many attempts/);
      }
      expect((await post(other, '/api/users/forgot-password', body())).status).toBe(429);
      expect((await other.ask('/feeds/uk/all.rss')).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('gives a cookie that only an https site gets back, and scripts do not see', async () => {
    const secure = await post(centre, '/api/users/login', { email: editor.email, password: PASSWORD });
    expect(secure.headers['set-cookie']?.[0]).toMatch(
      /^payload-token=.*; Secure=?(true)?;.*SameSite=Lax|HttpOnly.*Secure/i,
    );
    expect(secure.headers['set-cookie']?.[0]).toMatch(/HttpOnly/i);
    const plain = await openHttpCentre({ env: { ORIGIN: 'http://localhost:3000' } });
    try {
      await signIn(plain, 'editor');
      const reply = await post(plain, '/api/users/login', { email: 'editor@visnyk.example', password: PASSWORD });
      expect(reply.headers['set-cookie']?.[0]).toMatch(/HttpOnly/i);
      expect(reply.headers['set-cookie']?.[0]).not.toMatch(/Secure/i);
    } finally {
      await plain.close();
    }
  });

  it('signs in with a form as the admin sends it', async () => {
    const form = new FormData();
    form.set('_payload', JSON.stringify({ email: editor.email, password: PASSWORD }));
    const encoded = new Response(form);
    const reply = await centre.ask('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': encoded.headers.get('content-type') ?? '' },
      body: new Uint8Array(await encoded.arrayBuffer()),
    });
    expect([reply.status, withJson(reply).json['user']]).toMatchObject([200, { email: editor.email }]);
  });

  it('takes a cookie from its own site alone', async () => {
    const { headers } = await post(centre, '/api/users/login', { email: editor.email, password: PASSWORD });
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const me = async (from: Record<string, string>) =>
      withJson(await centre.ask('/api/users/me', { headers: { Cookie: cookie, ...from } })).json;
    expect((await me({ Origin: centre.settings.origin }))['user']).toMatchObject({ email: editor.email });
    expect((await me({ Origin: 'https://evil.example' }))['user']).toBeNull();
  });

  it('cannot be claimed by whoever comes first', async () => {
    const fresh = await openHttpCentre();
    try {
      const claim = { email: 'evil@evil.example', password: PASSWORD, role: 'admin' };
      expect((await post(fresh, '/api/users/first-register', claim)).status).toBe(403);
      expect((await post(fresh, '/api/users/FIRST-register', claim)).status).toBe(403);
      expect((await post(fresh, '/api/users', claim)).status).toBe(403);
      expect((await fresh.ask('/admin/create-first-user')).status).toBe(403);
      expect((await fresh.payload.count({ collection: 'users' })).totalDocs).toBe(0);
    } finally {
      await fresh.close();
    }
  });

  it('only an admin manages people and the site', async () => {
    for (const user of [editor, author]) {
      const created = await user.send('POST', '/api/users', {
        email: 'x@visnyk.example',
        password: PASSWORD,
        role: 'admin',
      });
      expect(created.status).toBe(403);
      expect((await user.send('PATCH', `/api/users/${admin.id}`, { name: 'x' })).status).toBe(403);
      expect((await user.send('DELETE', `/api/users/${admin.id}`)).status).toBe(403);
      expect((await user.send('POST', '/api/users/unlock', { email: author.email })).status).toBe(403);
      expect((await user.send('POST', '/api/globals/site-settings', { name: 'x' })).status).toBe(403);
      const renamed = await user.send('PATCH', `/api/users/${user.id}`, { name: 'Імʼя', role: 'admin' });
      expect(renamed.status).toBe(200);
      expect(renamed.json.doc).toMatchObject({ name: 'Імʼя', role: user === editor ? 'editor' : 'author' });
      const all = await user.send('PATCH', '/api/users?where[id][exists]=true', { role: 'admin' });
      expect(all.json.docs ?? []).toEqual([]);
    }
    expect((await admin.send('POST', '/api/globals/site-settings', { name: 'Пресцентр' })).status).toBe(200);
  });
});
