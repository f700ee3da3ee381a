import type { TypedUser } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlines, untranslated } from '../../../src/admin/overview/attention.ts';
import { failedPlans } from '../../../src/admin/overview/failed-plans.ts';
import { justOut } from '../../../src/admin/overview/just-out.ts';
import { latestDrafts } from '../../../src/admin/overview/latest-drafts.ts';
import { schedule } from '../../../src/admin/overview/schedule.ts';
import { dayOf, startOfDay } from '../../../src/publication/dates/kyiv-days.ts';
import { body, publishNews } from '../../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../../support/press-centre.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe(`the overview of the desk (${DATABASE})`, () => {
  let centre: TestCentre;
  let user: TypedUser;
  let colleague: TypedUser;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
    user = await join('editor');
    colleague = await join('author');
  });
  afterAll(() => centre.close());

  const join = async (role: 'editor' | 'author') => {
    const data = { email: `${role}@visnyk.example`, password: 'досить довгий пароль', name: `Імʼя ${role}`, role };
    return { ...(await centre.payload.create({ collection: 'users', data })), collection: 'users' } as TypedUser;
  };
  const inFuture = (ms: number) => new Date(Date.now() + ms).toISOString();
  const draft = (title: string, locale: 'uk' | 'en', by?: TypedUser) =>
    centre.payload.create({
      collection: 'news',
      draft: true,
      locale,
      data: { kind: 'news', title, body: body('Слова'), _status: 'draft' },
      ...(by === undefined ? {} : { user: by }),
    });

  it('lists drafts by text: each language by its own title, none of what is not written, mine beside those of others', async () => {
    const { payload } = centre;
    const uk = await draft('Лише українською', 'uk', colleague);
    const en = await draft('In English alone', 'en');
    const own = await draft('Моя', 'uk', user);
    const both = await publishNews(payload, { title: 'Вийшла' });
    await payload.update({
      collection: 'news',
      id: both.id,
      locale: 'en',
      draft: true,
      data: { title: 'A translation that waits', _status: 'draft' },
    });
    const { mine, others } = await latestDrafts(payload, user);
    expect(mine.map(({ id, title, who }) => [id, title, who])).toEqual([[own.id, 'Моя', 'Імʼя editor']]);
    expect(others.map(({ id, locale, title, who }) => [id, locale, title, who])).toEqual([
      [both.id, 'en', 'A translation that waits', null],
      [en.id, 'en', 'In English alone', null],
      [uk.id, 'uk', 'Лише українською', 'Імʼя author'],
    ]);
  });

  it('tells who has a draft open, as long as they type', async () => {
    const { payload } = centre;
    const { mine } = await latestDrafts(payload, user);
    const data = {
      document: { relationTo: 'news', value: mine[0]?.id },
      user: { relationTo: 'users', value: colleague.id },
    } as never;
    await payload.create({ collection: 'payload-locked-documents', data });
    expect((await latestDrafts(payload, user)).mine[0]?.openBy).toBe('Імʼя author');
    expect((await latestDrafts(payload, user, Date.now() + HOUR_MS)).mine[0]?.openBy).toBeNull();
  });

  it('has a time line: what came out today, and what is planned, under embargo or to be withdrawn within the week', async () => {
    const { payload } = centre;
    const data = { kind: 'news', body: body('Слова'), _status: 'published' } as const;
    const make = (title: string, moment: object) =>
      payload.create({ collection: 'news', locale: 'uk', data: { ...data, title, ...moment } });
    const planned = inFuture(2 * DAY_MS);
    const embargo = inFuture(3 * DAY_MS);
    const withdrawal = inFuture(4 * DAY_MS);
    await make('Запланована', { publishedAt: planned });
    await make('Під ембарго', { embargoUntil: embargo });
    await make('До середи', { withdrawAt: withdrawal });
    await make('Далеко', { publishedAt: inFuture(30 * DAY_MS) });
    await centre.settled();
    const lines = await schedule(payload, new Date().toISOString());
    expect(lines.map(({ what, at, title }) => [what, dayOf(at), title])).toEqual([
      ['out', dayOf(inFuture(0)), 'Вийшла'],
      ['out', dayOf(inFuture(0)), 'До середи'],
      ['planned', dayOf(planned), 'Запланована'],
      ['embargoed', dayOf(embargo), 'Під ембарго'],
      ['withdrawal', dayOf(withdrawal), 'До середи'],
    ]);
    expect(lines[0]?.written).toEqual(['uk', 'en']);
    const tomorrow = startOfDay(dayOf(inFuture(DAY_MS)));
    expect((await schedule(payload, tomorrow)).map(({ what }) => what)).not.toContain('out');
  });

  it('misses the English of what has been out for a day, and says where it waits as a draft', async () => {
    const { payload } = centre;
    await publishNews(payload, { title: 'Без перекладу', publishedAt: inFuture(-2 * DAY_MS) });
    const done = await publishNews(payload, { title: 'З перекладом', publishedAt: inFuture(-2 * DAY_MS) });
    const english = { title: 'Translated', body: body('Words'), _status: 'published' } as const;
    await payload.update({ collection: 'news', id: done.id, locale: 'en', data: english });
    const waiting = await publishNews(payload, { title: 'Переклад чекає', publishedAt: inFuture(-3 * DAY_MS) });
    await payload.update({ collection: 'news', id: waiting.id, locale: 'en', data: { title: 'Soon' } });
    await centre.settled();
    const lines = await untranslated(payload, new Date().toISOString());
    expect(lines.map(({ reason, title }) => [reason, title]).sort()).toEqual([
      ['translationWaits', 'Переклад чекає'],
      ['untranslated', 'Без перекладу'],
    ]);
  });

  it('warns of deadlines within the week, each item once', async () => {
    const { payload } = centre;
    const call = (title: string, deadline: string) =>
      publishNews(payload, { kind: 'call', title, event: { deadline } });
    await call('Скоро', inFuture(2 * DAY_MS));
    await call('Не скоро', inFuture(20 * DAY_MS));
    await centre.settled();
    const lines = await deadlines(payload, new Date().toISOString());
    expect(lines.map(({ title }) => title)).toEqual(['Скоро']);
  });

  it('names what is withdrawn by its title and what is deleted by its number, never by an address', async () => {
    const { payload } = centre;
    const withdrawn = await publishNews(payload, { title: 'Відкличуть' });
    const deleted = await publishNews(payload, { title: 'Видалять' });
    await payload.update({ collection: 'news', id: withdrawn.id, locale: 'uk', data: { _status: 'draft' } });
    await payload.delete({ collection: 'news', id: deleted.id });
    await centre.settled();
    const lines = (await justOut(payload)).flatMap((line) => (line.kind === 'one' ? [line] : []));
    const titleOf = (itemId: number | string) => lines.find(({ row }) => row.itemId === String(itemId))?.title;
    expect(titleOf(withdrawn.id)).toBe('Відкличуть');
    expect(titleOf(deleted.id)).toBeNull();
    const { others } = await latestDrafts(payload, user);
    expect(others.map(({ title }) => title)).not.toContain('Відкличуть');
  });

  it('tells of a plan that failed: of what, in which language, and why', async () => {
    const { payload } = centre;
    const item = await payload.create({
      collection: 'news',
      draft: true,
      locale: 'uk',
      data: { kind: 'news', title: 'Без тексту', _status: 'draft' },
    });
    await payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', locale: 'uk', doc: { relationTo: 'news', value: item.id } },
    });
    expect(await failedPlans(payload, user)).toEqual([]);
    await payload.jobs.run({ limit: 10, silent: true });
    const [plan, ...others] = await failedPlans(payload, user);
    expect(others).toEqual([]);
    expect(plan).toMatchObject({
      type: 'news',
      id: String(item.id),
      locale: 'uk',
      title: 'Без тексту',
      act: 'publish',
    });
    expect(plan?.reason).not.toBe('');
  });
});
