import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryView, NamedChange } from '../../src/http/admin/history/history-view.ts';
import type { Locale } from '../../src/publication/release.ts';
import { body, makeTag } from '../support/content.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { done } from '../texts/two-texts.ts';

describe(`what became of a text (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
  });
  afterAll(() => centre.close());

  const ask = (id: number | string, locale: string, who = editor) =>
    who.send('GET', `/api/history/news/${id}?locale=${locale}`);
  const historyOf = async (id: number | string, locale: Locale): Promise<HistoryView> =>
    done(await ask(id, locale)) as unknown as HistoryView;
  const save = async (id: number | string, query: string, data: unknown) =>
    done(await editor.send('PATCH', `/api/news/${id}?${query}`, data));
  const begin = async (data: object) =>
    done(await editor.send('POST', '/api/news?locale=uk&draft=true', { kind: 'news', body: body('Слова.'), ...data }))
      .doc?.id ?? 0;
  const OUT = { _status: 'published' };

  it('is told from the first publication on: what changed word by word, names of tags, notes, and minor edits', async () => {
    const [school, health] = [await makeTag(centre.payload, 'Школа'), await makeTag(centre.payload, 'Здоровʼя')];
    const id = await begin({ title: 'Школи отримали кошти', tags: [school.id] });
    await save(id, 'locale=uk', OUT);
    await save(id, 'locale=uk', {
      ...OUT,
      title: 'Школи отримають кошти',
      tags: [health.id],
      correction: 'Ще не отримали.',
    });
    await save(id, 'locale=uk', { ...OUT, summary: 'Коротко', minorChange: true });
    const { entries, waiting, feeds, isCut } = await historyOf(id, 'uk');
    expect(entries.map(({ kind, isMinor, notes }) => [kind, isMinor, notes])).toEqual([
      ['revised', true, []],
      ['revised', false, ['Ще не отримали.']],
      ['published', false, []],
    ]);
    expect(entries[1]?.changes).toEqual([
      {
        kind: 'words',
        field: 'title',
        label: { uk: 'Заголовок', en: 'Title' },
        stretches: [
          { is: 'same', text: 'Школи ' },
          { is: 'removed', text: 'отримали' },
          { is: 'added', text: 'отримають' },
          { is: 'same', text: ' кошти\n' },
        ],
      },
      { kind: 'list', field: 'tags', label: { uk: 'Теги', en: 'Tags' }, added: ['Здоровʼя'], removed: ['Школа'] },
    ]);
    expect(entries[2]?.changes).toEqual([]);
    expect([waiting, isCut]).toEqual([[], false]);
    await centre.settled();
    expect((await historyOf(id, 'uk')).feeds.map(({ title }) => title)).toContain('Здоровʼя');
    expect(feeds.every(({ address }) => address.startsWith(centre.settings.origin))).toBe(true);
  });

  it('is told of each language by itself: what the other one did is none of it', async () => {
    const id = await begin({ title: 'Українською' });
    await save(id, 'locale=uk', OUT);
    await save(id, 'locale=en&draft=true', { title: 'In English', body: body('Words.') });
    await save(id, 'locale=en', OUT);
    await save(id, 'locale=en', { ...OUT, title: 'In better English' });
    expect((await historyOf(id, 'uk')).entries.map(({ kind }) => kind)).toEqual(['published']);
    expect((await historyOf(id, 'en')).entries.map(({ kind }) => kind)).toEqual(['revised', 'published']);
  });

  it('is told with drafts only as what waits, and of a draft alone as nothing', async () => {
    const id = await begin({ title: 'Чернетка' });
    expect(await historyOf(id, 'uk')).toMatchObject({ entries: [], waiting: [], feeds: [] });
    await save(id, 'locale=uk', OUT);
    await save(id, 'locale=uk&draft=true', { title: 'Чернетка поверх', event: { place: 'Київ' } });
    const { entries, waiting } = await historyOf(id, 'uk');
    expect(entries).toHaveLength(1);
    const told = waiting.map(({ kind, field }: NamedChange) => [kind, field]);
    expect(told).toEqual([
      ['words', 'title'],
      ['other', 'event'],
    ]);
  });

  it.each([
    { how: 'with a reason', reason: { withdrawalNotice: 'Неточність', withdrawalNote: 'Дзвонили' } },
    { how: 'without a word', reason: {} },
  ])('is told with a withdrawal $how, and the return after it', async ({ reason }) => {
    const id = await begin({ title: 'Відклична' });
    await save(id, 'locale=uk', OUT);
    await save(id, 'locale=uk', { _status: 'draft', ...reason });
    await centre.settled();
    const [last] = (await historyOf(id, 'uk')).entries;
    expect(last).toMatchObject({
      kind: 'withdrawn',
      version: expect.any(String),
      notice: 'withdrawalNotice' in reason ? 'Неточність' : null,
      note: 'withdrawalNote' in reason ? 'Дзвонили' : null,
    });
    await save(id, 'locale=uk', OUT);
    const { entries } = await historyOf(id, 'uk');
    expect(entries.map(({ kind }) => kind)).toEqual(['published', 'withdrawn', 'published']);
  });

  it('says when a text comes out that was planned, and until when trusted partners alone have it', async () => {
    const id = await begin({ title: 'Запланована' });
    await save(id, 'locale=uk', { ...OUT, publishedAt: '2099-01-01T07:00:00.000Z' });
    const held = await begin({ title: 'Під ембарго' });
    await save(held, 'locale=uk', { ...OUT, embargoUntil: '2099-01-02T07:00:00.000Z' });
    expect((await historyOf(id, 'uk')).entries[0]).toMatchObject({ comesOutAt: '2099-01-01T07:00:00.000Z' });
    expect((await historyOf(held, 'uk')).entries[0]).toMatchObject({ embargoUntil: '2099-01-02T07:00:00.000Z' });
  });

  it('is for whoever is signed in; what is asked wrongly is refused with a sentence', async () => {
    const id = await begin({ title: 'Чия' });
    expect((await ask(id, 'uk', author)).status).toBe(200);
    expect((await centre.ask(`/api/history/news/${id}?locale=uk`)).status).toBe(401);
    expect((await ask(id, 'de')).status).toBe(400);
    expect((await ask('999999', 'uk')).status).toBe(404);
    expect((await ask('__proto__', 'uk')).status).toBe(404);
  });
});
