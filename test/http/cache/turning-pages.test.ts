import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

// Wednesday to Friday of one week: its end would make everything out of date, and nothing here may turn by that.
const BEFORE = '2026-11-18T15:59:59.999Z';
const DEADLINE = '2026-11-18T16:00:00.000Z';
const END = '2026-11-20T12:00:00.000Z';

describe(`a cached page turns when the time comes, though nothing is edited (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = BEFORE;
  let pages: string[];

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    const event = {
      startsAt: '2026-11-20T10:00:00.000Z',
      endsAt: END,
      deadline: DEADLINE,
      registrationUrl: 'https://forms.example.org/1',
    };
    const { number } = await publishNews(centre.payload, { title: 'Вебінар', kind: 'announcement', event });
    pages = [`/news/${number}`, '/', '/announcements', '/archive/2026/11'];
    await centre.settled();
    // Until the server has heard of the text, what it makes is out of date as soon as it has.
    for (const page of pages)
      await eventually(async () => {
        expect((await centre.ask(page)).text, page).toContain('Подати до');
        expect(centre.cache.peek(page), page).not.toBeNull();
      });
  });
  afterAll(() => centre.close());

  it('the page of the text, the front page and every list that tells of the date', async () => {
    for (const page of pages) expect(centre.cache.peek(page), page).not.toBeNull();
    now = DEADLINE;
    for (const page of pages) {
      const text = await centre.read(page);
      expect(text, page).toContain('Прийом завершено');
      expect(text, page).not.toMatch(/Подати до|Зареєструватися/);
      expect(centre.cache.peek(page), page).not.toBeNull();
    }
    now = END;
    for (const page of pages) {
      expect(await centre.read(page), page).toContain('Подія відбулася');
      expect(centre.cache.peek(page), page).not.toBeNull();
    }
  });
});
