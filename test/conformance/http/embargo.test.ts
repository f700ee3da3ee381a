import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPressCentreServer } from '../../../src/composition/press-centre-server.ts';
import { changesAfter } from '../../../src/log/reading/changes-after.ts';
import { releaseDue } from '../../../src/releasing/due.ts';
import { body, makeSource, makeTag, publishNews, translateNews } from '../../support/content.ts';
import { ask } from '../../support/http-request.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../../support/press-centre.ts';
import { addressesIn, publicAddresses } from '../../support/public-addresses.ts';
import { storeImage, storePdf } from '../../support/world.ts';

const START = '2026-12-01T07:00:00.000Z';
const MINUTE = '2026-12-02T07:00:00.000Z';
const LATER_MINUTE = '2026-12-03T07:00:00.000Z';
/** What says when it was said, and no more. */
const OF_THE_MOMENT = ['date', 'connection', 'keep-alive', 'ratelimit'];
/** Of our own choosing, so that it is the same in all answers. */
const REQUEST_HEADERS = { Accept: 'text/html, */*;q=0.5', 'X-Request-Id': 'embargo' };

type Id = number | string;
type Answers = Map<string, unknown>;

/**
 * The strongest thing that can be asked of an embargo: whatever the desk does under one, not one byte of one public answer changes,
 * in body or header. Nothing is kept between two readings: each has a server of its own.
 */
describe(`F06 embargo: nobody outside can tell (${DATABASE})`, { timeout: 240_000 }, () => {
  let centre: TestCentre;
  let now = START;
  let before: Answers;
  const ids: Record<string, Id> = {};
  const files: string[] = [];

  beforeAll(async () => {
    centre = await openTestCentre({ now: () => now });
    centre.startBackground();
    const { payload } = centre;
    const tag = await makeTag(payload, 'відкрита тема', 'open topic');
    const source = await makeSource(payload, 'Відкрите джерело');
    const open = await publishNews(
      payload,
      { title: 'Відкрита', tags: [tag.id], sources: [source.id], authors: ['Олена Коваль'], regions: ['UA-05'] },
      { title: 'Open' },
    );
    const gone = await publishNews(payload, { title: 'Відкликана раніше', tags: [tag.id] });
    await centre.settled();
    await payload.update({ collection: 'news', id: gone.id, locale: 'all', data: { _status: 'draft' } });
    const image = await storeImage(payload, 'embargo', { uk: 'Зображення' }, 700);
    const pdf = await storePdf(payload, 'embargo', { uk: 'Файл' }, 3);
    files.push(`/media/images/${image.filename}`, `/media/documents/${pdf.filename}`);
    // Nobody outside hears of a topic before a public text bears it.
    const unused = await makeTag(payload, 'тема без текстів');
    Object.assign(ids, { tag: tag.id, source: source.id, open: open.id, gone: gone.id, image: image.id, pdf: pdf.id });
    ids['unused'] = unused.id;
    before = await readAll();
    expect(before.size).toBeGreaterThan(150);
  });
  afterAll(() => centre.close());

  const save = (collection: 'news' | 'guides', id: Id | undefined, data: Record<string, unknown>) =>
    centre.payload.update({ collection, id: id ?? '', locale: 'uk', data: { _status: 'published', ...data } });

  /** Every public answer, as a server without memory gives it. */
  async function readAll(): Promise<Answers> {
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    await centre.settled();
    const stop = new AbortController();
    const options = { admin: async () => undefined, isPublic: true, publicPerMinute: 60_000, signal: stop.signal };
    const { server, following } = await createPressCentreServer(centre, options);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answers: Answers = new Map();
    const channels = ['tag/vidkryta-tema', 'tag/tema-bez-tekstiv', 'source/vidkryte-dzherelo', 'region/UA-46'];
    const authors = ['author/olena-koval', 'author/nova-avtorka'];
    const queue = [...publicAddresses([...channels, ...authors]), ...files].filter(
      (path) => !path.startsWith('/admin'),
    );
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (answers.has(path)) continue;
      const reply = await ask(url, path, { headers: REQUEST_HEADERS });
      const headers = Object.entries(reply.headers).filter(([name]) => !OF_THE_MOMENT.includes(name));
      answers.set(path, { status: reply.status, headers, text: reply.text });
      queue.push(...addressesIn(reply.text));
    }
    stop.abort();
    server.closeAllConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), following]);
    return answers;
  }

  it.each<[string, () => Promise<unknown>]>([
    [
      'a text with everything is put under embargo',
      async () => {
        const item = await publishNews(centre.payload, {
          title: 'Нова під ембарго',
          embargoUntil: MINUTE,
          tags: [ids['tag'], ids['unused']],
          sources: [ids['source']],
          authors: ['Олена Коваль', 'Нова Авторка'],
          regions: ['UA-05', 'UA-46'],
          cover: ids['image'],
          documents: [ids['pdf']],
        });
        ids['held'] = item.id;
      },
    ],
    ['it is corrected', () => save('news', ids['held'], { title: 'Виправлена', correction: 'Було інакше' })],
    ['it is translated', () => translateNews(centre.payload, ids['held'] ?? '', { title: 'Held back' })],
    ['it is lengthened', () => save('news', ids['held'], { embargoUntil: LATER_MINUTE })],
    ['it is shortened', () => save('news', ids['held'], { embargoUntil: MINUTE })],
    [
      'its picture is described otherwise',
      () =>
        centre.payload.update({ collection: 'media', id: ids['image'] ?? '', locale: 'uk', data: { alt: 'Інакше' } }),
    ],
    [
      'a guide under embargo is linked by a public text',
      async () => {
        const data = { title: 'Посібник', body: body('Текст'), documents: [ids['pdf']], embargoUntil: MINUTE };
        const guide = await centre.payload.create({
          collection: 'guides',
          locale: 'uk',
          data: { ...data, _status: 'published' } as never,
        });
        ids['guide'] = guide.id;
        await save('news', ids['open'], { guides: [guide.id] });
      },
    ],
    ['a text that was withdrawn is prepared again', () => save('news', ids['gone'], { embargoUntil: MINUTE })],
    ['and edited meanwhile', () => save('news', ids['gone'], { title: 'Повертається', regions: ['UA-46'] })],
    ['and given up', () => save('news', ids['gone'], { _status: 'draft' })],
    ['an embargo is cancelled', () => save('news', ids['held'], { _status: 'draft' })],
    ['and set again', () => save('news', ids['held'], {})],
    [
      'the guide is taken out of the text and deleted',
      async () => {
        await save('news', ids['open'], { guides: [] });
        await centre.payload.delete({ collection: 'guides', id: ids['guide'] ?? '' });
      },
    ],
  ])('%s: not a byte changes', async (_case, act) => {
    const head = await centre.settled();
    now = new Date(Date.parse(now) + 60_000).toISOString();
    await act();
    const after = await readAll();
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, answer] of after) expect([path, answer]).toEqual([path, before.get(path)]);
    // The log did move: trusted partners were told.
    expect((await changesAfter(centre.payload.db, head)).length).toBeGreaterThan(0);
  });

  it('shows everything once the minute has come', async () => {
    now = MINUTE;
    const after = await readAll();
    const texts = JSON.stringify([...after.values()]);
    for (const said of ['Виправлена', 'Held back', 'Нова Авторка', 'Було інакше']) expect(texts).toContain(said);
    for (const file of files) expect(after.get(file)).toMatchObject({ status: 200 });
  });
});
