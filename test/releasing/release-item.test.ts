import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { latestTexts } from '../../src/log/reading/channel-texts.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import { releaseItem } from '../../src/releasing/release-item.ts';
import { workOffRereleases } from '../../src/releasing/rerelease.ts';
import { sweep } from '../../src/releasing/sweep.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`releasing an item that looks the same (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeEach(async () => {
    centre = await openTestCentre();
  });
  afterEach(() => centre.close());

  const db = () => centre.payload.db;
  const { signal } = new AbortController();
  const settle = async () => {
    await workOffRereleases(centre.releaseContext, db(), centre.transact, signal);
    await numberPending(db());
    return readHead(db());
  };
  const save = (id: number | string, data: Record<string, unknown>) =>
    centre.payload.update({ collection: 'news', id, locale: 'uk', data: { ...data, _status: 'published' } });
  const titlesIn = async (channel: string) =>
    (await latestTexts(db(), { locale: 'uk', channel, limit: 10 })).rows.map((row) => row.snapshot?.title);

  it('reaches the followers of a region it has been given, and of one it has lost', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Про область', regions: ['UA-46'] });
    const before = await settle();
    await save(id, { regions: ['UA-51'] });
    await settle();
    expect(await changesAfter(db(), before)).toMatchObject([
      { change: 'touched', channels: ['all', 'news', 'region/UA-51'], pastChannels: ['region/UA-46'] },
    ]);
    expect([await titlesIn('region/UA-46'), await titlesIn('region/UA-51')]).toEqual([[], ['Про область']]);
    await expectLogToAgree(centre);
  });

  it('remembers a guide that was still a draft when it was added, and shows it once that is published', async () => {
    const guide = await centre.payload.create({
      collection: 'guides',
      locale: 'uk',
      draft: true,
      data: { title: 'Майбутній посібник', body: body('Крок'), _status: 'draft' },
    });
    const { id } = await publishNews(centre.payload, { title: 'Чекає на посібник' });
    const before = await settle();
    await save(id, { guides: [guide.id] });
    expect(await settle()).toBe(before);
    await expectLogToAgree(centre);

    await centre.payload.update({ collection: 'guides', id: guide.id, locale: 'uk', data: { _status: 'published' } });
    await settle();
    const news = (await changesAfter(db(), before)).find((row) => row.type === 'news');
    expect(news?.snapshot?.guides).toMatchObject([{ title: 'Майбутній посібник' }]);
    await expectLogToAgree(centre);
  });

  it('remembers an internal tag, and shows it once it is for everyone', async () => {
    const tag = await makeTag(centre.payload, 'поки наше');
    await centre.payload.update({ collection: 'tags', id: tag.id, data: { internal: true } });
    const { id } = await publishNews(centre.payload, { title: 'З майбутнім тегом' });
    const before = await settle();
    await save(id, { tags: [tag.id] });
    expect(await settle()).toBe(before);
    await centre.payload.update({ collection: 'tags', id: tag.id, data: { internal: false } });
    await settle();
    expect(await titlesIn('tag/poky-nashe')).toEqual(['З майбутнім тегом']);
    await expectLogToAgree(centre);
  });

  // With transactions there is no half-moved text to begin with: test/log/crash.test.ts.
  it.runIf(DATABASE === 'mongodb')(
    'finishes a move that was cut short, even if the text has been edited since',
    async () => {
      const tags = [await makeTag(centre.payload, 'перший'), await makeTag(centre.payload, 'другий')];
      const [first, second] = tags.map((tag) => tag.id);
      for (let writes = 0; writes < 6; writes += 1) {
        for (const next of [{ tags: [] }, { tags: [first] }]) {
          const { id } = await publishNews(centre.payload, { title: `Після ${writes}`, tags: [first] });
          await settle();
          await db().updateOne({
            collection: 'news',
            where: { id: { equals: id } },
            data: { tags: [second], kind: 'column' },
          });
          const cutShort = releaseItem(centre.releaseContext, dyingAfter(db(), writes), 'news', String(id), {});
          await cutShort.catch((cause: unknown) => expect(cause).toBe(DEATH));
          await save(id, { ...next, kind: 'news' });
          await sweep(centre.releaseContext, db(), centre.transact, { since: null, signal });
          await settle();
          await expectLogToAgree(centre);
        }
      }
    },
  );
});

const DEATH = new Error('Died');

/** The same database, which is gone after a number of writes that were made. */
function dyingAfter(db: LogDatabase, writes: number): LogDatabase {
  let left = writes;
  const spend = () => {
    if (left === 0) throw DEATH;
    left -= 1;
  };
  return new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'updateOne' && name !== 'create') return value.bind(target);
      return async (...args: unknown[]) => {
        spend();
        return value.apply(target, args);
      };
    },
  });
}
