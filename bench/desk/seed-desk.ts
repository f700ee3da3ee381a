import type { Payload } from 'payload';
import { NEWS_KINDS } from '../../src/publication/release.ts';

/** Versions of every item: its creation, its translation, and changes. */
export const VERSIONS = 5;

/** Writes `count` items as an editor does: in both languages, with tags, sources and authors, each in five versions. */
export async function seedDesk(payload: Payload, count: number): Promise<void> {
  const make = (collection: 'tags' | 'sources', data: object) =>
    payload.create({ collection, locale: 'uk', data: { slug: '', ...data } as never });
  const tags = await Promise.all(
    Array.from({ length: 12 }, (_, nth) => make('tags', { name: `Рубрика ${nth}`, type: 'topic' })),
  );
  const sources = await Promise.all(
    Array.from({ length: 3 }, (_, nth) => make('sources', { name: `Редакція ${nth}`, type: 'media' })),
  );
  for (let nth = 0; nth < count; nth += 1) {
    const { id } = await payload.create({
      collection: 'news',
      locale: 'uk',
      data: {
        title: `Рада громади, засідання ${nth}`,
        kind: NEWS_KINDS[nth % NEWS_KINDS.length] ?? 'news',
        summary: 'Про видатки за квартал',
        body: BODY,
        authors: [`Автор ${nth % 7}`, `Авторка ${nth % 5}`],
        tags: [0, 1, 2].map((step) => tags[(nth + step * 3) % tags.length]?.id),
        sources: [sources[nth % sources.length]?.id],
        _status: nth % 10 === 0 ? 'draft' : 'published',
      } as never,
    });
    await payload.update({
      collection: 'news',
      id,
      locale: 'en',
      data: { title: `Council meeting ${nth}`, summary: 'On the budget', body: BODY },
    });
    for (let version = 2; version < VERSIONS; version += 1)
      await payload.update({
        collection: 'news',
        id,
        locale: 'uk',
        data: { internalNote: `Правка ${version}`, minorChange: true },
      });
  }
}

/** A text of two thousand characters: rows without one are read faster than any that editors have. */
const BODY = lexicalBody('Рада громади розглянула видатки за квартал. '.repeat(45));

function lexicalBody(text: string) {
  const block = { format: '', indent: 0, version: 1, direction: 'ltr' } as const;
  const words = { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 };
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] };
  return { root: { ...block, type: 'root', children: [paragraph] } };
}
