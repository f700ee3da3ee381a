import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, coverAddress, makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { addressesIn, publicAddresses } from '../../support/public-addresses.ts';
import { storeImage, storePdf } from '../../support/world.ts';

/** Stands in everything that must stay inside, in both alphabets, so that a slug made of it is found too. */
const SECRET = /таємн|taiemn|clandestine/i;

describe(`F22 what must stay inside (${DATABASE})`, () => {
  let centre: HttpCentre;
  const numbers: (number | null | undefined)[] = [];
  const files: string[] = [];
  let shownFile = '';

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    const hidden = await payload.create({
      collection: 'tags',
      locale: 'uk',
      data: { name: 'таємний тег', slug: '', type: 'topic', internal: true, aliases: ['таємне написання'] },
    });
    await payload.update({ collection: 'tags', id: hidden.id, locale: 'en', data: { name: 'clandestine tag' } });
    const tag = await makeTag(payload, 'відкритий тег', 'open tag');
    const source = await makeSource(payload, 'Відкрите джерело');
    const shown = await storeImage(payload, 'shown', { uk: 'Видно' }, 700);
    shownFile = `/media/images/${shown.filename}`;

    const draftGuide = await payload.create({
      collection: 'guides',
      locale: 'uk',
      draft: true,
      data: {
        title: 'Таємний посібник',
        documents: [(await storePdf(payload, 'таємна чернетка', { uk: 'Таємний файл' }, 3)).id],
      },
    });
    const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();
    const heldGuide = await payload.create({
      collection: 'guides',
      locale: 'uk',
      data: {
        title: 'Таємний посібник до завтра',
        body: body('таємно'),
        documents: [(await storePdf(payload, 'таємне ембарго', { uk: 'Таємний файл до завтра' }, 5)).id],
        embargoUntil: TOMORROW,
        _status: 'published',
      },
    });
    const base = await publishNews(
      payload,
      {
        title: 'Відкрита новина',
        text: 'Відкритий текст',
        internalNote: 'таємна примітка',
        tags: [hidden.id, tag.id],
        sources: [source.id],
        guides: [draftGuide.id, heldGuide.id],
        cover: shown.id,
      },
      { title: 'Open item' },
    );
    const leaving = await storeImage(payload, 'taiemna-chernetka', { uk: 'Таємне зображення чернетки' }, 710);
    await payload.update({
      collection: 'news',
      id: base.id,
      locale: 'uk',
      draft: true,
      data: { title: 'Таємна нова назва', body: body('таємна нова редакція'), cover: leaving.id },
    });
    const draft = await payload.create({
      collection: 'news',
      locale: 'uk',
      draft: true,
      data: { kind: 'news', title: 'Таємна чернетка', body: body('таємно'), tags: [tag.id] },
    });
    const embargoImage = await storeImage(payload, 'taiemne-embarho', { uk: 'Таємне ембарго' }, 720);
    const embargoed = await publishNews(
      payload,
      {
        title: 'Таємне до завтра',
        embargoUntil: TOMORROW,
        tags: [tag.id],
        authors: ['Таємна Авторка'],
        regions: ['UA-46'],
        cover: embargoImage.id,
      },
      { title: 'Clandestine until tomorrow' },
    );
    const cancelled = await publishNews(payload, { title: 'Таємне скасоване', embargoUntil: TOMORROW });
    await payload.update({ collection: 'news', id: cancelled.id, locale: 'all', data: { _status: 'draft' } });
    const returning = await publishNews(payload, { title: 'Повернеться завтра' });
    await centre.settled();
    await payload.update({
      collection: 'news',
      id: returning.id,
      locale: 'uk',
      data: { title: 'Таємна нова назва', embargoUntil: TOMORROW, _status: 'published' },
    });
    const future = await publishNews(payload, {
      title: 'Таємне на післязавтра',
      publishedAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    });
    const withdrawnImage = await storeImage(payload, 'taiemne-vidklykane', { uk: 'Таємне відкликане' }, 730);
    const withdrawn = await publishNews(payload, {
      title: 'Таємно відкликана новина',
      text: 'таємний відкликаний текст',
      tags: [tag.id],
      cover: withdrawnImage.id,
    });
    const lonelyPdf = await storePdf(payload, 'taiemnyi-fail', { uk: 'Таємний файл, якого ніхто не показує' }, 4);
    await eventually(async () => expect((await centre.ask(`/news/${withdrawn.number}`)).status).toBe(200));
    await payload.update({ collection: 'news', id: withdrawn.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () => expect((await centre.ask(`/news/${withdrawn.number}`)).status).toBe(410));
    await centre.settled();

    numbers.push(base.number, draft.number, embargoed.number, future.number, withdrawn.number, draftGuide.number);
    numbers.push(cancelled.number, heldGuide.number);
    for (const image of [leaving, embargoImage, withdrawnImage]) {
      files.push(`/media/images/${image.filename}`);
      for (const size of Object.values(image.sizes ?? {}) as { filename?: string | null }[])
        if (size.filename) files.push(`/media/images/${size.filename}`);
    }
    const guideFiles = await payload.find({ collection: 'documents', pagination: false });
    for (const document of [...guideFiles.docs, lonelyPdf])
      files.push(`/media/documents/${document.filename}`, coverAddress(document));
  });
  afterAll(() => centre.close());

  /** Every public address there can be, known or guessed. */
  const seeds = () => [
    '/metrics',
    ...publicAddresses([
      'tag/vidkrytyi-teh',
      'tag/taiemnyi-teh',
      'source/vidkryte-dzherelo',
      'author/taiemna-avtorka',
      'region/UA-46',
    ]),
    ...files.map((file) =>
      file.replace('/media/images/', '/api/media/file/').replace('/media/documents/', '/api/documents/file/'),
    ),
  ];

  it('stands in no public output: feeds, pages, files, REST, errors, numbers', async () => {
    const seen = new Set<string>();
    const queue = seeds();
    let answered = 0;
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      for (const accept of ['text/html', 'application/json']) {
        const reply = await centre.ask(path, { headers: { Accept: accept } });
        expect([path, reply.status < 500]).toEqual([path, true]);
        const text = reply.headers['content-type']?.startsWith('image/') ? '' : reply.text;
        // An error may name the path it was asked for.
        const told = `${text.replaceAll(path, '')} ${reply.rawHeaders.join(' ')}`;
        expect([path, SECRET.exec(told)?.[0]]).toEqual([path, undefined]);
        if (reply.status === 200) answered += 1;
        queue.push(...addressesIn(text));
      }
    }
    expect(seen).toContain(shownFile);
    expect(answered).toBeGreaterThan(80);
  });

  it('gives no file that only hidden texts show, under any name of it', async () => {
    expect((await centre.ask(shownFile)).status).toBe(200);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      expect([file, (await centre.ask(file)).status]).toEqual([file, 404]);
      const inside = file
        .replace('/media/images/', '/api/media/file/')
        .replace('/media/documents/', '/api/documents/file/');
      expect([inside, (await centre.ask(inside)).status]).toEqual([inside, 403]);
    }
  });

  it.each([
    '/media/images/..%2f..%2fvisnyk.db',
    '/media/images/%2e%2e/%2e%2e/visnyk.db',
    '/media/../visnyk.db',
    '/media/images/..',
    '/media/images/%00',
    '/media/images/.env',
    '/media/documents/..%5c..%5cvisnyk.db',
    '/media/images//etc/passwd',
    '/api/media/file/..%2f..%2fvisnyk.db',
  ])('reads nothing outside the media folder: %s', async (path) => {
    expect((await centre.ask(path)).status).toBeGreaterThanOrEqual(400);
    expect((await centre.ask(path)).status).toBeLessThan(500);
  });

  it('answers for a draft and a future text as for one that never was', async () => {
    const [, draft, embargoed, future, withdrawn, guide, cancelled, heldGuide] = numbers;
    const plain = async (path: string) => {
      const reply = await centre.ask(path, { headers: { Accept: 'text/html' } });
      return [reply.status, reply.text];
    };
    const never = await plain('/news/999');
    const news = [draft, embargoed, future, cancelled].map((number) => `/news/${number}`);
    for (const path of [...news, `/guides/${guide}`, `/guides/${heldGuide}`]) expect(await plain(path)).toEqual(never);
    for (const number of [embargoed, withdrawn])
      expect(await plain(`/en/news/${number}`)).toEqual(await plain('/en/news/999'));
  });
});
