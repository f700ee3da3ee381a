import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { bodyReferences } from '../publication/body/body-references.ts';
import type { DocumentContent, ItemContent, Localised, PictureContent, TextSchedule } from '../publication/content.ts';
import type { ContentType, Kind, Locale } from '../publication/release.ts';
import { NEWS_KINDS } from '../publication/release.ts';
import { findRow } from '../stored-rows/find-rows.ts';
import type { StoredRow } from '../stored-rows/row-fields.ts';
import {
  ids,
  instant,
  localised,
  localisedText,
  record,
  strings,
  text,
  wholeNumber,
} from '../stored-rows/row-fields.ts';
import { importedMark } from './imported.ts';
import { loadLinked, loadRows, readDocument, readPicture, readSource, readTag } from './load-related.ts';
import { followMerges, type Mergeable } from './merged-rows.ts';
import { correctionsOf } from './stored-corrections.ts';

/** An item with everything it refers to, and the names of all that (`tags/7`): what a change of any of them must bring back here. */
export interface LoadedItem {
  /** The item as each of its texts is scheduled. */
  texts: Record<Locale, ItemContent>;
  /** Why its texts were withdrawn, where their editors said so. */
  notices: Localised<string>;
  /** It stands as an import brought it from elsewhere, where it came out long ago. */
  isHistory: boolean;
  shows: string[];
}

/**
 * Reads the main row of an item, never its drafts: a draft saved over a published text leaves this row as it was. Null where the
 * item does not exist (any more).
 */
export async function loadItem(
  db: LogDatabase,
  type: ContentType,
  itemId: string,
  origin: string,
  req: InTransaction,
): Promise<LoadedItem | null> {
  const row = await findRow(db, {
    collection: type,
    where: { id: { equals: itemId } },
    req,
  });
  return row === null ? null : loadItemOf(db, type, row, origin, req);
}

/** The same of a row that is not stored, or not yet: whatever it says is taken at its word. */
export async function loadItemOf(
  db: LogDatabase,
  type: ContentType,
  row: StoredRow,
  origin: string,
  req: InTransaction,
): Promise<LoadedItem> {
  const wanted = namedIn(row);
  const tags = await loadMerged(db, 'tags', wanted.tags, req);
  const sources = await loadMerged(db, 'sources', wanted.sources, req);
  const pictures = byId(
    (await loadRows(db, 'media', wanted.media, req)).flatMap((stored) => readPicture(stored, origin) ?? []),
  );
  const documents = byId(
    (await loadRows(db, 'documents', wanted.documents, req)).flatMap((stored) => readDocument(stored, origin) ?? []),
  );
  const guides = await loadLinked(db, 'guides', wanted.guides, req);
  const news = await loadLinked(db, 'news', wanted.news, req);
  const [feed] = await loadRows(db, 'saved-feeds', wanted['saved-feeds'], req);
  const content = {
    ...readOwnFields(type, row),
    tags: tags.rows.map(readTag),
    sources: sources.rows.map(readSource),
    cover: pictures.get(ids(row['cover'])[0] ?? '') ?? null,
    bodyPictures: pictures,
    bodyDocuments: documents,
    documents: ids(row['documents']).flatMap((id) => documents.get(id) ?? []),
    guides: guides.filter((guide) => ids(row['guides']).includes(guide.itemId)),
    pinned: news.filter((item) => ids(row['pinned']).includes(item.itemId)),
    feed: text(feed?.['slug']),
    bodyLinks: [...guides, ...news],
    replacedBy: guides.find((guide) => ids(row['replacedBy']).includes(guide.itemId)) ?? null,
  };
  const texts = {
    uk: { ...content, ...readSchedule(row, 'uk') },
    en: { ...content, ...readSchedule(row, 'en') },
  };
  return {
    texts,
    notices: localisedText(row['withdrawalNotice']),
    isHistory: importedMark(row)?.as === 'history',
    shows: namesOf({ ...wanted, tags: tags.passed, sources: sources.passed }),
  };
}

/** A merged tag or source is shown as the one it was merged into; both may change, so both are noted. */
async function loadMerged(db: LogDatabase, collection: Mergeable, wanted: string[], req: InTransaction) {
  return followMerges(db, collection, await loadRows(db, collection, wanted, req), req);
}

/** What was decided of the text in one language; nothing of it is taken from another. */
function readSchedule(row: StoredRow, locale: Locale): TextSchedule {
  const own = (field: string) => record(row[field])[locale];
  return {
    isPublished: own('_status') === 'published',
    isMinorChange: own('minorChange') === true,
    publishedAt: instant(own('publishedAt')),
    embargoUntil: instant(own('embargoUntil')),
    withdrawAt: instant(own('withdrawAt')),
  };
}

function readOwnFields(type: ContentType, row: StoredRow) {
  const event = record(row['event']);
  return {
    type,
    itemId: String(row['id']),
    uid: String(row['uid']),
    number: Number(row['number']),
    kind: kindOf(type, row),
    slug: type === 'pages' ? text(row['slug']) : null,
    title: localisedText(row['title']),
    summary: localisedText(row['summary']),
    body: localised<unknown>(row['body'], (state) => state ?? null),
    authors: localised(row['authors'], (names) => (Array.isArray(names) ? strings(names) : null)),
    corrections: correctionsOf(row),
    disclaimer: row['kind'] === 'column' ? localisedText(row['disclaimer']) : {},
    place: hasEvent(row) ? localisedText(event['place']) : {},
    startsAt: hasEvent(row) ? instant(event['startsAt']) : null,
    endsAt: hasEvent(row) ? instant(event['endsAt']) : null,
    deadline: hasEvent(row) ? instant(event['deadline']) : null,
    registrationUrl: hasEvent(row) ? text(event['registrationUrl']) : null,
    publisher: localisedText(row['publisher']),
    year: wholeNumber(row['year']),
    edition: text(row['edition']),
    regions: strings(row['regions']),
  };
}

function kindOf(type: ContentType, row: StoredRow): Kind {
  switch (type) {
    case 'guides':
      return 'guide';
    case 'themes':
      return 'theme';
    case 'pages':
      return 'page';
    case 'news':
      return NEWS_KINDS.find((kind) => kind === row['kind']) ?? 'news';
    default:
      return type satisfies never;
  }
}

/** Event facts stay in the row when its kind changes; only kinds that have an event or a deadline show them. */
function hasEvent(row: StoredRow): boolean {
  return row['kind'] === 'announcement' || row['kind'] === 'call' || row['kind'] === 'vacancy';
}

interface Named {
  tags: string[];
  sources: string[];
  media: string[];
  documents: string[];
  guides: string[];
  news: string[];
  'saved-feeds': string[];
}

function namedIn(row: StoredRow): Named {
  const inBody = Object.values(record(row['body'])).flatMap((state) => bodyReferences(state));
  const named = (collection: string) =>
    inBody.filter((reference) => reference.relationTo === collection).map(({ id }) => id);
  return {
    tags: ids(row['tags']),
    sources: ids(row['sources']),
    media: [...ids(row['cover']), ...named('media')],
    documents: [...ids(row['documents']), ...named('documents')],
    guides: [...ids(row['guides']), ...ids(row['replacedBy']), ...named('guides')],
    news: [...ids(row['pinned']), ...named('news')],
    'saved-feeds': ids(row['feed']),
  };
}

function namesOf(named: Named): string[] {
  const names = Object.entries(named).flatMap(([collection, list]: [string, string[]]) =>
    list.map((id) => `${collection}/${id}`),
  );
  return [...new Set(names)].sort();
}

function byId<T extends PictureContent | DocumentContent>(list: T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
