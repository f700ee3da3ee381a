import type { Payload } from 'payload';
import { importingContext } from '../../src/releasing/imported.ts';

/** A body of plain paragraphs, as the editor would store it. */
export function body(...paragraphs: string[]) {
  return {
    root: {
      type: 'root',
      version: 1,
      direction: 'ltr' as const,
      format: '' as const,
      indent: 0,
      children: paragraphs.map((text) => ({
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
      })),
    },
  };
}

export async function makeTag(payload: Payload, uk: string, en?: string) {
  const tag = await payload.create({ collection: 'tags', locale: 'uk', data: { name: uk, slug: '', type: 'topic' } });
  if (en !== undefined) await payload.update({ collection: 'tags', id: tag.id, locale: 'en', data: { name: en } });
  return tag;
}

export async function makeSource(payload: Payload, uk: string, en?: string) {
  const source = await payload.create({
    collection: 'sources',
    locale: 'uk',
    data: { name: uk, slug: '', type: 'media' },
  });
  if (en !== undefined)
    await payload.update({ collection: 'sources', id: source.id, locale: 'en', data: { name: en } });
  return source;
}

/** A published news item; `en` adds its English text. */
export async function publishNews(
  payload: Payload,
  uk: { title: string; text?: string } & Record<string, unknown>,
  en?: { title: string; text?: string; summary?: string },
) {
  const { title, text, ...rest } = uk;
  const item = await payload.create({
    collection: 'news',
    locale: 'uk',
    data: { kind: 'news', ...rest, title, body: body(text ?? `Текст: ${title}`), _status: 'published' },
  });
  if (en !== undefined) await translateNews(payload, item.id, en);
  return item;
}

/** A published news item as an import of an archive saves it. */
export async function bringHistory(payload: Payload, data: { title: string } & Record<string, unknown>) {
  return payload.create({
    collection: 'news',
    locale: 'uk',
    context: importingContext(),
    data: {
      kind: 'news',
      body: body(`Текст: ${data.title}`),
      publishedAt: '2018-12-19T08:08:00.000Z',
      imported: { as: 'history', texts: {} },
      ...data,
      _status: 'published',
    },
  });
}

export async function translateNews(
  payload: Payload,
  id: number | string,
  en: { title: string; text?: string; summary?: string },
) {
  await payload.update({
    collection: 'news',
    id,
    locale: 'en',
    data: {
      title: en.title,
      ...(en.summary === undefined ? {} : { summary: en.summary }),
      ...(en.text === undefined && en.summary !== undefined ? {} : { body: body(en.text ?? `Text: ${en.title}`) }),
      _status: 'published',
    },
  });
}

/** Where the picture of a stored PDF's first page is served. */
export function coverAddress(document: { id: number | string; coverFile?: unknown }): string {
  return `/media/documents/${(document.coverFile as { filename: string }).filename}`;
}
