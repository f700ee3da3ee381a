import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/publication/release.ts';
import { body } from '../support/content.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { atDesk, makeItem, OTHER, publicOutput } from './two-texts.ts';

const KINDS = [
  'publish',
  'correct',
  'draft',
  'plan',
  'embargo',
  'withdraw',
  'publish many',
  'withdraw many',
  'draft many',
  'restore',
  'copy',
  'publish by form',
  'publish by name',
  'withdraw by plan',
] as const;
type Kind = (typeof KINDS)[number];

const act = fc.record({
  by: fc.constantFrom('editor', 'author'),
  kind: fc.constantFrom(...KINDS),
  locale: fc.constantFrom(...LOCALES),
  words: fc.stringMatching(/^[a-z]{3,8}$/),
});
const STORIES = 6;

describe(`no act on one text changes any public output of another (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    [editor, author] = [await signIn(centre, 'editor'), await signIn(centre, 'author')];
  });
  afterAll(() => centre.close());

  /** Some acts are refused where the text stands: what counts is that the other never hears of them. */
  const perform = async (
    who: DeskUser,
    id: number | string,
    { kind, locale, words }: { kind: Kind; locale: Locale; words: string },
  ): Promise<void> => {
    const patch = (query: string, data: unknown) => who.send('PATCH', `/api/news/${id}?locale=${locale}${query}`, data);
    const many = (data: unknown, query = '') =>
      who.send('PATCH', `/api/news?where[id][in]=${id}&locale=${locale}${query}`, data);
    const text = { title: words, body: body(words) };
    const later = { _status: 'published', publishedAt: '2099-01-01T00:00:00.000Z' };
    const acts: Record<Kind, () => Promise<unknown>> = {
      publish: () => patch('', { _status: 'published', publishedAt: null, embargoUntil: null }),
      correct: () => patch('', { ...text, _status: 'published' }),
      draft: () => patch('&draft=true', text),
      plan: () => patch('', later),
      embargo: () => patch('', { _status: 'published', embargoUntil: '2099-01-01T00:00:00.000Z' }),
      withdraw: () => patch('', { _status: 'draft', withdrawalNotice: words }),
      'publish many': () => many({ _status: 'published' }),
      'withdraw many': () => many({ _status: 'draft' }),
      'draft many': () => many({ title: words }, '&draft=true'),
      'publish by form': () =>
        who.upload(`/api/news/${id}?locale=${locale}`, null, { ...text, _status: 'published' }, { method: 'PATCH' }),
      'publish by name': () =>
        who.send('PATCH', `/api/news/${id}?locale=${OTHER[locale]}&publishSpecificLocale=${locale}`, {
          _status: 'published',
        }),
      // The desk plans past REST, for whoever may publish.
      'withdraw by plan': async () => {
        if (who === author) return;
        const input = { type: 'unpublish', locale, doc: { relationTo: 'news', value: id } };
        await centre.payload.jobs.queue({ task: 'schedulePublish', input: input as never });
        await centre.payload.jobs.run({ silent: true });
      },
      restore: async () => {
        const { docs } = await centre.payload.findVersions({
          collection: 'news',
          where: { parent: { equals: id } },
          limit: 1,
        });
        return who.send('POST', `/api/news/versions/${docs[0]?.id}?locale=${locale}`);
      },
      copy: () => who.send('POST', `/api/news/${id}/duplicate?locale=${locale}`),
    };
    await acts[kind]();
  };

  it('whatever is done, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 7 }), async (story) => {
        const id = await makeItem(editor, { uk: 'public', en: 'pending' }, author);
        const neighbour = await makeItem(editor, { uk: 'pending', en: 'public' }, author);
        const [{ number }, { number: next }] = [await atDesk(editor, id, 'uk'), await atDesk(editor, neighbour, 'uk')];
        for (const { by, ...done } of story) {
          // Of what an author does nobody outside hears anything.
          const others = by === 'author' ? LOCALES : [OTHER[done.locale]];
          const output = async () => {
            const seen = [];
            for (const locale of others)
              seen.push(await publicOutput(centre, number, locale), await publicOutput(centre, next, locale));
            return seen;
          };
          const before = await output();
          await perform(by === 'author' ? author : editor, id, done);
          expect(await output(), `${by} ${done.kind} ${done.locale}`).toEqual(before);
        }
      }),
      { numRuns: STORIES },
    );
  });
});
