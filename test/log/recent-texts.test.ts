import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChannelClock } from '../../src/log/channel-clock.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { RecentTexts } from '../../src/log/reading/recent-texts.ts';
import { readsRowsByKey } from '../../src/log/reading/texts-by-key.ts';
import { findRows } from '../../src/stored-rows/find-rows.ts';
import { publishNews } from '../support/content.ts';
import { openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe('RecentTexts', () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await openTestCentre();
    centre.startBackground();
    // By the adapter, on every database: what is counted here is how often rows are read, and not by which way.
    const { db } = centre.payload;
    readsRowsByKey(db, (keys) => findRows(db, { collection: 'releases', where: { key: { in: [...keys] } } }));
  });
  afterEach(() => centre.close());

  /** A follower that has taken in all there is, and the texts it remembers. */
  async function follower(maxTexts: number) {
    const clock = new ChannelClock(0);
    const texts = new RecentTexts(centre.payload.db, clock, maxTexts);
    const catchUp = async () => {
      await centre.settled();
      const changes = await changesAfter(centre.payload.db, clock.head);
      clock.advance(changes);
      texts.advance(changes);
      return changes.map((row) => row.key);
    };
    return { texts, catchUp };
  }

  const titlesOf = async ({ texts }: { texts: RecentTexts }, keys: string[]) =>
    (await texts.read(keys)).map((row) => row.snapshot?.title ?? null);

  it('reads a text once, and again only when it has changed', async () => {
    const item = await publishNews(centre.payload, { title: 'Перша' });
    const here = await follower(10);
    const [key = ''] = await here.catchUp();
    const find = vi.spyOn(centre.payload.db, 'find');
    expect(await titlesOf(here, [key])).toEqual(['Перша']);
    expect(await titlesOf(here, [key, 'urn:uuid:none', key])).toEqual(['Перша', 'Перша']);
    find.mockClear();
    expect(await titlesOf(here, [key])).toEqual(['Перша']);
    expect(find).not.toHaveBeenCalled();
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { title: 'Друга' } });
    await here.catchUp();
    expect(await titlesOf(here, [key])).toEqual(['Друга']);
  });

  it('does not let what was read before a change take the place of what came after it', async () => {
    const item = await publishNews(centre.payload, { title: 'Стара' });
    const here = await follower(1);
    const [key = ''] = await here.catchUp();
    // Pushed out, so that it must be read; the change comes while the database answers.
    await publishNews(centre.payload, { title: 'Інша' });
    await here.catchUp();
    const { db } = centre.payload;
    const find = db.find.bind(db);
    vi.spyOn(db, 'find').mockImplementationOnce(async (args) => {
      const old = await find(args);
      await centre.payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { title: 'Нова' } });
      await here.catchUp();
      return old as never;
    });
    expect(await titlesOf(here, [key])).toEqual(['Нова']);
    expect(await titlesOf(here, [key])).toEqual(['Нова']);
  });

  it('holds no more texts than it may', async () => {
    for (const title of ['а', 'б', 'в']) await publishNews(centre.payload, { title });
    const here = await follower(2);
    const keys = await here.catchUp();
    const find = vi.spyOn(centre.payload.db, 'find');
    expect(await titlesOf(here, keys.slice(1))).toEqual(['б', 'в']);
    expect(find).not.toHaveBeenCalled();
    expect(await titlesOf(here, keys)).toEqual(['а', 'б', 'в']);
    expect(find).toHaveBeenCalledTimes(1);
  });
});
