import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textByNumber } from '../../src/log/reading/text-by-number.ts';
import { body } from '../support/content.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { done } from './two-texts.ts';

describe(`a text and those that link to it (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let guide: number | string;
  let news: number | string;
  let number: number;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    const text = { body: body('Текст'), _status: 'published' };
    guide = done(await editor.send('POST', '/api/guides?locale=uk', { ...text, title: 'Посібник' })).doc?.id ?? 0;
    const item = done(
      await editor.send('POST', '/api/news?locale=uk', {
        ...text,
        kind: 'news',
        title: 'Про посібник',
        guides: [guide],
      }),
    ).doc;
    news = item?.id ?? 0;
    number = Number(item?.['number']);
    await centre.settled();
  });
  afterAll(() => centre.close());

  const released = async () => {
    const standing = await textByNumber(centre.payload.db, 'news', number, 'uk');
    if (standing.kind !== 'published') throw new Error(`The text is ${standing.kind}`);
    return standing.release;
  };
  const deadLinks = async () => done(await editor.send('GET', `/api/news/${news}/texts`))['deadLinks'];

  it('is not deleted while they do, and the refusal names them', async () => {
    const reply = await editor.send('DELETE', `/api/guides/${guide}`);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('«Про посібник»');
  });

  it('is withdrawn without dating them again; the desk says which link died, and they stay editable', async () => {
    const before = await released();
    expect(before.guides).toHaveLength(1);
    expect(await deadLinks()).toEqual([]);
    done(await editor.send('PATCH', `/api/guides/${guide}?locale=uk`, { _status: 'draft' }));
    await eventually(async () => expect((await released()).guides).toEqual([]));
    const { publishedAt, updatedAt } = await released();
    expect({ publishedAt, updatedAt }).toEqual({ publishedAt: before.publishedAt, updatedAt: before.updatedAt });
    expect(await deadLinks()).toMatchObject([{ locale: 'uk', title: 'Посібник' }]);
    done(await editor.send('PATCH', `/api/news/${news}?locale=uk`, { title: 'Далі правимо', _status: 'published' }));
  });
});
