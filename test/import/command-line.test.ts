import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePrograms, type ChildPrograms } from '../support/child-programs.ts';
import { freshDatabaseUrl, openTestCentre } from '../support/press-centre.ts';
import { ndjson } from './import-stage.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// Each command is a process of its own that starts a whole press centre: on a busy machine that takes its time.
describe('npm run import', { timeout: 240_000 }, () => {
  let folder: string;
  let programs: ChildPrograms;
  let env: Record<string, string>;

  beforeAll(async () => {
    programs = await bundlePrograms({ import: 'src/cli/import.ts' }, 'external');
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    env = {
      DATABASE_URL: freshDatabaseUrl(folder),
      DATA_DIR: folder,
      MEDIA_DIR: path.join(folder, 'media'),
      ORIGIN: 'https://visnyk.example',
      LOG_LEVEL: 'error',
    };
    await writeFile(
      path.join(folder, 'good.ndjson'),
      ndjson({ id: '1', title: 'Анонс: толока у громаді', body: '<p>Приходьте.</p>', date: '19.12.2018 - 10:08' }),
    );
    await writeFile(
      path.join(folder, 'doubtful.ndjson'),
      ndjson({ id: '2', title: 'Без дати', body: '<p>Текст.</p>', date: 'колись' }),
    );
    await writeFile(path.join(folder, 'rules.json'), '{"titles":[]}');
    await writeFile(path.join(folder, 'program.exe'), 'MZ');
    await writeFile(path.join(folder, 'wrong.json'), '{"colour":"red"}');
  });
  afterAll(async () => {
    const centre = await openTestCentre({ folder, databaseUrl: env['DATABASE_URL'] ?? '' });
    await centre.close();
    await rm(folder, { recursive: true, force: true });
    await programs.remove();
  });

  const run = (...args: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const report = ['--report', path.join(folder, 'report.ndjson')];
      const child = spawn(process.execPath, ['-C', 'development', programs.pathOf('import'), ...report, ...args], {
        cwd: ROOT,
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'development', ...env },
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
  const fileNamed = (name: string) => path.join(folder, name);

  it.each([
    [[], 'Say which files.'],
    [['--colour', 'x.csv'], '--colour'],
    [['--site', 'old.example', 'x.csv'], '--site is an address'],
  ])('%j: says what is wrong and how it is meant', async (args, said) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).toContain('npm run import -- [--dry-run]');
  });

  it('says what is wrong with a mapping, and with a file', async () => {
    const mapping = await run('--map', fileNamed('wrong.json'), fileNamed('good.ndjson'));
    expect([mapping.code, mapping.err]).toEqual([2, expect.stringContaining('colour')]);
    const missing = await run(fileNamed('nowhere.csv'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('nowhere.csv')]);
    const feed = await run(fileNamed('rules.json'));
    expect([feed.code, feed.err]).toEqual([1, expect.stringContaining('is no feed')]);
    const kind = await run(fileNamed('program.exe'));
    expect([kind.code, kind.err]).toEqual([1, expect.stringContaining('is of no kind that can be imported')]);
  });

  it('tells of each field what it would become and why, and writes nothing', async () => {
    const { code, out } = await run('--dry-run', fileNamed('good.ndjson'));
    expect(code).toBe(0);
    expect(out).toContain('good.ndjson, line 1 (uk)');
    expect(out).toMatch(/kind +announcement +← by its title/);
    expect(out).toMatch(/publishedAt +2018-12-19T08:08:00\.000Z +← “19\.12\.2018 - 10:08”/);
    expect(out).toContain('Would be: 1 new, 0 corrected');
    expect((await run('--dry-run', '--map', fileNamed('rules.json'), fileNamed('good.ndjson'))).out).toMatch(
      /kind +news/,
    );
  });

  it('ends with 0 where all was taken, and with 3 and a report where not; a second time nothing is new', async () => {
    const good = await run(fileNamed('good.ndjson'));
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('1 new, 0 corrected, 0 as they were')]);
    const doubtful = await run(fileNamed('good.ndjson'), fileNamed('doubtful.ndjson'));
    expect([doubtful.code, doubtful.out]).toEqual([3, expect.stringContaining('1 new, 0 corrected, 1 as they were')]);
    const report = await readFile(fileNamed('report.ndjson'), 'utf8');
    expect(JSON.parse(report)).toEqual({
      file: fileNamed('doubtful.ndjson'),
      item: 'line 1',
      what: 'its date “колись” is not understood',
      instead: 'saved as a draft',
    });
  });
});
