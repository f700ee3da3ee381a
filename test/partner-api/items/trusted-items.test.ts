import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTail } from '../../../src/composition/app-context.ts';
import { partnerWebhooks } from '../../../src/http/webhooks/partner-webhooks.ts';
import { openWebhookActions } from '../../../src/http/webhooks/webhook-actions.ts';
import { readHead } from '../../../src/log/writing/sequencer.ts';
import { SharedPages } from '../../../src/partner-api/changes/shared-pages.ts';
import type { ApiContext, ApiRequest, ApiResponse } from '../../../src/partner-api/endpoint.ts';
import { getItem } from '../../../src/partner-api/items/get-item.ts';
import type { ItemListQuery } from '../../../src/partner-api/items/item-parameters.ts';
import { listItems } from '../../../src/partner-api/items/list-items.ts';
import { JSON_TYPE, NDJSON_TYPE } from '../../../src/partner-api/media-types.ts';
import type { PartnerItem } from '../../../src/presenters/partner-item.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { DATABASE, ORIGIN, openTestCentre, type TestCentre } from '../../support/press-centre.ts';
import { openSearch } from '../../support/search.ts';
import { partner } from '../api-server.ts';

const UNTIL = '2090-01-01T10:00:00.000Z';
const TRUSTED = partner({ seesEmbargoed: true });

describe(`texts under embargo in the API (${DATABASE})`, () => {
  let centre: TestCentre;
  let context: ApiContext;
  let search: ReturnType<typeof openSearch>;
  let held: Awaited<ReturnType<typeof publishNews>>;

  beforeAll(async () => {
    centre = await openTestCentre();
    search = openSearch(centre);
    centre.startBackground();
    const { payload, releaseContext } = centre;
    context = {
      db: payload.db,
      origin: ORIGIN,
      installation: 'test',
      now: releaseContext.now,
      tail: openTail(centre, { head: 0, publicHead: 0 }, AbortSignal.abort()),
      pages: new SharedPages(),
      webhooks: partnerWebhooks(centre, openWebhookActions(centre)),
      search,
    };
    const tag = await makeTag(payload, 'грант');
    await publishNews(payload, { title: 'Для всіх', tags: [tag.id] });
    held = await publishNews(payload, { title: 'Під ембарго', tags: [tag.id], embargoUntil: UNTIL });
    const gone = await publishNews(payload, { title: 'Скасоване', embargoUntil: UNTIL });
    await centre.settled();
    await payload.update({ collection: 'news', id: gone.id, locale: 'all', data: { _status: 'draft' } });
    await centre.settled();
  });
  afterAll(async () => {
    await search.close();
    await centre.close();
  });

  function request<Query>(
    query: Query,
    by: ApiRequest['partner'],
    format: string,
    uid = '',
  ): ApiRequest<Query, undefined> {
    const { signal } = new AbortController();
    return { path: { uid }, query, body: undefined, format, partner: by, signal };
  }
  const list = async (by: ApiRequest['partner'], query: ItemListQuery = {}) => {
    const answer = await listItems.answer(context, request(query, by, JSON_TYPE));
    if (answer.kind !== 'body') throw new Error(JSON.stringify(answer));
    return (JSON.parse(answer.body) as { items: PartnerItem[] }).items;
  };
  const item = (by: ApiRequest['partner'], uid: string) =>
    getItem.answer(context, request({}, by, JSON_TYPE, uid)) as Promise<ApiResponse>;

  it('trusted partners have them at once, marked, by every filter', async () => {
    for (const query of [
      {},
      { tag: ['hrant'] },
      { tag: ['hrant'], kind: ['news' as const] },
      { from: '2089-01-01T00:00:00.000Z' },
      { q: 'ембарго' },
      { q: 'гранти', tag: ['hrant'] },
    ]) {
      const [first] = await list(TRUSTED, query);
      expect(first).toMatchObject({ title: 'Під ембарго', pubStatus: 'embargoed', embargoedUntil: UNTIL });
    }
    const answer = await item(TRUSTED, String(held.uid));
    expect(answer).toMatchObject({ kind: 'body', body: expect.stringContaining('"pubStatus":"embargoed"') });
    const stream = await listItems.answer(context, request({}, TRUSTED, NDJSON_TYPE));
    if (stream.kind !== 'stream') throw new Error('no stream');
    const chunks: string[] = [];
    for await (const chunk of stream.chunks) chunks.push(chunk);
    expect(chunks.join('')).toContain('Під ембарго');
  });

  it.each([
    ['everyone', null],
    ['a partner who is not trusted', partner()],
  ])('%s never hears of them', async (_, by) => {
    expect((await list(by)).map(({ title }) => title)).toEqual(['Для всіх']);
    expect((await list(by, { tag: ['hrant'] })).map(({ title }) => title)).toEqual(['Для всіх']);
    for (const q of ['ембарго', 'ембар', '"під ембарго"']) expect(await list(by, { q })).toEqual([]);
    expect((await list(by, { q: 'грант' })).map(({ title }) => title)).toEqual(['Для всіх']);
    expect(await item(by, String(held.uid))).toMatchObject({ kind: 'problem', problem: { name: 'not-found' } });
    const stream = await listItems.answer(context, request({}, by, NDJSON_TYPE));
    if (stream.kind !== 'stream') throw new Error('no stream');
    for await (const chunk of stream.chunks) expect(chunk).not.toContain('ембарго');
    expect(await readHead(context.db)).toBeGreaterThan(0);
  });

  it('one that was cancelled is withdrawn to those who knew of it, and to nobody else', async () => {
    const { docs } = await centre.payload.find({
      collection: 'news',
      where: { title: { equals: 'Скасоване' } },
      locale: 'uk',
    });
    const uid = String(docs[0]?.uid);
    const known = await item(TRUSTED, uid);
    expect(known).toMatchObject({ kind: 'problem', problem: { name: 'withdrawn', members: { tombstone: { uid } } } });
    expect(await item(null, uid)).toMatchObject({ kind: 'problem', problem: { name: 'not-found' } });
  });

  it.each([
    ['busy', 2],
    ['behind', 5],
  ] as const)('an index that is %s is told of as a moment to wait', async (kind, retryAfterSeconds) => {
    const waiting = { ...context, search: { read: () => Promise.resolve({ kind }) } };
    const answer = await listItems.answer(waiting, request<ItemListQuery>({ q: 'всіх' }, null, JSON_TYPE));
    expect(answer).toMatchObject({ kind: 'problem', problem: { name: 'busy', retryAfterSeconds } });
  });
});
