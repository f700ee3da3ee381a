import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OldAddressBook } from '../../src/old-addresses/old-address-book.ts';
import { noteOldAddresses } from '../../src/old-addresses/old-addresses.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const OLD = '/novyny/remont-mostu.html';

describe(`old addresses, as long as there are none (${DATABASE})`, () => {
  let centre: TestCentre;
  let nowMs = 0;
  let book: OldAddressBook;
  beforeAll(async () => {
    centre = await openTestCentre();
    book = new OldAddressBook(centre.payload.db, () => nowMs);
  });
  afterAll(() => centre.close());

  it('cost the database one question in half a minute, whoever asks', async () => {
    const asked = [vi.spyOn(centre.payload.db, 'count'), vi.spyOn(centre.payload.db, 'find')];
    const questions = () => asked.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (let count = 0; count < 50; count += 1) expect(await book.find(`${OLD}?${count}`, 'uk')).toBeNull();
    expect(questions()).toBe(1);
    nowMs += 31_000;
    expect(await book.find(OLD, 'uk')).toBeNull();
    expect(questions()).toBe(2);
    for (const spy of asked) spy.mockRestore();
  });

  it('are told to be none while the database is away, and not where nobody ever knew', async () => {
    nowMs += 31_000;
    const away = vi.spyOn(centre.payload.db, 'count').mockRejectedValue(new Error('away'));
    try {
      expect(await book.find(OLD, 'uk')).toBeNull();
      await expect(new OldAddressBook(centre.payload.db).find(OLD, 'uk')).rejects.toThrow('away');
    } finally {
      away.mockRestore();
    }
  });

  it('are found once the first ones have come, and from then on at once', async () => {
    const { payload, transact, settled } = centre;
    const { number } = await publishNews(payload, { title: 'Ремонт мосту' });
    centre.startBackground();
    await settled();
    await transact((req) => noteOldAddresses(payload.db, [OLD], { type: 'news', number, locale: 'uk' }, req));
    book.doubt();
    expect(await book.find(OLD, 'uk')).toBe(`/news/${number}`);
    await transact((req) => noteOldAddresses(payload.db, ['/inshe'], { type: 'news', number, locale: 'uk' }, req));
    expect(await book.find('/inshe', 'uk')).toBe(`/news/${number}`);
  });
});
