import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CalendarLine, calendarLines } from '../../../src/admin/calendar/calendar-lines.ts';
import { calendarSpan } from '../../../src/admin/calendar/calendar-span.ts';
import { movePlan } from '../../../src/admin/calendar/move-plan.ts';
import { body, publishNews } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const NOW = '2030-06-12T09:00:00.000Z';
const PLANNED = '2030-06-20T06:30:00.000Z';
const MOVED = '2030-06-25T11:15:00.000Z';

describe(`the calendar of the desk (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => NOW });
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const month = async (name: string) => {
    await centre.settled();
    const days = await calendarLines(centre.payload, calendarSpan({ month: name }, NOW), NOW);
    return [...days].flatMap(([day, lines]) => lines.map((line) => `${day} ${told(line)}`));
  };
  const told = ({ what, at, title, locales }: CalendarLine) =>
    `${at.slice(11, 16)} ${what} ${title} ${locales.join('+')}`;
  const send: typeof fetch = async (input, init = {}) => {
    const headers = { 'Accept-Language': 'uk' };
    const data: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body));
    const { status, text } = await editor.send(init.method ?? 'GET', String(input), data, headers);
    return new Response(text, { status });
  };
  const translate = (id: number | string, data: { title: string; publishedAt: string }) =>
    centre.payload.update({
      collection: 'news',
      id,
      locale: 'en',
      data: { ...data, body: body('Words.'), _status: 'published' },
    });
  const stored = async (id: number | string, query: string) =>
    (await editor.send('GET', `/api/news/${id}?depth=0&${query}`)).json;

  it('shows what came out, what will, and what texts announce, languages that go together in one line', async () => {
    const both = await publishNews(centre.payload, {
      title: 'Вийшла в червні',
      publishedAt: '2030-06-03T07:00:00.000Z',
    });
    await translate(both.id, { title: 'Out in June', publishedAt: '2030-06-03T07:00:00.000Z' });
    await publishNews(centre.payload, { title: 'Вийшла в травні', publishedAt: '2030-05-03T07:00:00.000Z' });
    await publishNews(centre.payload, { title: 'Вийде', publishedAt: PLANNED });
    await publishNews(centre.payload, { title: 'Під ембарго', embargoUntil: '2030-06-21T06:00:00.000Z' });
    await publishNews(centre.payload, { title: 'Відкличемо', withdrawAt: '2030-06-30T06:00:00.000Z' });
    await publishNews(centre.payload, {
      title: 'Зустріч',
      kind: 'announcement',
      publishedAt: '2030-06-04T07:00:00.000Z',
      event: { startsAt: '2030-06-28T08:00:00.000Z', endsAt: '2030-06-28T10:00:00.000Z' },
    });
    const june = await month('2030-06');
    expect(june).toContain('2030-06-03 07:00 out Вийшла в червні uk+en');
    expect(june).toContain('2030-06-20 06:30 planned Вийде uk');
    expect(june).toContain('2030-06-21 06:00 embargoed Під ембарго uk');
    expect(june).toContain('2030-06-30 06:00 withdrawal Відкличемо uk');
    expect(june).toContain('2030-06-04 07:00 out Зустріч uk');
    expect(june).toContain('2030-06-28 08:00 event Зустріч uk');
    expect(june.join('\n')).not.toContain('у травні');
    // Midnight of Kyiv divides the days.
    expect((await month('2030-05')).filter((line) => line.startsWith('2030-05'))).toEqual([
      '2030-05-03 07:00 out Вийшла в травні uk',
    ]);
  });

  it('moves a plan in each of its languages', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Переноситься', publishedAt: PLANNED });
    await translate(id, { title: 'Moves', publishedAt: PLANNED });
    const plan = { type: 'news', id: String(id), locales: ['uk', 'en'], field: 'publishedAt' } as const;
    expect(await movePlan(plan, MOVED, 'uk', send)).toEqual({ done: 2, stop: null });
    for (const [locale, title] of [
      ['uk', 'Переноситься'],
      ['en', 'Moves'],
    ])
      expect(await stored(id, `locale=${locale}`)).toMatchObject({ title, publishedAt: MOVED, _status: 'published' });
    const june = await month('2030-06');
    expect(june).toContain('2030-06-25 11:15 planned Переноситься uk+en');
    expect(june.join('\n')).not.toContain('06:30 planned Переноситься');
  });

  it('leaves a text over which edits wait to its form: none of them is brought out', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Готове', publishedAt: PLANNED });
    const edit = { title: 'Ще не готове', _status: 'draft' };
    await editor.send('PATCH', `/api/news/${id}?locale=uk&draft=true&depth=0`, edit);
    const plan = { type: 'news', id: String(id), locales: ['uk'], field: 'publishedAt' } as const;
    expect(await movePlan(plan, MOVED, 'uk', send)).toEqual({ done: 0, stop: 'waits' });
    expect(await stored(id, 'locale=uk')).toMatchObject({ title: 'Готове', publishedAt: PLANNED });
    expect(await stored(id, 'locale=uk&draft=true')).toMatchObject({ title: 'Ще не готове' });
  });

  it.each([
    ['embargoUntil', { embargoUntil: PLANNED }, 'embargoed'],
    ['withdrawAt', { withdrawAt: PLANNED }, 'withdrawal'],
  ] as const)('moves the minute of %s', async (field, data, what) => {
    const { id } = await publishNews(centre.payload, { title: `Хвилина ${field}`, body: body('Слова.'), ...data });
    const plan = { type: 'news', id: String(id), locales: ['uk'], field } as const;
    expect(await movePlan(plan, MOVED, 'uk', send)).toEqual({ done: 1, stop: null });
    expect(await month('2030-06')).toContain(`2030-06-25 11:15 ${what} Хвилина ${field} uk`);
  });

  it('says what the desk says when it refuses, and leaves the plan as it was', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Лишається', withdrawAt: PLANNED });
    const plan = { type: 'news', id: String(id), locales: ['uk'], field: 'withdrawAt' } as const;
    const moved = await movePlan(plan, '2020-01-01T00:00:00.000Z', 'uk', send);
    expect(moved).toEqual({ done: 0, stop: { said: expect.stringMatching(/[а-яі]{4}/) } });
    expect(await stored(id, 'locale=uk')).toMatchObject({ withdrawAt: PLANNED });
  });
});
