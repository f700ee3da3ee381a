import type { PayloadRequest } from 'payload';
import { textsByKey } from '../../src/log/reading/texts-by-key.ts';
import { textsShowing, textsShowingUnderEmbargo } from '../../src/log/reading/texts-showing.ts';
import { CONTENT_TYPES, type ContentType } from '../../src/publication/release.ts';
import type { StoredRow } from '../../src/stored-rows/row-fields.ts';
import { unreleasedBodies } from './unreleased-bodies.ts';

/** What texts may lead to or show. */
export type Linked = 'media' | 'documents' | 'tags' | 'sources' | 'saved-feeds' | ContentType;

/** As many are named; there may be more. */
const NAMED = 10;

/** The fields by which an item names a thing, whether the world sees it or not. */
const FIELDS: Record<Linked, Record<ContentType, readonly string[]>> = {
  media: { news: ['cover'], guides: ['cover'], themes: ['cover'], pages: [] },
  documents: { news: ['documents'], guides: ['documents'], themes: [], pages: [] },
  tags: { news: ['tags'], guides: ['tags'], themes: [], pages: [] },
  sources: { news: ['sources'], guides: ['sources'], themes: [], pages: [] },
  'saved-feeds': { news: [], guides: [], themes: ['feed'], pages: [] },
  guides: { news: ['guides'], guides: ['replacedBy'], themes: ['guides'], pages: [] },
  news: { news: [], guides: [], themes: ['pinned'], pages: [] },
  themes: { news: [], guides: [], themes: [], pages: [] },
  pages: { news: [], guides: [], themes: [], pages: [] },
};

/** What a body may show or link to. */
const IN_BODIES: ReadonlySet<Linked> = new Set(['media', 'documents', 'news', 'guides', 'themes', 'pages']);

/**
 * The texts that lead to a thing or show it, as `№ 12 «Title»`, each item once and without the item itself: those that are public or under
 * embargo, by the log, and items whose fields or bodies name it, drafts too. Empty where nothing would be lost with it.
 */
export async function linkingTexts(collection: Linked, id: number | string, req: PayloadRequest): Promise<string[]> {
  const inBodies = IN_BODIES.has(collection) ? await unreleasedBodies({ collection, id }, NAMED + 1, req) : [];
  const found = [
    ...(await releasedTexts(`${collection}/${id}`, req)),
    ...(await itemsNaming(collection, id, req)),
    ...inBodies.map(({ type, id: item, row }) => linkingItem(type, item, row)),
  ];
  const byItem = new Map(found.reverse().map(({ item, name }) => [item, name]));
  byItem.delete(`${collection}/${id}`);
  return [...byItem.values()].slice(0, NAMED);
}

interface LinkingText {
  /** `news/7`. */
  item: string;
  name: string;
}

async function releasedTexts(thing: string, { payload: { db } }: PayloadRequest): Promise<LinkingText[]> {
  const pages = [await textsShowing(db, thing, NAMED), await textsShowingUnderEmbargo(db, thing, NAMED)];
  const rows = await textsByKey(
    db,
    pages.flat().map(({ text }) => text),
  );
  return rows.map(({ type, itemId, number, snapshot, embargo }) => ({
    item: `${type}/${itemId}`,
    name: nameOf(number, (snapshot ?? embargo?.release)?.title),
  }));
}

async function itemsNaming(collection: Linked, id: number | string, req: PayloadRequest): Promise<LinkingText[]> {
  const found: LinkingText[] = [];
  for (const type of CONTENT_TYPES) {
    const fields = FIELDS[collection][type];
    // Draft and public row may name different things; neither should lose what it names.
    for (const draft of fields.length === 0 ? [] : [false, true]) {
      const { docs } = await req.payload.find({
        collection: type,
        draft,
        depth: 0,
        limit: NAMED,
        pagination: false,
        req,
        select: { number: true, listTitle: true },
        where: { or: fields.map((field) => ({ [field]: { in: [id] } })) },
      });
      found.push(
        ...docs.map(({ id: item, number, listTitle }) => linkingItem(type, String(item), { number, listTitle })),
      );
    }
  }
  return found;
}

function linkingItem(type: ContentType, id: string, { number, listTitle }: StoredRow): LinkingText {
  return { item: `${type}/${id}`, name: nameOf(Number(number), String(listTitle ?? '')) };
}

function nameOf(number: number, title: string | undefined): string {
  return (title ?? '') === '' ? `№ ${number}` : `№ ${number} «${title}»`;
}
