import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashKey } from '../../src/partners/keys/key-text.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { talk } from '../support/http-request.ts';
import { DATABASE, ORIGIN } from '../support/press-centre.ts';
import { giveKey, makePartner } from './support/partner.ts';

describe(`what nobody is ever told (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let key: Awaited<ReturnType<typeof giveKey>>;
  const logged: string[] = [];

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { LOG_LEVEL: 'debug', CALLBACK_ALLOW: '127.0.0.0/8' } });
    editor = await signIn(centre, 'editor');
    key = await giveKey(centre, await makePartner(centre, { note: 'ТАЄМНА-ПРИМІТКА', contactName: 'ТАЄМНА-ЛЮДИНА' }));
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        logged.push(String(chunk));
        return true;
      });
    }
    const { logger } = centre.payload;
    for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const) {
      vi.spyOn(logger, level).mockImplementation((...said: unknown[]) => {
        logged.push(JSON.stringify(said, (_name, value: unknown) => (value instanceof Error ? spread(value) : value)));
      });
    }
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await centre.close();
  });

  it('stands in no answer and no log, whatever is asked and wherever a key is put', async () => {
    const { text, headers, id } = key;
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN };
    const json = { 'Content-Type': 'application/json' };
    const said: string[] = [];
    const hear = async (address: string, options: Parameters<HttpCentre['ask']>[1] = {}) => {
      const reply = await centre.ask(address, options);
      said.push(`${address} ${reply.rawHeaders.join(' ')} ${reply.text}`);
    };
    for (const address of ['/v1/account', '/v1/tags', '/v1/items', '/v1/nothing', '/', '/feeds/uk/all.rss', '/metrics'])
      for (const Accept of ['application/json', 'text/html']) await hear(address, { headers: { ...headers, Accept } });
    for (const query of [`key=${text}`, `x=${text}`, `x=${text}%`, `${text}`, `x=%`, `q=a${text}`])
      for (const address of ['/v1/tags', '/v1/account', '/feeds', '/feeds/uk/query', '/api/tags'])
        await hear(`${address}?${query}`, { headers: { Accept: 'text/html' } });
    await hear(`/v1/account/keys/${text}`, { method: 'DELETE', headers });
    await hear('/v1/account/keys', {
      method: 'POST',
      headers: { ...headers, ...json },
      body: `{"label":5,"${text}":1}`,
    });
    await hear('/v1/account/keys', { method: 'POST', headers: { ...headers, ...json }, body: text });
    await hear('/v1/account', { method: 'POST', headers: form, body: `act=sign-in&key=${text}x` });
    await hear('/v1/account', { method: 'POST', headers: form, body: `act=${text}&key=${text}` });
    await hear('/api/partner-access/1/keys', { headers });
    await hear('/api/partners', { headers });
    await editor.send('GET', `/api/partner-keys/${id}`);
    const subscribed = await centre.ask('/v1/subscriptions', {
      method: 'POST',
      headers: { ...headers, ...json },
      body: JSON.stringify({ address: 'http://127.0.0.1:1234/nobody' }),
    });
    const { id: webhook, secret: signing } = JSON.parse(subscribed.text) as { id: string; secret: string };
    const rotated = await centre.ask(`/v1/subscriptions/${webhook}/secret`, { method: 'POST', headers });
    const { secret: fresh } = JSON.parse(rotated.text) as { secret: string };
    for (const [method, path] of [
      ['POST', '/ping'],
      ['GET', ''],
      ['DELETE', '/secret'],
      ['POST', `/replay?secret=${encodeURIComponent(fresh)}`],
    ])
      await hear(`/v1/subscriptions/${webhook}${path}`, { method: String(method), headers });
    await hear('/v1/subscriptions', { headers });
    await hear('/v1/account', { headers });
    const raw = `GET /v1/tags HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${text}x\r\nX-Request-Id: ${text}!\r\n\u0000\r\n\r\n`;
    said.push(await talk(centre.url, raw));
    // A database that fails says what it was asked for.
    const unseen = await giveKey(centre, await makePartner(centre));
    const { db } = centre.payload;
    const findOne = db.findOne.bind(db);
    vi.spyOn(db, 'findOne').mockImplementation((question) =>
      question.collection === 'partner-keys' ? Promise.reject(new Error('the database is away')) : findOne(question),
    );
    await hear('/v1/account', { headers: unseen.headers });
    const secret = text.slice(4, 16);
    const all = { answers: said.map(withoutQuestion), logs: logged };
    const whsec = [signing, fresh].map((text) => text.slice(10, 30));
    for (const hidden of [
      ...whsec,
      secret,
      unseen.text.slice(4, 16),
      hashKey(text),
      'ТАЄМНА-ПРИМІТКА',
      'ТАЄМНА-ЛЮДИНА',
    ])
      for (const [where, lines] of Object.entries(all))
        expect([where, lines.filter((line) => line.includes(hidden))]).toEqual([where, []]);
    expect(logged.join('')).toContain('the database is away');
  });

  it('is not even in the database', async () => {
    // Of MongoDB the files are not at hand, and both store the same rows.
    if (DATABASE !== 'sqlite') return;
    const files = ['visnyk.db', 'visnyk.db-wal'].map((name) => readFile(path.join(centre.folder, name)));
    for (const bytes of await Promise.all(files)) expect(bytes.includes(key.text.slice(4, 20))).toBe(false);
  });
});

/** What was said without the address that asked. */
function withoutQuestion(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}

function spread(fault: Error): Record<string, unknown> {
  return { ...fault, name: fault.name, message: fault.message, stack: fault.stack, cause: String(fault.cause) };
}
