import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { ORIGIN } from '../support/press-centre.ts';
import { makeWorld } from '../support/world.ts';
import { type CurlCommand, curlCommands } from './docs-curl.ts';
import { giveKey, makePartner } from './support/partner.ts';

const DOCUMENT = new URL('../../docs/partners.md', import.meta.url);
const CLIENTS = new URL('../../docs/clients/', import.meta.url);

describe('docs/partners.md', () => {
  let centre: HttpCentre;
  let text: string;
  let commands: CurlCommand[];

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { main } = await makeWorld(centre.payload);
    const gone = await publishNews(centre.payload, { title: 'Помилково' });
    await centre.settled();
    await centre.payload.update({ collection: 'news', id: gone.id, data: { _status: 'draft' } });
    await centre.payload.create({
      collection: 'tags',
      locale: 'uk',
      data: { name: 'освіта', slug: '', type: 'topic' },
    });
    await centre.settled();
    const key = await giveKey(centre, await makePartner(centre));
    text = await readFile(DOCUMENT, 'utf8');
    const { cursor } = JSON.parse(await centre.read('/v1/changes?limit=2')) as { cursor: string };
    commands = curlCommands(text, {
      ITEM: String(main.uid),
      WITHDRAWN: String(gone.uid),
      CURSOR: cursor,
      ETAG: String((await centre.ask('/v1/tags')).headers.etag),
      VISNYK_KEY: key.text,
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
