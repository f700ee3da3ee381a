import type { TypedUser } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedPlans } from '../../../src/admin/overview/failed-plans.ts';
import { latestDrafts } from '../../../src/admin/overview/overview-data.ts';
import { body, publishNews } from '../../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../../support/press-centre.ts';

describe(`the overview of the desk (${DATABASE})`, () => {
  let centre: TestCentre;
  let user: TypedUser;

  beforeAll(async () => {
    centre = await openTestCentre();
    const data = { email: 'editor@visnyk.example', password: 'досить довгий пароль', role: 'editor' } as const;
    user = { ...(await centre.payload.create({ collection: 'users', data })), collection: 'users' } as TypedUser;
  });
  afterAll(() => centre.close());

  it('lists drafts by text: each language by its own title, and none of what is not written', async () => {
    const { payload } = centre;
    const uk = await payload.create({
      collection: 'news',
      draft: true,
      locale: 'uk',
      data: { kind: 'news', title: 'Лише українською', _status: 'draft' },
    });
    const en = await payload.create({
      collection: 'news',
      draft: true,
      locale: 'en',
      data: { kind: 'news', title: 'In English alone', body: body('Words'), _status: 'draft' },
    });
    const both = await publishNews(payload, { title: 'Вийшла' });
    await payload.update({
      collection: 'news',
      id: both.id,
      locale: 'en',
      draft: true,
      data: { title: 'A translation that waits', _status: 'draft' },
    });
    const lines = await latestDrafts(payload, user);
    expect(lines.map(({ id, locale, title }) => [id, locale, title])).toEqual([
      [both.id, 'en', 'A translation that waits'],
      [en.id, 'en', 'In English alone'],
      [uk.id, 'uk', 'Лише українською'],
    ]);
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
