import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseClosedError, DatabaseInUseError, lockDatabase } from '../../src/database/database-lock.ts';
import { DATABASE, openTestCentre } from '../support/press-centre.ts';

describe('the lock on an embedded database', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-lock-'));
    file = path.join(folder, 'visnyk.db');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('refuses a second process with a sentence that says why, and is gone when the first is killed', async () => {
    const holder = await startHolder(file);
    const refusal = await lockDatabase(file).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(DatabaseInUseError);
    expect(refusal).toMatchObject({ code: 'database-in-use' });
    expect(String(refusal)).toContain(`${file} is in use by another process`);
    expect(String(refusal)).toContain('DATABASE_URL=mongodb://');

    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
    const unlock = await lockDatabase(file);
    await unlock();
  });

  it('refuses a second taker in the same process until the first gives it back', async () => {
    const unlock = await lockDatabase(file);
    await expect(lockDatabase(file)).rejects.toBeInstanceOf(DatabaseInUseError);
    await unlock();
    await (await lockDatabase(file))();
  });

  it('says which database it is that nobody can open', async () => {
    await mkdir(`${file}.lock`);
    const refusal = await lockDatabase(file).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(DatabaseClosedError);
    expect(String(refusal)).toContain(`${file} cannot be opened`);
  });

  it('lets exactly one of several win that start at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => lockDatabase(file)));
    const winners = results.filter((result) => result.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const winner of winners) await winner.value();
  });

  it.runIf(DATABASE === 'sqlite')('a new database is its owner’s alone', async () => {
    const centre = await openTestCentre({ folder });
    expect((await stat(centre.settings.databaseUrl.slice('file:'.length))).mode & 0o777).toBe(0o600);
    await centre.close();
  });

  it('a folder of media that cannot be one is told at the start', async () => {
    await writeFile(file, '');
    await expect(openTestCentre({ env: { MEDIA_DIR: file } })).rejects.toThrow(file);
  });

  it.runIf(DATABASE === 'sqlite')('keeps a whole press centre out, and leaves the holder undisturbed', async () => {
    const centre = await openTestCentre({ folder });
    const { databaseUrl } = centre.settings;
    await expect(openTestCentre({ folder, databaseUrl })).rejects.toBeInstanceOf(DatabaseInUseError);
    expect((await centre.payload.count({ collection: 'news' })).totalDocs).toBe(0);
    await centre.close();
    await (await openTestCentre({ folder, databaseUrl })).close();
  });
});

async function startHolder(file: string): Promise<ChildProcess> {
  const program = path.resolve('test/support/database/lock-holder.ts');
  const holder = spawn(process.execPath, ['-C', 'development', '--import', 'tsx', program, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = (await once(holder.stdout, 'data')) as [Buffer];
  expect(String(said)).toBe('held\n');
  return holder;
}
