import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWebhookSecret, signatureHeaders } from '../../../src/push/webhooks/signature.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { ORIGIN } from '../../support/press-centre.ts';
import { makeWorld } from '../../support/world.ts';
import { giveKey, makePartner } from '../support/partner.ts';
import { type CurlCommand, curlCommands } from './docs-curl.ts';

const DOCUMENT = new URL('../../../docs/partners.md', import.meta.url);
const CLIENTS = new URL('../../../docs/clients/', import.meta.url);

describe('docs/partners.md', () => {
  let centre: HttpCentre;
  let text: string;
  let commands: CurlCommand[];

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.0/8' } });
    const { main } = await makeWorld(centre.payload);
    const gone = await publishNews(centre.payload, { title: 'Помилково' });
    await centre.settled();
    await centre.payload.update({ collection: 'news', id: gone.id, locale: 'all', data: { _status: 'draft' } });
    const tag = await makeTag(centre.payload, 'освіта');
    await publishNews(centre.payload, { title: 'Про освіту', tags: [tag.id] });
    await centre.settled();
    const partner = await makePartner(centre);
    const key = await giveKey(centre, partner);
    const webhook = await centre.ask('/v1/subscriptions', {
      method: 'POST',
      headers: { ...key.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ address: 'http://127.0.0.1:1234/nobody' }),
    });
    text = await readFile(DOCUMENT, 'utf8');
    const { cursor } = JSON.parse(await centre.read('/v1/changes?limit=2')) as { cursor: string };
    commands = curlCommands(text, {
      ITEM: String(main.uid),
      WITHDRAWN: String(gone.uid),
      CURSOR: cursor,
      ETAG: String((await centre.ask('/v1/tags')).headers.etag),
      VISNYK_KEY: key.text,
      ID: (JSON.parse(webhook.text) as { id: string }).id,
    });
  });
  afterAll(() => centre.close());

  it('gives commands that answer as it says', async () => {
    expect(commands.length).toBeGreaterThan(20);
    for (const { line, url, ask, status } of commands) {
      // A request that waits is answered with what there is; the others of the document have nothing to wait for.
      const reply = await centre.ask(url, ask);
      expect([line, reply.status]).toEqual([line, status]);
      if (status >= 400) expect(reply.headers['content-type']).toBe('application/problem+json');
    }
  });

  it('shows how a signature is checked', async () => {
    const [, code = ''] = /```ts\n([^`]*?function isGenuine[\s\S]*?)```/.exec(text) ?? [];
    const { code: script } = await transform(`${code}\nexport { isGenuine };`, { loader: 'ts', format: 'esm' });
    const { isGenuine } = (await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`)) as {
      isGenuine: (headers: Record<string, string>, body: string, secret: string) => boolean;
    };
    const [old, fresh] = [makeWebhookSecret(), makeWebhookSecret()];
    const now = Math.floor(Date.now() / 1000);
    const message = { id: 'msg_1', timestamp: now, body: '{"type":"ping","uk":"ї"}' };
    const headers = signatureHeaders(message, [fresh, old]);
    for (const secret of [old, fresh]) expect(isGenuine(headers, message.body, secret)).toBe(true);
    expect(isGenuine(headers, message.body, makeWebhookSecret())).toBe(false);
    expect(isGenuine(headers, `${message.body} `, fresh)).toBe(false);
    expect(isGenuine({}, message.body, fresh)).toBe(false);
    const stale = signatureHeaders({ ...message, timestamp: now - 600 }, [fresh]);
    expect(isGenuine(stale, message.body, fresh)).toBe(false);
  });

  it('shows texts on a web page in five lines, titles as text', async () => {
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(text) ?? [];
    expect(code.trim().split('\n')).toHaveLength(5);
    const links: { href: string; textContent: string }[] = [];
    const place = { append: (link: (typeof links)[number]) => links.push(link) };
    const page = { createElement: () => ({}), querySelector: () => ({ appendChild: () => place }) };
    const script = `export default async (document, fetch) => {${code}};`;
    const { default: show } = (await import(
      `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`
    )) as {
      default: (document: object, ask: typeof fetch) => Promise<void>;
    };
    await show(page, (address) => fetch(String(address).replace(ORIGIN, centre.url)));
    expect(links.length).toBeGreaterThan(1);
    for (const { href, textContent } of links) {
      expect(href.startsWith(`${ORIGIN}/`)).toBe(true);
      expect(textContent).not.toBe('');
    }
  });

  it('names the press centre by the address that stands for it', () => {
    for (const { line, url } of commands) expect([line, url.startsWith(`${ORIGIN}/v1/`)]).toEqual([line, true]);
  });

  it.each([
    ['mirror.ts', 'ts'],
    ['mirror.php', 'php'],
  ])('shows %s as it is, in forty lines', async (name, language) => {
    const source = await readFile(new URL(name, CLIENTS), 'utf8');
    expect(text).toContain(`\`\`\`${language}\n${source.trimEnd()}\n\`\`\``);
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });
});
