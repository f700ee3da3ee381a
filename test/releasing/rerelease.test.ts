import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { textByNumber } from '../../src/log/reading/text-by-number.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import type { Release } from '../../src/publication/release.ts';
import { type Transact, workOffRereleases } from '../../src/releasing/rerelease.ts';
import { readProgress } from '../../src/releasing/rerelease-progress.ts';
import { makeZip } from '../documents/document-fixtures.ts';
import { picture } from '../images/image-fixtures.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, makeSource, makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`re-releasing what shows a changed thing (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeEach(async () => {
    centre = await openTestCentre();
  });
  afterEach(() => centre.close());

  const db = () => centre.payload.db;
  const workOff = async (transact: Transact = centre.transact) => {
    const changed = await workOffRereleases(centre.releaseContext, db(), transact, new AbortController().signal);
    await numberPending(db());
    return changed;
  };
  const released = async (number: number | null | undefined): Promise<Release | null> => {
    const standing = await textByNumber(db(), 'news', number ?? 0, 'uk');
    return standing.kind === 'published' ? standing.release : null;
  };
  const rename = (id: number | string, name: string) =>
    centre.payload.update({ collection: 'tags', id, locale: 'uk', data: { name } });
  const requests = async () =>
    (await db().count({ collection: 'rereleases', where: { thing: { like: 'tags/' } } })).totalDocs;

  it('tells how far it is while many texts are done, and no more afterwards', async () => {
    const { payload } = centre;
    const tag = await makeTag(payload, 'велика тема');
    for (let index = 0; index < 55; index += 1) await publishNews(payload, { title: `Текст ${index}`, tags: [tag.id] });
    await workOff();
    await rename(tag.id, 'інша тема');
    expect(await readProgress(db())).toEqual({ waiting: 1, current: null });
    const seen: unknown[] = [];
    let items = 0;
    await workOff(async (work) => {
      if (items % 50 === 0) seen.push(await readProgress(db()));
      items += 1;
      return centre.transact(work);
    });
    const thing = `tags/${tag.id}`;
    expect(seen).toEqual([0, 50].map((done) => ({ waiting: 1, current: { thing, done, total: 55 } })));
    expect(await readProgress(db())).toEqual({ waiting: 0, current: null });
  });

  it('a replaced image', async () => {
    const { payload } = centre;
    const cover = await payload.create({
      collection: 'media',
      locale: 'uk',
      data: { alt: 'Площа' },
      file: await image(40, 20),
    });
    const item = await publishNews(payload, { title: 'З фото', cover: cover.id });
    await workOff();
    const before = (await released(item.number))?.cover;
    await payload.update({ collection: 'media', id: cover.id, data: {}, file: await image(60, 30) });
    expect(await workOff()).toBe(1);
    const after = (await released(item.number))?.cover;
    expect(after).toMatchObject({ width: 60, height: 30, alt: 'Площа' });
    expect(after?.url).not.toBe(before?.url);
    await expectLogToAgree(centre);
  });

  it('a document given another title', async () => {
    const { payload } = centre;
    const form = await payload.create({
      collection: 'documents',
      locale: 'uk',
      data: { title: 'Заявка', language: 'uk' },
      file: wordFile(),
    });
    const item = await publishNews(payload, { title: 'Конкурс', documents: [form.id] });
    await workOff();
    await payload.update({ collection: 'documents', id: form.id, locale: 'uk', data: { title: 'Форма заявки' } });
    expect(await workOff()).toBe(1);
    expect((await released(item.number))?.documents).toMatchObject([{ title: 'Форма заявки' }]);
  });

  it('a renamed source', async () => {
    const source = await makeSource(centre.payload, 'Рада області');
    const item = await publishNews(centre.payload, { title: 'Сесія', sources: [source.id] });
    await workOff();
    await centre.payload.update({ collection: 'sources', id: source.id, locale: 'uk', data: { name: 'Обласна рада' } });
    expect(await workOff()).toBe(1);
    expect((await released(item.number))?.sources).toMatchObject([{ slug: 'rada-oblasti', name: 'Обласна рада' }]);
  });

  it('a tag made internal, or changed without a difference; one that texts show is not deleted', async () => {
    const [hidden, shown] = [await makeTag(centre.payload, 'план'), await makeTag(centre.payload, 'зайвий')];
    const item = await publishNews(centre.payload, { title: 'З тегами', tags: [hidden.id, shown.id] });
    await workOff();
    await centre.payload.update({ collection: 'tags', id: hidden.id, data: { internal: true } });
    expect(await workOff()).toBe(1);
    expect((await released(item.number))?.tags.map((tag) => tag.slug)).toEqual(['zaivyi']);
    await expect(centre.payload.delete({ collection: 'tags', id: shown.id })).rejects.toThrow(/видалити не можна/);
    expect(await workOff()).toBe(0);
    expect((await released(item.number))?.tags.map((tag) => tag.slug)).toEqual(['zaivyi']);
    await centre.payload.update({ collection: 'tags', id: hidden.id, data: { aliases: ['плани'] } });
    expect(await requests()).toBe(1);
    expect(await workOff()).toBe(0);
    await expectLogToAgree(centre);
  });

  it('a guide that is published, revised and withdrawn', async () => {
    const { payload } = centre;
    const guide = await payload.create({
      collection: 'guides',
      locale: 'uk',
      draft: true,
      data: { title: 'Як створити громаду', body: body('Крок перший'), _status: 'draft' },
    });
    const item = await publishNews(payload, { title: 'Є посібник', guides: [guide.id] });
    await workOff();
    expect((await released(item.number))?.guides).toEqual([]);

    const save = (data: Record<string, unknown>) =>
      payload.update({ collection: 'guides', id: guide.id, locale: 'uk', data });
    await save({ _status: 'published' });
    await workOff();
    expect((await released(item.number))?.guides).toMatchObject([{ title: 'Як створити громаду' }]);

    await save({ title: 'Як обʼєднатися', _status: 'published' });
    await workOff();
    expect((await released(item.number))?.guides).toMatchObject([{ title: 'Як обʼєднатися' }]);

    await save({ _status: 'draft' });
    await workOff();
    expect((await released(item.number))?.guides).toEqual([]);
    await expectLogToAgree(centre);
  });

  it('lets others write in the middle of three hundred texts', { timeout: 300_000 }, async () => {
    const tag = await makeTag(centre.payload, 'громади');
    const titles = Array.from({ length: 300 }, (_, index) => `Новина ${index}`);
    for (const title of titles) await publishNews(centre.payload, { title, tags: [tag.id] });
    await workOff();
    await rename(tag.id, 'територіальні громади');

    const finished: string[] = [];
    const releasing = workOff().then((changed) => finished.push(`released ${changed}`));
    const writing = publishNews(centre.payload, { title: 'Тим часом' }).then(() => finished.push('published'));
    await Promise.all([releasing, writing]);
    expect(finished).toEqual(['published', 'released 300']);
    expect(await requests()).toBe(0);
    await numberPending(db());
    await expectLogToAgree(centre);
  });

  it('does not forget a request that is made again while it is worked off', async () => {
    const tag = await makeTag(centre.payload, 'перша назва');
    const item = await publishNews(centre.payload, { title: 'Про теги', tags: [tag.id] });
    await workOff();
    await rename(tag.id, 'друга назва');
    let isRenamedAgain = false;
    const renamingMeanwhile: Transact = async (work) => {
      const result = await centre.transact(work);
      if (!isRenamedAgain) await rename(tag.id, 'третя назва');
      isRenamedAgain = true;
      return result;
    };
    expect(await workOff(renamingMeanwhile)).toBe(2);
    expect((await released(item.number))?.tags).toMatchObject([{ name: 'третя назва' }]);
    expect(await requests()).toBe(0);
  });

  it('repeats after a crash in the middle, and changes no text twice', async () => {
    const tag = await makeTag(centre.payload, 'стара');
    for (const title of ['а', 'б', 'в', 'г']) await publishNews(centre.payload, { title, tags: [tag.id] });
    await workOff();
    await rename(tag.id, 'нова');
    let left = 2;
    const dyingInTheMiddle: Transact = (work) => {
      if (left === 0) return Promise.reject(new Error('Died'));
      left -= 1;
      return centre.transact(work);
    };
    await expect(workOff(dyingInTheMiddle)).rejects.toThrow('Died');
    expect(await requests()).toBe(1);
    await numberPending(db());
    expect(await workOff()).toBe(2);
    expect(await requests()).toBe(0);
    expect((await changesAfter(db(), 4)).map((row) => row.snapshot?.tags[0]?.name)).toEqual(Array(4).fill('нова'));
    await expectLogToAgree(centre);
  });
});

async function image(width: number, height: number) {
  const data = await picture(width, height).png().toBuffer();
  return { data, mimetype: 'image/png', name: 'ploshcha.png', size: data.byteLength };
}

function wordFile() {
  const mimetype = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${mimetype}.main+xml"/></Types>`;
  const parts = [{ name: '[Content_Types].xml', content: types }, { name: 'word/document.xml' }];
  const data = Buffer.from(makeZip(parts));
  return { data, mimetype, name: 'zaiavka.docx', size: data.byteLength };
}
