import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureSecret } from '../../src/settings.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visnyk-secret-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('ensureSecret', () => {
  it('makes 48 random bytes for the owner only, and keeps them', async () => {
    const dataDir = join(folder, 'deep', 'data');
    const secret = await ensureSecret(dataDir);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(48);
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await ensureSecret(dataDir)).toBe(secret);
    expect(await ensureSecret(join(folder, 'other'))).not.toBe(secret);
  });

  it('agrees with everyone who starts at once, and leaves no drafts', async () => {
    const secrets = await Promise.all(Array.from({ length: 20 }, () => ensureSecret(folder)));
    expect(new Set(secrets).size).toBe(1);
    expect(await readdir(folder)).toEqual(['secret']);
  });

  it('takes a secret that others could read away from them', async () => {
    const secret = await ensureSecret(folder);
    await chmod(join(folder, 'secret'), 0o644);
    expect(await ensureSecret(folder)).toBe(secret);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it.each(['', '\n', 'changeme', 'a'.repeat(64)])(
    'refuses a file that holds %j, and leaves it as it is',
    async (content) => {
      await writeFile(join(folder, 'secret'), content, { mode: 0o600 });
      await expect(ensureSecret(folder)).rejects.toMatchObject({ code: 'secret-broken' });
      expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(content);
    },
  );
});
