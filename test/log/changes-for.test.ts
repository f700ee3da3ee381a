import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesFor, headFor } from '../../src/log/reading/changes-for.ts';
import { type Audience, positionFor, viewFor } from '../../src/log/reading/view.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const FAR_OFF = '2099-01-01T00:00:00.000Z';

describe(`the log in the eyes of an audience (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  const db = () => centre.payload.db;
  const edit = async (id: number | string, data: object) => {
    await centre.payload.update({ collection: 'news', id, locale: 'uk', data: { _status: 'published', ...data } });
    await numberPending(db());
  };
  const publish = async (title: string) => {
    const item = await publishNews(centre.payload, { title });
    await numberPending(db());
    return item;
  };
  /** All of it, in steps of a size: numbers of the items and what they are. */
  const crawl = async (audience: Audience, after: number, limit: number) => {
    const told: string[] = [];
    const upTo = await readHead(db());
    for (let at = after; at < upTo; ) {
      const step = await changesFor(db(), audience, at, limit);
      expect(step.upTo).toBeGreaterThan(at);
      for (const row of step.rows) {
        expect(positionFor(row, audience)).toBeGreaterThan(at);
        expect(positionFor(row, audience)).toBeLessThanOrEqual(step.upTo);
        told.push(`${row.number} ${viewFor(row, audience).kind}`);
      }
      at = step.upTo;
    }
    return told;
  };

  it('a text everyone lost stays where it was while trusted partners are told more, and is lost to nobody', async () => {
    const start = await readHead(db());
    const recalled = await publish('Відкликано');
    const other = await publish('Інше');
    await centre.payload.update({ collection: 'news', id: recalled.id, locale: 'all', data: { _status: 'draft' } });
    await numberPending(db());
    const withdrawn = await readHead(db());
    const later = await publish('Пізніше');
    await edit(recalled.id, { title: 'Готується', embargoUntil: FAR_OFF });
    await edit(recalled.id, { title: 'Готується далі', embargoUntil: FAR_OFF });

    const expected = [`${other.number} published`, `${recalled.number} withdrawn`, `${later.number} published`];
    for (const limit of [1, 2, 3, 500]) {
      expect(await crawl('everyone', start, limit)).toEqual(expected);
      // Who has heard of the withdrawal hears nothing of what is prepared.
      expect(await crawl('everyone', withdrawn, limit)).toEqual(expected.slice(2));
      expect(await crawl('trusted', withdrawn, limit)).toEqual([
        `${later.number} published`,
        `${recalled.number} embargoed`,
      ]);
    }
    await edit(recalled.id, { embargoUntil: null });
    expect(await crawl('everyone', withdrawn, 2)).toEqual([
      `${later.number} published`,
      `${recalled.number} published`,
    ]);
  });

  it('ends, for everyone, with the last row that means something to them', async () => {
    const shown = await publish('Видно всім');
    const recalled = await publish('Відкликано знову');
    await centre.payload.update({ collection: 'news', id: recalled.id, locale: 'all', data: { _status: 'draft' } });
    await numberPending(db());
    const publicHead = await readHead(db());
    expect(await headFor(db(), 'everyone')).toBe(publicHead);
    // More than are looked at together: prepared again, held back before their first day, one of them cancelled.
    await edit(recalled.id, { title: 'Готується', embargoUntil: FAR_OFF });
    for (let count = 0; count < 12; count += 1)
      await publishNews(centre.payload, { title: `Ембарго ${count}`, embargoUntil: FAR_OFF });
    const cancelled = await publishNews(centre.payload, { title: 'Скасовано', embargoUntil: FAR_OFF });
    await numberPending(db());
    await edit(cancelled.id, { _status: 'draft' });
    expect(await headFor(db(), 'everyone')).toBe(publicHead);
    expect(await headFor(db(), 'trusted')).toBe(await readHead(db()));
    await edit(shown.id, { title: 'Видно всім інакше' });
    expect(await headFor(db(), 'everyone')).toBe(await readHead(db()));
  });

  it('a text under its first embargo is a row that means nothing to everyone', async () => {
    const start = await readHead(db());
    const item = await publishNews(centre.payload, { title: 'Перше ембарго', embargoUntil: FAR_OFF });
    await numberPending(db());
    const { rows, upTo } = await changesFor(db(), 'everyone', start, 10);
    expect(rows.map((row) => viewFor(row, 'everyone').kind)).toEqual(['unseen']);
    expect(upTo).toBe(await readHead(db()));
    expect(await crawl('trusted', start, 10)).toEqual([`${item.number} embargoed`]);
  });
});
