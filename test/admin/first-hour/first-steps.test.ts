import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstSteps } from '../../../src/admin/first-hour/first-steps.ts';
import { body, makeSource, makeTag } from '../../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../../support/press-centre.ts';

describe(`the first hour of a press centre (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  const done = async () => (await firstSteps(centre.payload))?.map(({ isDone }) => isDone) ?? null;

  it('has three steps, each done when it is; a text that is out ends it', async () => {
    const { payload } = centre;
    expect(await done()).toEqual([false, false, false]);
    await payload.updateGlobal({ slug: 'site-settings', locale: 'uk', data: { name: 'Пресцентр громади' } });
    expect(await done()).toEqual([true, false, false]);
    await makeTag(payload, 'Освіта');
    expect(await done()).toEqual([true, false, false]);
    await makeSource(payload, 'Асоціація громад');
    expect(await done()).toEqual([true, true, false]);
    const item = await payload.create({
      collection: 'news',
      draft: true,
      locale: 'uk',
      data: { kind: 'news', title: 'Проба', body: body('Слова.'), _status: 'draft' },
    });
    expect(await done()).toEqual([true, true, true]);
    await payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { _status: 'published' } });
    expect(await done()).toBeNull();
    await payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { _status: 'draft' } });
    expect(await done()).toBeNull();
  });
});
