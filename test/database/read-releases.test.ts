import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findReleaseRows } from '../../src/log/reading/release-rows.ts';
import { textsByKey } from '../../src/log/reading/texts-by-key.ts';
import { publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { makeWorld } from '../support/world.ts';

describe(`rows of the log by the shorter way (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    await makeWorld(payload);
    await publishNews(payload, { title: 'Завтра', embargoUntil: '2099-01-01T00:00:00.000Z' });
    const gone = await publishNews(payload, { title: 'Помилково' });
    await centre.settled();
    await payload.update({
      collection: 'news',
      id: gone.id,
      locale: 'all',
      data: { _status: 'draft' },
    });
    await centre.settled();
  });
  afterAll(() => centre.close());

  it('are as the adapter reads them, in every state, in the order of their keys', async () => {
    const { db } = centre.payload;
    const all = await findReleaseRows(db, { sort: 'key' });
    expect(all.length).toBeGreaterThan(5);
    expect(all.some(({ embargo }) => embargo !== null)).toBe(true);
    expect(all.some(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    const keys = all.map(({ key }) => key);
    expect(await textsByKey(db, [...keys, 'urn:uuid:nobody'])).toEqual(all);
    expect(await textsByKey(db, keys.toReversed())).toEqual(all.toReversed());
  });
});
