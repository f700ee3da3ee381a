import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOfItem } from '../../src/log/reading/texts-of-item.ts';
import { importedMark, importingContext } from '../../src/releasing/imported.ts';
import { findLatestVersion } from '../../src/stored-rows/find-rows.ts';
import { bringHistory, makeTag, publishNews, translateNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`texts that an import brings (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
  });
  afterAll(() => centre.close());

  const update = (id: number | string, data: Record<string, unknown>, context?: Record<string, unknown>) =>
    centre.payload.update({
      collection: 'news',
      id,
      locale: 'uk',
      data: { ...data, _status: 'published' },
      ...(context === undefined ? {} : { context }),
    });
  const standing = async (uid: unknown) => {
    await centre.settled();
    const rows = await rowsOfItem(centre.payload.db, String(uid));
    return rows.map(({ locale, change, isHistory }) => `${locale} ${change}${isHistory ? ' history' : ''}`).sort();
  };

  it('are history in the log, as long as the import alone corrects them', async () => {
    const { id, uid } = await bringHistory(centre.payload, { title: 'Була' });
    expect(await standing(uid)).toEqual(['uk published history']);
    await update(id, { title: 'Була не така', imported: { as: 'history', texts: {} } }, importingContext());
    expect(await standing(uid)).toEqual(['uk revised history']);
  });

  it('are news once an editor corrects them, and stay so whatever the import does', async () => {
    const { id, uid } = await bringHistory(centre.payload, { title: 'З помилкою' });
    await update(id, { title: 'Без помилки' });
    expect(await standing(uid)).toEqual(['uk revised']);
    await update(id, { title: 'Знову з архіву', imported: { as: 'history', texts: {} } }, importingContext());
    expect(await standing(uid)).toEqual(['uk revised']);
  });

  it('stay history when what they show is renamed', async () => {
    const tag = await makeTag(centre.payload, 'давній тег');
    const { uid } = await bringHistory(centre.payload, { title: 'З тегом', tags: [tag.id] });
    await centre.payload.update({ collection: 'tags', id: tag.id, locale: 'uk', data: { name: 'новий тег' } });
    expect(await standing(uid)).toEqual(['uk touched history']);
  });

  it('are told of when they are translated here, and only in the new language', async () => {
    const { id, uid } = await bringHistory(centre.payload, { title: 'Без перекладу' });
    await translateNews(centre.payload, id, { title: 'Translated' });
    expect(await standing(uid)).toEqual(['en published', 'uk touched history']);
  });

  it('are told of when they are withdrawn, and when they come back', async () => {
    const { id, uid } = await bringHistory(centre.payload, { title: 'Відкликана' });
    await centre.payload.update({ collection: 'news', id, locale: 'uk', data: { _status: 'draft' } });
    expect(await standing(uid)).toEqual(['uk withdrawn']);
    await update(id, {});
    expect(await standing(uid)).toEqual(['uk published']);
  });

  it('belong to whoever saves them, a draft included; nobody else can say that they are history', async () => {
    const { id } = await bringHistory(centre.payload, { title: 'Чия?' });
    await centre.payload.update({ collection: 'news', id, locale: 'uk', draft: true, data: { title: 'Моя' } });
    const latest = await findLatestVersion(centre.payload.db, 'news', id);
    expect(importedMark(latest ?? {})).toEqual({ as: null, texts: {} });
    const { uid } = await publishNews(centre.payload, { title: 'Нова', imported: { as: 'history', texts: {} } });
    expect(await standing(uid)).toEqual(['uk published']);
  });
});
