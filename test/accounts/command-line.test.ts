import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openControl } from '../../src/composition/control.ts';
import { bundlePrograms, type ChildPrograms } from '../support/child-programs.ts';
import { freshDatabaseUrl, openTestCentre } from '../support/press-centre.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PASSWORD = 'досить довгий пароль';

// Each command is a process of its own that starts a whole press centre: on a busy machine that takes its time.
describe('the command line', { timeout: 240_000 }, () => {
  let folder: string;
  let programs: ChildPrograms;
  let env: Record<string, string>;

  beforeAll(async () => {
    programs = await bundlePrograms({ user: 'src/cli/user.ts', start: 'src/cli/start.ts' }, 'external');
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    env = {
      DATABASE_URL: freshDatabaseUrl(folder),
      DATA_DIR: folder,
      MEDIA_DIR: path.join(folder, 'media'),
      ORIGIN: 'https://visnyk.example',
      LOG_LEVEL: 'error',
      ROLE: 'public',
    };
  });
  afterAll(async () => {
    const centre = await openTestCentre({ folder, databaseUrl: env['DATABASE_URL'] ?? '' });
    await centre.close();
    await rm(folder, { recursive: true, force: true });
    await programs.remove();
  });

  const run = (command: 'user' | 'start', args: string[], more: Record<string, string> = {}) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['-C', 'development', programs.pathOf(command), ...args], {
        cwd: ROOT,
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'development', ...env, ...more },
      });
      const heard = { out: '', err: '' };
      child.stdout.on('data', (chunk) => {
        heard.out += chunk;
      });
      child.stderr.on('data', (chunk) => {
        heard.err += chunk;
      });
      child.on('close', (code) => resolve({ code, ...heard }));
    });
  const user = (...args: string[]) => run('user', args);

  it.each([
    [[], 'Say what to do: create, password, list.'],
    [['nonsense', '--email', 'a@b.example'], 'Say what to do: create, password, list.'],
    [['create'], '--email is missing.'],
    [['create', '--email', 'a@b.example', '--role', 'king'], '--role must be one of admin, editor, author.'],
    [['create', '--mail', 'a@b.example'], '--mail'],
  ])('user %j says what is wrong and how it is meant', async (args, said) => {
    const { code, out, err } = await user(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toContain('npm run user -- create --email EMAIL');
  });

  it('makes an account, changes its password, lists it', async () => {
    const made = await user('create', '--email', 'first@visnyk.example', '--role', 'admin', '--name', 'Перша');
    expect([made.code, made.err]).toEqual([0, '']);
    const password =
      /first@visnyk\.example can sign in at https:\/\/visnyk\.example\/admin as admin with password (\S{12,})/.exec(
        made.out,
      )?.[1];
    expect(password).toBeDefined();
    const changed = await user('password', '--email', 'first@visnyk.example', '--password', PASSWORD);
    expect(changed.code).toBe(0);
    expect((await user('list')).out).toContain('first@visnyk.example\tadmin\tПерша');
    const centre = await openTestCentre({ folder, databaseUrl: env['DATABASE_URL'] ?? '', isKept: true });
    try {
      await centre.payload.login({ collection: 'users', data: { email: 'first@visnyk.example', password: PASSWORD } });
    } finally {
      await centre.close();
    }
  });

  it.each([
    [['create', '--email', 'first@visnyk.example', '--role', 'admin'], /^email: \S.*\n$/],
    [['create', '--email', 'second@visnyk.example', '--password', 'коротко'], /^password: .*12.*\n$/],
    [['password', '--email', 'nobody@visnyk.example'], /^There is no account nobody@visnyk\.example\. .*\n$/],
  ])('user %j is refused with a reason', async (args, reason) => {
    const { code, out, err } = await user(...args);
    expect(code).not.toBe(0);
    expect(err).toMatch(reason);
    expect(out).not.toContain('can sign in');
  });

  it('start tells every fault of the settings at once, and exits with 2', async () => {
    const { code, err } = await run('start', [], {
      PORT: '99999',
      ROLE: 'king',
      ORIGIN: 'nowhere',
      PAYLOAD_SECRET: 'x',
      NODE_ENV: 'production',
    });
    expect(code).toBe(2);
    for (const name of ['PORT', 'ROLE', 'ORIGIN', 'PAYLOAD_SECRET']) expect(err).toContain(name);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('an account is made beside a running server on the embedded database, by that server', async () => {
    const databaseUrl = `file:${path.join(folder, 'served.db')}`;
    const centre = await openTestCentre({ folder, databaseUrl, isKept: true });
    const control = await openControl(centre);
    try {
      const served = { DATABASE_URL: databaseUrl };
      const made = await run('user', ['create', '--email', 'served@visnyk.example', '--role', 'editor'], served);
      expect([made.code, made.err]).toEqual([0, '']);
      expect(made.out).toMatch(/^served@visnyk\.example can sign in at .* as editor with password \S{12,}\n$/);
      const again = await run('user', ['create', '--email', 'served@visnyk.example', '--role', 'editor'], served);
      expect([again.code, again.out]).toEqual([1, '']);
      expect(again.err).toMatch(/^email: \S.*\n$/);
      const { docs } = await centre.payload.find({ collection: 'users' });
      expect(docs.map(({ email, role }) => [email, role])).toEqual([['served@visnyk.example', 'editor']]);
      expect((await stat(`${path.join(folder, 'served.db')}.sock`)).mode & 0o077).toBe(0);
    } finally {
      await control.close();
      await centre.close();
    }
  });

  it('a second process on the embedded database is refused with a sentence that says why', async () => {
    // The embedded database, whichever one this run of the suite is about: only that one belongs to one process.
    const databaseUrl = `file:${path.join(folder, 'embedded.db')}`;
    const centre = await openTestCentre({ folder, databaseUrl, isKept: true });
    try {
      for (const command of [['user', 'list'], ['start']] as const) {
        const [name, ...args] = command;
        const { code, err } = await run(name, args, { DATABASE_URL: databaseUrl });
        expect(code).toBe(1);
        expect(err).toMatch(/embedded\.db is in use by another process.*stop the other one first/);
        expect(err).not.toMatch(/\n\s+at /);
      }
    } finally {
      await centre.close();
    }
  });
});
