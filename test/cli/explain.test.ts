import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { explainAndExit } from '../../src/cli/process.ts';
import { DATABASE, openTestCentre } from '../support/press-centre.ts';

describe('a command that cannot go on', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  function said(cause: unknown): unknown {
    vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    explainAndExit(cause);
    expect(process.exit).toHaveBeenCalledWith(1);
    return print.mock.calls[0]?.[0];
  }

  it('says in a sentence that a folder is none', async () => {
    const cause: unknown = await mkdir(fileURLToPath(import.meta.url), { recursive: true }).catch(
      (fault: unknown) => fault,
    );
    expect(said(cause)).toMatch(/^EEXIST: file already exists/);
  });

  it('says in a sentence that an address is not of this machine', async () => {
    const cause = await new Promise((resolve) => createServer().once('error', resolve).listen(0, '192.0.2.1'));
    expect(said(cause)).toMatch(/^listen EADDRNOTAVAIL/);
  });

  it.runIf(DATABASE === 'sqlite')('says in a sentence that the database is none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(path.join(folder, 'words.db'), 'These are words and no database. '.repeat(100));
    const databaseUrl = `file:${path.join(folder, 'words.db')}`;
    const cause: unknown = await openTestCentre({ folder, databaseUrl }).catch((fault: unknown) => fault);
    expect(said(cause)).toMatch(/^The database cannot be used \(see DATABASE_URL\): SQLITE_NOTADB/);
  });

  it('shows all of a fault that is ours', () => {
    const cause = new TypeError('x is not a function');
    expect(said(cause)).toBe(cause);
  });
});
