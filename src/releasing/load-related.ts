import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { rowsOfItem } from '../log/reading/texts-of-item.ts';
import { mediaPath } from '../publication/addresses.ts';
import type { DocumentContent, LinkedItem, PictureContent, SourceContent, TagContent } from '../publication/content.ts';
import type { ContentType, TagMark } from '../publication/release.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import type { StoredRow } from '../stored-rows/row-fields.ts';
import { locale, localisedText, record, rowId, strings, text, wholeNumber } from '../stored-rows/row-fields.ts';
import { isRowId } from '../stored-rows/value-forms.ts';

type Related = 'tags' | 'sources' | 'media' | 'documents' | 'saved-feeds';

/** Rows of one collection by id, in the order asked for; ids that no longer exist, or never could, are left out. */
export async function loadRows(
  db: LogDatabase,
  collection: Related | ContentType,
  ids: string[],
  req: InTransaction,
): Promise<StoredRow[]> {
  const wanted = [...new Set(ids)].filter((id) => isRowId(id, db));
  if (wanted.length === 0) return [];
  const rows = await findRows(db, { collection, where: { id: { in: wanted } }, req });
  const byId = new Map(rows.map((row) => [rowId(row), row]));
  return wanted.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

const TAG_TYPES: readonly TagMark['type'][] = ['topic', 'programme', 'person'];

export function readTag(row: StoredRow): TagContent {
  return {
    id: String(row['id']),
    ...readSlug(row),
    name: localisedText(row['name']),
    type: TAG_TYPES.find((type) => type === row['type']) ?? 'topic',
    isInternal: row['internal'] === true,
  };
}

export function readSource(row: StoredRow): SourceContent {
  return {
    id: String(row['id']),
    ...readSlug(row),
    name: localisedText(row['name']),
    site: text(row['url']),
    licence: text(row['licence']),
    attribution: localisedText(row['attribution']),
  };
}

function readSlug(row: StoredRow) {
  const slug = String(row['slug']);
  return { slug, firstSlug: strings(row['pastSlugs'])[0] ?? slug };
}

/** A picture with absolute addresses; null for a row whose file was never stored. */
export function readPicture(row: StoredRow, origin: string): PictureContent | null {
  const file = readImageFile(row, origin);
  if (file === null) return null;
  const sizes = Object.entries(record(row['sizes'])).flatMap(([name, size]) =>
    name === 'social' ? [] : (readImageFile(record(size), origin) ?? []),
  );
  const renditions = sizes.sort((a, b) => a.width - b.width);
  return {
    id: String(row['id']),
    ...file,
    renditions,
    alt: localisedText(row['alt']),
    credit: localisedText(row['credit']),
  };
}

function readImageFile(row: StoredRow, origin: string) {
  const filename = text(row['filename']);
  const width = wholeNumber(row['width']);
  const height = wholeNumber(row['height']);
  if (filename === null || width === null || height === null) return null;
  const mediaType = text(row['mimeType']) ?? 'application/octet-stream';
  return {
    url: origin + mediaPath('images', filename),
    mediaType,
    bytes: wholeNumber(row['filesize']) ?? 0,
    width,
    height,
  };
}

export function readDocument(row: StoredRow, origin: string): DocumentContent | null {
  const filename = text(row['filename']);
  const sha256 = text(row['sha256']);
  if (filename === null || sha256 === null) return null;
  return {
    id: String(row['id']),
    title: localisedText(row['title']),
    language: locale(row['language']),
    url: origin + mediaPath('documents', filename),
    mediaType: text(row['mimeType']) ?? 'application/octet-stream',
    bytes: wholeNumber(row['filesize']) ?? 0,
    pages: wholeNumber(row['pages']),
    sha256,
    cover: readCover(record(row['coverFile']), origin),
  };
}

function readCover(cover: StoredRow, origin: string): DocumentContent['cover'] {
  const filename = text(cover['filename']);
  const width = wholeNumber(cover['width']);
  const height = wholeNumber(cover['height']);
  if (filename === null || width === null || height === null) return null;
  const url = origin + mediaPath('documents', filename);
  return { url, mediaType: 'image/webp', bytes: wholeNumber(cover['bytes']) ?? 0, width, height, renditions: [] };
}

/** Items this one points to, as the log shows them to the world: a draft that is linked stays unseen. */
export async function loadLinked(
  db: LogDatabase,
  type: ContentType,
  ids: string[],
  req: InTransaction,
): Promise<LinkedItem[]> {
  const rows = await loadRows(db, type, ids, req);
  const linked: LinkedItem[] = [];
  for (const row of rows) {
    const releases: LinkedItem['releases'] = {};
    for (const released of await rowsOfItem(db, String(row['uid']), req)) {
      if (released.snapshot !== null) releases[released.locale] = released.snapshot;
    }
    linked.push({ type, itemId: String(row['id']), releases });
  }
  return linked;
}
