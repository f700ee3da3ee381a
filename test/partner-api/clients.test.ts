import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, makeTag, publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

const run = promisify(execFile);
const CLIENTS = fileURLToPath(new URL('../../docs/clients/', import.meta.url));

/** The clients of the documentation that this machine can run. PHP is a Debian package (`php-cli`) and no part of the project. */
const RUNNABLE = [
  ['mirror.ts', process.execPath, ['--import', 'tsx', path.join(CLIENTS, 'mirror.ts')]],
  ...(hasPhp() ? [['mirror.php', 'php', [path.join(CLIENTS, 'mirror.php')]] as const] : []),
] as const;
if (!hasPhp()) console.warn('There is no php on this machine: docs/clients/mirror.php is NOT tested in this run.');

describe.each(RUNNABLE)(`%s (${DATABASE})`, (_name, program, words) => {
  let centre: HttpCentre;
  let folder: string;

  beforeAll(async () => {
    centre = await openHttpCentre();
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-mirror-'));
  });
  afterAll(async () => {
    await centre.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Lets the client catch up. */
  async function mirror(filter = '', into = folder, changes = `${centre.url}/v1/changes`): Promise<void> {
    await run(program, [...words, changes, into, filter, '--once'], { timeout: 60_000 });
  }

  async function titles(into = folder): Promise<string[]> {
    const names = (await readdir(into)).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(names.map((name) => readFile(path.join(into, name), 'utf8')));
    return texts.map((text) => (JSON.parse(text) as { title: string }).title).sort();
  }

  it('holds what is published, as it is now, and gives up what was withdrawn', async () => {
    const { payload } = centre;
    const kept = await publishNews(payload, { title: 'Лишається' }, { title: 'Stays' });
    const gone = await publishNews(payload, { title: 'Піде' });
    await centre.settled();
    await mirror('limit=1');
    expect(await titles()).toEqual(['Stays', 'Лишається', 'Піде']);

    await payload.update({ collection: 'news', id: gone.id, locale: 'all', data: { _status: 'draft' } });
    await payload.update({
      collection: 'news',
      id: kept.id,
      locale: 'uk',
      data: { title: 'Виправлена', body: body('Інакше'), _status: 'published' },
    });
    await centre.settled();
    await mirror('limit=1');
    expect(await titles()).toEqual(['Stays', 'Виправлена']);
  });

  it('gives up what is removed from what its filter asks for', async () => {
    const { payload } = centre;
    const into = path.join(folder, 'filtered');
    const tag = await makeTag(payload, `тема ${crypto.randomUUID()}`);
    const moving = await publishNews(payload, { title: 'У темі', tags: [tag.id] });
    await publishNews(payload, { title: 'Теж у темі', tags: [tag.id] });
    await centre.settled();
    const filter = `tag=${tag.slug}&locale=uk`;
    await mirror(filter, into);
    expect(await titles(into)).toEqual(['Теж у темі', 'У темі']);

    await payload.update({ collection: 'news', id: moving.id, locale: 'uk', data: { tags: [], _status: 'published' } });
    await centre.settled();
    await mirror(filter, into);
    expect(await titles(into)).toEqual(['Теж у темі']);
  });

  it('starts again where its cursor leads nowhere, and loses nothing', async () => {
    const before = await titles();
    await writeFile(path.join(folder, 'cursor'), 'nonsense');
    await mirror();
    expect((await titles()).filter((title) => before.includes(title))).toEqual(before);
    expect(await readFile(path.join(folder, 'cursor'), 'utf8')).not.toBe('nonsense');
  });

  it('stops and says so where it is told that its request is wrong', async () => {
    await expect(mirror('tags=x')).rejects.toThrow(/problem-bad-parameter: There is no such parameter/);
  });

  it('holds nothing at the end of the sandbox’s story', async () => {
    const into = path.join(folder, 'sandbox');
    await mirror('', into, `${centre.url}/v1/sandbox/changes`);
    expect(await titles(into)).toEqual([]);
    expect(await readdir(into)).toEqual(['cursor']);
  });
});

function hasPhp(): boolean {
  try {
    execFileSync('php', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}
