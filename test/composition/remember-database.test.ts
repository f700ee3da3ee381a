import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmptyDatabaseError } from '../../src/composition/empty-database-error.ts';
import { readInstallation } from '../../src/directory/installation.ts';
import { openTestCentre } from '../support/press-centre.ts';

describe('a database that was lost', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    file = path.join(folder, 'visnyk.db');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (env: Record<string, string> = {}) =>
    openTestCentre({ folder, databaseUrl: `file:${file}`, isKept: true, env });
  const installationOf = async (env?: Record<string, string>) => {
    const centre = await open(env);
    try {
      return await readInstallation(centre.payload.db);
    } finally {
      await centre.close();
    }
  };
  const loseDatabase = async () => {
    for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
  };

  it('is not replaced by an empty one in silence, however often it is started', async () => {
    const first = await installationOf();
    expect(await installationOf()).toBe(first);
    await loseDatabase();
    await expect(open()).rejects.toThrow(EmptyDatabaseError);
    await expect(open()).rejects.toThrow(/visnyk\.db is empty.*ALLOW_EMPTY_DATABASE=yes/);
  });

  it('begins again where the operator says so, and is then known under its new id', async () => {
    const first = await installationOf();
    await loseDatabase();
    const second = await installationOf({ ALLOW_EMPTY_DATABASE: 'yes' });
    expect(second).not.toBe(first);
    expect(await installationOf()).toBe(second);
  });

  it('is another matter than a new database beside it', async () => {
    await installationOf();
    file = path.join(folder, 'other.db');
    expect(await installationOf()).toMatch(/^[0-9a-f-]{36}$/);
    const known: unknown = JSON.parse(await readFile(path.join(folder, 'known-databases.json'), 'utf8'));
    expect(Object.keys(known as object)).toHaveLength(2);
  });

  it('is not judged by a file that cannot be read: that is told', async () => {
    await writeFile(path.join(folder, 'known-databases.json'), '{"half":');
    await expect(open()).rejects.toThrow(/known-databases\.json cannot be read/);
  });
});
