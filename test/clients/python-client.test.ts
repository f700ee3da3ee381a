import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWebhookSecret, signatureHeaders } from '../../src/push/webhooks/signature.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('../../clients/python/src', import.meta.url));
const PYTHONS = hasPython() ? ['python3'] : [];
if (PYTHONS.length === 0)
  console.warn('There is no Python 3.10 on this machine: clients/python is NOT tested in this run.');

describe.each(PYTHONS)(`visnyk-client, %s (${DATABASE})`, (python) => {
  let centre: HttpCentre;
  let folder: string;

  beforeAll(async () => {
    centre = await openHttpCentre();
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-python-'));
    const tag = await makeTag(centre.payload, 'освіта');
    for (const title of ['Перша', 'Друга', 'Третя']) await publishNews(centre.payload, { title, tags: [tag.id] });
    await publishNews(centre.payload, { title: 'Без теми' });
    await centre.settled();
  });
  afterAll(async () => {
    await centre.close();
    await rm(folder, { recursive: true, force: true });
  });

  const env = () => ({ ...process.env, PYTHONPATH: SOURCE, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' });
  /** What a program prints, as JSON; `client` is one of the press centre. */
  const script = async (code: string): Promise<unknown> => {
    const program = `import json\nimport visnyk_client as v\nclient = v.Client(${JSON.stringify(centre.url)})\n${code}`;
    return JSON.parse((await run(python, ['-c', program], { env: env(), timeout: 60_000 })).stdout) as unknown;
  };
  const mirror = (into: string, ...words: string[]) =>
    run(python, ['-m', 'visnyk_client', centre.url, into, ...words, '--once'], { env: env(), timeout: 60_000 });
  const titlesIn = async (into: string) => {
    const names = (await readdir(into)).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(names.map((name) => readFile(path.join(into, name), 'utf8')));
    return texts.map((text) => (JSON.parse(text) as { title: string }).title).sort();
  };

  it('reads a list to its end, page by page, and one text', async () => {
    const list = `print(json.dumps([item["title"] for item in client.items(tag=["osvita"], locale=["uk"], limit=2)]))`;
    expect(await script(list)).toEqual(['Третя', 'Друга', 'Перша']);
    const none = `print(json.dumps([client.item("00000000-0000-4000-8000-000000000000"), client.page(limit=1, from_="2026-01-01")["total"]]))`;
    expect(await script(none)).toEqual([null, null]);
  });

  it('tells a refusal by its name, and keeps a cursor when a page was dealt with', async () => {
    const refused = `
try:
    client.page(tag=["nema"])
except v.ProblemError as error:
    print(json.dumps([error.status, error.problem, error.retry_after_seconds, str(error)]))`;
    expect(await script(refused)).toEqual([400, 'bad-parameter', null, expect.stringContaining('/v1/tags')]);
    const kept = `
cursor = v.MemoryCursor()
next(client.follow(cursor, once=True))
before = cursor.read()
first = [change["event"] for change in client.follow(cursor, once=True)]
again = list(client.follow(cursor, once=True))
print(json.dumps([before, first, again]))`;
    expect(await script(kept)).toEqual([null, ['published', 'published', 'published', 'published'], []]);
  });

  it('keeps a mirror from the command line, and starts again where its cursor leads nowhere', async () => {
    const into = path.join(folder, 'whole');
    await mirror(into, 'tag=osvita');
    expect(await titlesIn(into)).toEqual(['Друга', 'Перша', 'Третя']);
    await writeFile(path.join(into, 'cursor'), 'nonsense');
    await writeFile(path.join(into, '11111111-1111-4111-8111-111111111111.json'), '{"title":"Чужа"}');
    await mirror(into, 'tag=osvita');
    expect(await titlesIn(into)).toEqual(['Друга', 'Перша', 'Третя']);
    await expect(mirror(path.join(folder, 'odd'), 'tags=x')).rejects.toThrow(
      /bad-parameter: There is no such parameter/,
    );
  });

  it('holds nothing at the end of the sandbox’s story', async () => {
    const into = path.join(folder, 'sandbox');
    await script(`v.mirror(${JSON.stringify(into)}, client, once=True, path="/v1/sandbox/changes")\nprint("null")`);
    expect(await readdir(into)).toEqual(['cursor']);
  });

  it('tells genuine messages of webhooks from others', async () => {
    const [old, fresh] = [makeWebhookSecret(), makeWebhookSecret()];
    const now = Math.floor(Date.now() / 1000);
    const message = { id: 'msg_1', timestamp: now, body: '{"type":"ping","uk":"ї"}' };
    const headers = signatureHeaders(message, [fresh, old]);
    const check = (body: string, secret: string, at = now, sent: object = headers) =>
      `v.is_genuine_webhook(json.loads(${JSON.stringify(JSON.stringify(sent))}), ${JSON.stringify(body)}.encode(), ${JSON.stringify(secret)}, ${at})`;
    const checks = [
      check(message.body, old),
      check(message.body, fresh),
      check(message.body, makeWebhookSecret()),
      check(`${message.body} `, fresh),
      check(message.body, fresh, now + 600),
      check(message.body, fresh, now, {}),
    ];
    expect(await script(`print(json.dumps([${checks.join(', ')}]))`)).toEqual([true, true, false, false, false, false]);
  });
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'], { stdio: 'ignore' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && ('status' in cause || 'code' in cause)) return false;
    throw cause;
  }
}
