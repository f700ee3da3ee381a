import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/partner-api/endpoints.ts';
import { openApiDocument } from '../../../src/partner-api/openapi/openapi-document.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { ORIGIN } from '../../support/press-centre.ts';
import { TypedClient } from './typed-client.ts';

const GUIDE = new URL('../../../docs/partners.md', import.meta.url);

describe('a client that openapi-typescript makes from the contract', () => {
  let centre: HttpCentre;
  let client: TypedClient;
  /** The program of the guide. */
  let program: string;

  beforeAll(async () => {
    centre = await openHttpCentre();
    client = await TypedClient.generate(openApiDocument(ENDPOINTS, { origin: ORIGIN }));
    [, program = ''] =
      /```ts\n(import createClient from 'openapi-fetch';\n[\s\S]*?)```/.exec(await readFile(GUIDE, 'utf8')) ?? [];
    const tag = await makeTag(centre.payload, 'освіта');
    for (const title of ['Перша', 'Друга', 'Третя']) await publishNews(centre.payload, { title, tags: [tag.id] });
    await publishNews(centre.payload, { title: 'Без теми' });
    await centre.settled();
  });
  afterAll(async () => {
    await client.remove();
    await centre.close();
  });

  it('compiles the program of the guide, which then reads what it is typed to read', async () => {
    expect(program).toContain('data.items');
    expect(await client.faults(program)).toBe('');
    const printed = await client.output(program.replaceAll(ORIGIN, centre.url));
    expect(printed.trim().split('\n')).toHaveLength(2);
    expect(printed).toContain('Третя');
    expect(printed).not.toContain('Без теми');
  });

  it.each([
    ['limit: 2', "limit: '2'", 'number'],
    ["locale: ['uk']", "locale: ['de']", 'de'],
    ['data.items', 'data.texts', 'texts'],
  ])('compiles %s and not %s', async (right, wrong, named) => {
    expect(program).toContain(right);
    expect(await client.faults(program.replace(right, wrong))).toContain(named);
  });

  it('knows every message of a webhook by its type', async () => {
    const receiver = (member: string) => `
import type { webhooks } from './visnyk.d.ts';
type Message = { [Name in keyof webhooks]: webhooks[Name]['post']['requestBody']['content']['application/json'] }[keyof webhooks];
export function take(message: Message): string {
  if (message.type === 'item.published') return message.data.item.${member};
  if (message.type === 'item.withdrawn') return message.data.id;
  return '';
}`;
    expect(await client.faults(receiver('title'))).toBe('');
    expect(await client.faults(receiver('headline'))).toContain('headline');
  });

  it('takes one of two members that exclude each other', async () => {
    const replay = (body: string) => `
import type { paths } from './visnyk.d.ts';
type Replay = paths['/v1/subscriptions/{id}/replay']['post']['requestBody']['content']['application/json'];
export const body: Replay = ${body};`;
    expect(await client.faults(replay("{ since: '2026-11-20T00:00:00Z' }"))).toBe('');
    expect(await client.faults(replay('{}'))).toContain('since');
  });
});
