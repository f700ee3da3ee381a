import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../support/content.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

describe(`an act on many of which one fails (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const draft = async (title: string, en: object) => {
    const data = { kind: 'news', title, body: body('Слова.'), _status: 'draft' };
    const { json } = await editor.send('POST', '/api/news?locale=uk&draft=true&depth=0', data);
    const id = json.doc?.id ?? '';
    const reply = await editor.send('PATCH', `/api/news/${id}?locale=en&draft=true&depth=0`, {
      ...en,
      _status: 'draft',
    });
    expect(reply.status).toBe(200);
    return id;
  };
  const statusOf = async (id: number | string) =>
    (
      await centre.payload.db.findOne<Record<string, unknown> & { id: string }>({
        collection: 'news',
        where: { id: { equals: id } },
      })
    )?.['_status'];

  it.each([0, 3, 6])(
    'that one, number %i of seven, is as it was in every language; the others are done',
    async (place) => {
      const ids: (number | string)[] = [];
      for (let n = 0; n < 7; n += 1)
        ids.push(
          await draft(
            `Стаття ${place}-${n}`,
            n === place ? { body: body('No title.') } : { title: `Item ${place}-${n}`, body: body('Words.') },
          ),
        );
      const where = ids.map((id) => `where[id][in]=${id}`).join('&');
      const reply = await editor.send('PATCH', `/api/news?${where}&locale=uk&depth=0&publishAllLocales=true`, {
        _status: 'published',
      });
      await centre.settled();
      const statuses = await Promise.all(ids.map(statusOf));
      const both = { uk: 'published', en: 'published' };
      const neither = expect.not.objectContaining({ uk: 'published' });
      expect(statuses).toEqual(ids.map((_, n) => (n === place ? neither : both)));
      expect(reply.json.errors).toHaveLength(1);
      expect(reply.json.docs?.map(({ id }) => id).sort()).toEqual(ids.filter((_, n) => n !== place).sort());
      const feed = (await centre.ask('/feeds/uk/all.json')).text;
      expect(ids.map((_, n) => feed.includes(`Стаття ${place}-${n}`))).toEqual(ids.map((_, n) => n !== place));
    },
  );
});
