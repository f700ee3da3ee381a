import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Change, Item } from '../../clients/typescript/src/types.ts';
import type { CHANGES_SCHEMA } from '../../src/partner-api/changes/changes-schema.ts';
import type { partnerItemSchema } from '../../src/partner-api/items/item-schema.ts';
import { makeWebhookSecret, signatureHeaders } from '../../src/push/webhooks/signature.ts';
import { body, makeTag, publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { type BuiltClient, buildClient } from './typescript-client.ts';

describe(`@visnyk/client (${DATABASE})`, () => {
  let centre: HttpCentre;
  let built: BuiltClient;
  let folder: string;

  beforeAll(async () => {
    [centre, built] = await Promise.all([openHttpCentre(), buildClient()]);
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-mirror-'));
    const tag = await makeTag(centre.payload, 'освіта');
    for (const title of ['Перша', 'Друга', 'Третя']) await publishNews(centre.payload, { title, tags: [tag.id] });
    await publishNews(centre.payload, { title: 'Без теми' });
    await centre.settled();
  });
  afterAll(async () => {
    await built.remove();
    await centre.close();
    await rm(folder, { recursive: true, force: true });
  });

  const client = (origin = centre.url) => new built.client.VisnykClient({ origin });
  const titlesIn = async (into: string) => {
    const names = (await readdir(into)).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(names.map((name) => readFile(path.join(into, name), 'utf8')));
    return texts.map((text) => (JSON.parse(text) as Item).title).sort();
  };

  it('knows items and changes as the press centre makes them', () => {
    const item = (made: z.infer<typeof partnerItemSchema>): Item => made;
    const change = (made: z.infer<typeof CHANGES_SCHEMA>['changes'][number]): Change => made;
    expect([item, change].map(({ length }) => length)).toEqual([1, 1]);
    expect(built.files).toEqual(expect.arrayContaining(['index.js', 'index.d.ts', 'mirror.js', 'mirror.d.ts']));
  });

  it('reads a list to its end, page by page, and one text', async () => {
    const titles: string[] = [];
    for await (const { title } of client().items({ tag: ['osvita'], locale: ['uk'], limit: 2 })) titles.push(title);
    expect(titles).toEqual(['Третя', 'Друга', 'Перша']);
    const { items, total } = await client().page({ limit: 1 });
    expect([items.length, total]).toEqual([1, 4]);
    expect((await client().item(String(items[0]?.uid)))?.title).toBe(items[0]?.title);
    expect(await client().item('00000000-0000-4000-8000-000000000000')).toBeNull();
  });

  it('tells a refusal by its name, and what to do', async () => {
    await expect(client().page({ tag: ['nema'] })).rejects.toMatchObject({
      name: 'ProblemError',
      status: 400,
      problem: 'bad-parameter',
      retryAfterSeconds: null,
      message: expect.stringContaining('/v1/tags'),
    });
    const follow = client().follow({ selection: { tag: ['nema'] } });
    await expect(follow.next()).rejects.toMatchObject({ problem: 'bad-parameter' });
  });

  it('keeps a cursor when a page was dealt with, and not before', async () => {
    const cursors = built.client.memoryCursor();
    for await (const { item } of client().follow({ cursors, once: true })) {
      expect(item).not.toBeNull();
      break;
    }
    expect(await cursors.read()).toBeNull();
    let count = 0;
    for await (const _change of client().follow({ cursors, once: true })) count += 1;
    expect([count, await cursors.read()]).toEqual([4, expect.stringMatching(/^[\w-]{15}$/)]);
    for await (const change of client().follow({ cursors, once: true })) throw new Error(`${change.id} came again`);
  });

  it('hears of what happens while it waits, and ends when it is told to', async () => {
    const stopping = new AbortController();
    const cursors = built.client.memoryCursor('now');
    const heard = (async () => {
      for await (const { event, item } of client().follow({ cursors, signal: stopping.signal })) {
        stopping.abort();
        return [event, item?.title];
      }
      return null;
    })();
    await expect.poll(() => centre.tail.waiting, { timeout: 10_000 }).toBe(1);
    await publishNews(centre.payload, { title: 'Щойно' });
    expect(await heard).toEqual(['published', 'Щойно']);
    const over = client().follow({ cursors, signal: stopping.signal });
    expect(await over.next()).toEqual({ done: true, value: undefined });
  });

  it('goes on when the press centre was away for a while', async () => {
    let asked = 0;
    const failing: typeof fetch = (input, init) => {
      asked += 1;
      if (asked === 1) return Promise.reject(new TypeError('fetch failed'));
      if (asked === 2)
        return Promise.resolve(new Response('upstream', { status: 502, headers: { 'Retry-After': '0' } }));
      return fetch(input, init);
    };
    const patient = new built.client.VisnykClient({ origin: centre.url, fetch: failing });
    const { value } = await patient.follow({ once: true }).next();
    expect([asked, (value as Change).event]).toEqual([3, 'published']);
  });

  it('keeps a mirror in a folder, through corrections and withdrawals', async () => {
    const into = path.join(folder, 'whole');
    const gone = await publishNews(centre.payload, { title: 'Піде' });
    await centre.settled();
    await built.mirror.mirrorTo(into, client(), { once: true });
    expect(await titlesIn(into)).toContain('Піде');
    await centre.payload.update({ collection: 'news', id: gone.id, locale: 'all', data: { _status: 'draft' } });
    const changed = await publishNews(centre.payload, { title: 'З помилкою' });
    await centre.payload.update({
      collection: 'news',
      id: changed.id,
      locale: 'uk',
      data: { title: 'Без помилки', body: body('Інакше'), _status: 'published' },
    });
    await centre.settled();
    const caughtUp = async () => {
      await built.mirror.mirrorTo(into, client(), { once: true });
      return titlesIn(into);
    };
    // The server follows the log: what is numbered is told a moment later.
    await expect.poll(caughtUp, { timeout: 20_000 }).toContain('Без помилки');
    const titles = await caughtUp();
    expect(titles).not.toContain('Піде');
    expect(titles).not.toContain('З помилкою');
  });

  it('starts again where its cursor is of another press centre, and keeps nothing that was not told of', async () => {
    const into = path.join(folder, 'whole');
    const before = await titlesIn(into);
    await writeFile(path.join(into, 'cursor'), 'nonsense');
    await writeFile(path.join(into, '11111111-1111-4111-8111-111111111111.json'), '{"title":"Чужа"}');
    await built.mirror.mirrorTo(into, client(), { once: true });
    expect(await titlesIn(into)).toEqual(before);
  });

  it('holds nothing at the end of the sandbox’s story', async () => {
    const into = path.join(folder, 'sandbox');
    await built.mirror.mirrorTo(into, client(), { once: true, path: '/v1/sandbox/changes' });
    expect(await readdir(into)).toEqual(['cursor']);
  });

  it('tells genuine messages of webhooks from others', async () => {
    const { isGenuineWebhook } = built.client;
    const [old, fresh] = [makeWebhookSecret(), makeWebhookSecret()];
    const now = Math.floor(Date.now() / 1000);
    const message = { id: 'msg_1', timestamp: now, body: '{"type":"ping","uk":"ї"}' };
    const headers = signatureHeaders(message, [fresh, old]);
    for (const secret of [old, fresh]) expect(await isGenuineWebhook(headers, message.body, secret)).toBe(true);
    expect(await isGenuineWebhook(new Headers(headers), message.body, fresh)).toBe(true);
    expect(await isGenuineWebhook(headers, message.body, makeWebhookSecret())).toBe(false);
    expect(await isGenuineWebhook(headers, `${message.body} `, fresh)).toBe(false);
    expect(await isGenuineWebhook({}, message.body, fresh)).toBe(false);
    const nowSeconds = now + 600;
    expect(await isGenuineWebhook(headers, message.body, fresh, { nowSeconds })).toBe(false);
  });
});
