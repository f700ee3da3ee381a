import { expect } from 'vitest';
import type { Locale } from '../../src/publication/release.ts';
import { body } from '../support/content.ts';
import type { DeskReply, DeskUser } from '../support/desk-api.ts';
import { eventually } from '../support/eventually.ts';
import type { HttpCentre } from '../support/http-centre.ts';

export const OTHER: Record<Locale, Locale> = { uk: 'en', en: 'uk' };

/** Which texts of an item are written, and which of them the world sees; a pending draft waits over a public text. */
export type Beginning = Record<Locale, 'none' | 'draft' | 'public' | 'pending'>;

export const TITLES = {
  public: { uk: 'Опублікована назва', en: 'Published title' },
  pending: { uk: 'Правка, що чекає', en: 'A change that waits' },
} satisfies Record<string, Record<Locale, string>>;

const BODY = { uk: 'Текст українською.', en: 'Text in English.' } satisfies Record<Locale, string>;

/** An item as an editor would have made it, one text after the other; `author` began it. */
export async function makeItem(editor: DeskUser, beginning: Beginning, author = editor): Promise<number | string> {
  const written = (['uk', 'en'] as const).filter((locale) => beginning[locale] !== 'none');
  const [first = 'uk', ...rest] = written;
  const text = (locale: Locale) => ({ kind: 'news', title: TITLES.public[locale], body: body(BODY[locale]) });
  const made = await author.send('POST', `/api/news?locale=${first}&draft=true`, text(first));
  const id = done(made).doc?.id ?? 0;
  for (const locale of rest)
    done(await editor.send('PATCH', `/api/news/${id}?locale=${locale}&draft=true`, text(locale)));
  const shown = written.filter((locale) => beginning[locale] !== 'draft');
  for (const locale of shown)
    done(await editor.send('PATCH', `/api/news/${id}?locale=${locale}`, { _status: 'published' }));
  for (const locale of written.filter((each) => beginning[each] === 'pending'))
    done(await editor.send('PATCH', `/api/news/${id}?locale=${locale}&draft=true`, { title: TITLES.pending[locale] }));
  return id;
}

export function done(reply: DeskReply): DeskReply['json'] {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${reply.text.slice(0, 400)}`);
  return reply.json;
}

/** What the desk shows of a text: the words saved last, and the state they are in. */
export async function atDesk(editor: DeskUser, id: number | string, locale: Locale): Promise<Record<string, unknown>> {
  return done(await editor.send('GET', `/api/news/${id}?locale=${locale}&draft=true&depth=0`));
}

/**
 * All that the world gets of a text, byte for byte: its page, its feed in every format, the partners' item. But for the link to the
 * other language, which is there while that text is.
 */
export async function publicOutput(
  centre: HttpCentre,
  number: unknown,
  locale: Locale,
): Promise<Record<string, string>> {
  const head = await centre.settled();
  await eventually(() => expect(centre.tail.head).toBe(head));
  const page = `${locale === 'uk' ? '' : '/en'}/news/${number}`;
  const output: Record<string, string> = {};
  for (const address of [
    page,
    ...FEEDS.map((format) => `/feeds/${locale}/all.${format}`),
    `/v1/items?locale=${locale}`,
  ]) {
    const reply = await centre.ask(address);
    output[address] = `${reply.status}\n${withoutTranslation(reply.text)}`;
  }
  return output;
}

const FEEDS = ['rss', 'atom', 'json'];

/**
 * Without what leads to the other language: links of that kind in a document, lists of translations in JSON. Of a page, what is
 * between its head and its foot.
 */
function withoutTranslation(text: string): string {
  const main = /<main\b.*<\/main>/s.exec(text)?.[0] ?? text;
  return (
    main
      .replace(/<(atom:)?link\b[^>]*rel="alternate"[^>]*>/g, '')
      .replace(/<a\b[^>]*hreflang="[^"]*"[^>]*>.*?<\/a>/gs, '')
      .replace(/"translations":\s*\[[^\]]*\],?/g, '')
      // Partners hear that a text leads elsewhere: its position in the log moves, its dates do not.
      .replace(/"(version":\d+|releasedAt":"[^"]*"),/g, '')
      .replace(/\s+/g, ' ')
  );
}
