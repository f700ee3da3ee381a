import type { DocumentContent, ItemContent, LinkedItem, TagContent } from '../../src/publication/content.ts';
import { presentItem } from '../../src/publication/present-item.ts';
import type { Release } from '../../src/publication/release.ts';
import { body } from '../support/content.ts';

export const ORIGIN = 'https://visnyk.example';
export const PUBLISHED_AT = '2026-11-20T08:00:00.000Z';
export const UPDATED_AT = '2026-11-21T09:30:00.000Z';

/** A published item as its table changes it: written in Ukrainian alone, showing nothing. */
export function itemContent(facts: Partial<ItemContent> = {}): ItemContent {
  return {
    type: 'news',
    itemId: '7',
    uid: '7b0f3d1e-5f0a-4a3e-9a43-0c8f5d9b1c11',
    number: 12,
    kind: 'news',
    slug: null,
    isPublished: true,
    isMinorChange: false,
    publishedAt: PUBLISHED_AT,
    embargoUntil: null,
    withdrawAt: null,
    title: { uk: 'Громади обʼєднуються' },
    summary: {},
    body: { uk: body('Перший абзац.') },
    authors: {},
    corrections: {},
    disclaimer: {},
    place: {},
    startsAt: null,
    endsAt: null,
    deadline: null,
    registrationUrl: null,
    publisher: {},
    year: null,
    edition: null,
    regions: [],
    tags: [],
    sources: [],
    cover: null,
    bodyPictures: new Map(),
    bodyDocuments: new Map(),
    documents: [],
    guides: [],
    pinned: [],
    feed: null,
    bodyLinks: [],
    replacedBy: null,
    ...facts,
  };
}

/** The item as the world sees it in Ukrainian, or in `locale`. */
export function present(item: ItemContent, locale: 'uk' | 'en' = 'uk'): Release | null {
  return presentItem(item, locale, { origin: ORIGIN, publishedAt: PUBLISHED_AT, updatedAt: UPDATED_AT });
}

/** The same, where it must exist. */
export function presented(facts: Partial<ItemContent> = {}, locale: 'uk' | 'en' = 'uk'): Release {
  const release = present(itemContent(facts), locale);
  if (release === null) throw new Error(`Nothing was written in ${locale}`);
  return release;
}

export function tagContent(facts: Partial<TagContent> = {}): TagContent {
  return {
    id: '1',
    slug: 'osvita',
    firstSlug: 'osvita',
    name: { uk: 'освіта' },
    type: 'topic',
    isInternal: false,
    ...facts,
  };
}

export function documentContent(name: string, facts: Partial<DocumentContent> = {}): DocumentContent {
  return {
    id: name,
    title: { uk: name },
    language: null,
    url: `${ORIGIN}/media/documents/${name}.pdf`,
    mediaType: 'application/pdf',
    bytes: 1000,
    pages: 2,
    sha256: name.padEnd(64, '0'),
    cover: null,
    ...facts,
  };
}

/** A guide as the log shows it, with its files. */
export function linkedGuide(title: string, documents: DocumentContent[] = []): LinkedItem {
  const release = presented({
    type: 'guides',
    kind: 'guide',
    number: 3,
    uid: '11111111-5f0a-4a3e-9a43-0c8f5d9b1c11',
    title: { uk: title },
    documents,
  });
  return { type: 'guides', itemId: '3', releases: { uk: release } };
}
