import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInstallation } from '../../../src/directory/installation.ts';
import { writeCursor } from '../../../src/partner-api/changes/cursor.ts';
import { publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { askChanges } from '../../support/follow-changes.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { giveKey, makePartner } from '../support/partner.ts';

const MINUTE = '2090-01-01T00:00:00.000Z';

describe(`positions of the public under embargo (${DATABASE})`, () => {
  let centre: HttpCentre;
  let trusted: Record<string, string>;
  let before: { now: string; all: string };

  const followed = async () => {
    const head = await centre.settled();
    await eventually(() => expect(centre.tail.head).toBe(head));
    return head;
  };
  const cursors = async () => ({
    now: (await askChanges(centre, 'after=now')).cursor,
    all: (await askChanges(centre, 'limit=500')).cursor,
  });

  beforeAll(async () => {
    centre = await openHttpCentre();
    trusted = (await giveKey(centre, await makePartner(centre, { seesEmbargoed: true }))).headers;
    for (const title of ['Перша', 'Друга']) await publishNews(centre.payload, { title });
    await followed();
    before = await cursors();
    for (const title of ['Таємна', 'Ще таємніша']) await publishNews(centre.payload, { title, embargoUntil: MINUTE });
    await followed();
  });
  afterAll(() => centre.close());

  it('stand still for everyone, and have moved for trusted partners', async () => {
    expect(await cursors()).toEqual(before);
    const told = await askChanges(centre, `after=${before.now}`, trusted);
    expect(told.changes).toHaveLength(2);
    expect(told.cursor).not.toBe(before.now);
  });

  it('whoever waits is answered with the position it has', async () => {
    expect(await askChanges(centre, `after=${before.now}&wait=1`)).toMatchObject({ changes: [], cursor: before.now });
  });

  it('there is no more to come than may be seen, however small the page', async () => {
    expect(await askChanges(centre, 'limit=2')).toMatchObject({ cursor: before.now, hasMore: false });
    expect(await askChanges(centre, 'limit=1')).toMatchObject({ hasMore: true });
  });

  it('one beyond is refused, made up as it is; a partner may have it from when it was trusted', async () => {
    const installation = await readInstallation(centre.payload.db);
    const beyond = writeCursor({ installation, seq: centre.tail.head });
    expect((await centre.ask(`/v1/changes?after=${beyond}`)).status).toBe(400);
    const { headers } = await giveKey(centre, await makePartner(centre, { name: 'Колишній' }));
    expect((await centre.ask(`/v1/changes?after=${beyond}`, { headers })).status).toBe(200);
  });

  it('what comes after is heard from the position that stood still', async () => {
    await publishNews(centre.payload, { title: 'Третя' });
    await followed();
    const heard = await askChanges(centre, `after=${before.now}`);
    expect([heard.changes.length, heard.hasMore]).toEqual([1, false]);
    expect(heard.cursor).not.toBe(before.now);
  });
});
