import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/publication/release.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { atDesk, type Beginning, done, makeItem, OTHER, TITLES } from './two-texts.ts';

describe(`a withdrawal that is taken back (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let author: DeskUser;
  let aheadMs = 0;

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => new Date(Date.now() + aheadMs).toISOString() });
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
  });
  afterAll(() => centre.close());

  const withdraw = async (id: number | string, locale: Locale) =>
    done(
      await editor.send('PATCH', `/api/news/${id}?locale=${locale}`, {
        _status: 'draft',
        withdrawalNotice: 'Помилка в назві',
        withdrawalNote: 'Дзвонили',
      }),
    );
  const undo = (id: number | string, locale: Locale, who = editor) =>
    who.send('POST', `/api/news/${id}/undo-withdrawal?locale=${locale}`, {});
  const states = async (id: number | string) => (await editor.send('GET', `/api/news/${id}/texts`)).json['states'];
  const page = async (id: number | string, locale: Locale) => {
    await centre.settled();
    const { number } = await atDesk(editor, id, locale);
    return centre.ask(`${locale === 'uk' ? '' : '/en'}/news/${number}`);
  };

  it.each<{ from: Beginning; locale: Locale; desk: string; waits: boolean }>([
    { from: { uk: 'public', en: 'none' }, locale: 'uk', desk: TITLES.public.uk, waits: false },
    { from: { uk: 'public', en: 'public' }, locale: 'en', desk: TITLES.public.en, waits: false },
    { from: { uk: 'pending', en: 'public' }, locale: 'uk', desk: TITLES.pending.uk, waits: true },
    { from: { uk: 'public', en: 'pending' }, locale: 'uk', desk: TITLES.public.uk, waits: false },
  ])('is as if it had not been: $from, $locale', async ({ from, locale, desk, waits }) => {
    const id = await makeItem(editor, from);
    const before = await states(id);
    await withdraw(id, locale);
    expect((await page(id, locale)).status).toBe(410);
    const reply = await undo(id, locale);
    expect(reply.status, reply.text).toBe(200);
    const shown = await page(id, locale);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(TITLES.public[locale]);
    expect(shown.text).not.toContain(TITLES.pending[locale]);
    expect(await states(id)).toEqual(before);
    expect(before).toMatchObject({ [locale]: { kind: 'public', waits } });
    const draft = await atDesk(editor, id, locale);
    expect(draft).toMatchObject({ title: desk, withdrawalNotice: null, withdrawalNote: null });
    const other = OTHER[locale];
    expect((await atDesk(editor, id, other))['title'] ?? 'none').toBe(
      from[other] === 'none' ? 'none' : TITLES[from[other] === 'pending' ? 'pending' : 'public'][other],
    );
  });

  it('keeps what was written since as a draft', async () => {
    const id = await makeItem(editor, { uk: 'public', en: 'none' });
    await withdraw(id, 'uk');
    done(await editor.send('PATCH', `/api/news/${id}?locale=uk&draft=true`, { title: 'Написане потім' }));
    expect((await undo(id, 'uk')).status).toBe(200);
    expect((await page(id, 'uk')).text).toContain(TITLES.public.uk);
    expect(await states(id)).toMatchObject({ uk: { kind: 'public', waits: true } });
    expect(await atDesk(editor, id, 'uk')).toMatchObject({ title: 'Написане потім' });
  });

  it('is refused where there is none, twice, after a minute, and to authors: with a sentence each', async () => {
    const id = await makeItem(editor, { uk: 'public', en: 'draft' });
    const none = await undo(id, 'uk');
    expect([none.status, none.json.errors?.[0]?.message]).toEqual([409, expect.stringContaining('нема чого')]);
    await withdraw(id, 'uk');
    expect((await undo(id, 'uk', author)).status).toBe(403);
    expect((await undo(id, 'en')).status).toBe(409);
    aheadMs = 2 * 60_000;
    const late = await undo(id, 'uk');
    expect([late.status, late.json.errors?.[0]?.message]).toEqual([409, expect.stringContaining('понад хвилину')]);
    aheadMs = 0;
    expect((await page(id, 'uk')).status).toBe(410);
    expect((await undo(id, 'uk')).status).toBe(200);
    expect((await undo(id, 'uk')).status).toBe(409);
    expect((await undo(999_999, 'uk')).status).toBe(404);
  });
});
