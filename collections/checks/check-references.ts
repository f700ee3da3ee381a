import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload';
import { findLatestVersion, findRowById, findRows } from '../../src/stored-rows/find-rows.ts';
import { rowId } from '../../src/stored-rows/row-fields.ts';
import { isByLocale, isRowId } from '../../src/stored-rows/value-forms.ts';
import { fieldError } from '../field-error.ts';
import { words } from '../words.ts';

const MISSING = words(
  'Тут вказано те, чого немає або вже немає.',
  'Something is named here that does not exist, or no longer does.',
);

/** A row that a write points to. */
interface Reference {
  path: string;
  collection: string;
  id: string;
}

/** The write that is looked at, and what it is to be written over. */
interface Write {
  fields: readonly FlattenedField[];
  data: object;
  collection: string | null;
  id: string | number | null;
}

/**
 * Refuses to point to rows that do not exist, naming the field: the embedded database could only fail on it, and MongoDB would keep a
 * reference to nothing. What pointed there before stays as it was, so that a text whose picture was deleted can still be edited.
 */
export async function checkReferences(write: Write, req: PayloadRequest): Promise<void> {
  const wanted = referencesIn(write.fields, write.data, '');
  const missing = await withoutRow(wanted, req);
  if (missing.length === 0) return;
  const stored = await storedReferences(write, req);
  const fresh = missing.find(({ collection, id }) => !stored.has(`${collection}/${id}`));
  if (fresh !== undefined) throw fieldError(req, fresh.path, MISSING);
}

async function withoutRow(references: readonly Reference[], req: PayloadRequest): Promise<Reference[]> {
  const missing: Reference[] = [];
  for (const collection of new Set(references.map((reference) => reference.collection))) {
    const asked = references.filter((reference) => reference.collection === collection);
    const known = await knownIds(collection, [...new Set(asked.map(({ id }) => id))], req);
    missing.push(...asked.filter(({ id }) => !known.has(id)));
  }
  return missing;
}

async function knownIds(collection: string, ids: readonly string[], req: PayloadRequest): Promise<Set<string>> {
  const { db, collections } = req.payload;
  const isNumeric = db.defaultIDType === 'number';
  const possible = ids.filter((id) => isRowId(id, db));
  if (!Object.hasOwn(collections, collection) || possible.length === 0) return new Set();
  const query = {
    collection: collection as CollectionSlug,
    where: { id: { in: isNumeric ? possible.map(Number) : possible } },
    // Whether they are there is all that is asked.
    select: { id: true } as const,
    req,
  };
  return new Set(await findRows(db, query, rowId));
}

/** What the row itself and its latest version point to. */
async function storedReferences({ fields, collection, id }: Write, req: PayloadRequest): Promise<Set<string>> {
  if (collection === null || id === null) return new Set();
  const { db, collections } = req.payload;
  const slug = collection as CollectionSlug;
  const row = await findRowById(db, slug, id, req);
  const latest = collections[slug]?.config.versions ? await findLatestVersion(db, slug, id, req) : null;
  const stored = [row, latest].filter((each) => each !== null);
  return new Set(
    stored
      .flatMap((each) => referencesIn(fields, each, ''))
      .map((reference) => `${reference.collection}/${reference.id}`),
  );
}

function referencesIn(fields: readonly FlattenedField[], data: object, at: string): Reference[] {
  return fields.flatMap((field) => {
    if (!('name' in field)) return [];
    const value: unknown = (data as Record<string, unknown>)[field.name];
    const path = at === '' ? field.name : `${at}.${field.name}`;
    return inEveryLocale(value).flatMap((each) => referencesOf(field, each, path));
  });
}

function referencesOf(field: FlattenedField, value: unknown, path: string): Reference[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => referencesOf(field, each, `${path}.${index}`));
  if (value === null || value === undefined || value === '') return [];
  if (field.type === 'relationship' || field.type === 'upload') {
    const isNamed = typeof value === 'object' && 'relationTo' in value;
    const collection = isNamed ? String(value.relationTo) : field.relationTo;
    const id: unknown = isNamed && 'value' in value ? value.value : value;
    return typeof collection === 'string' ? [{ path, collection, id: idOf(id) }] : [];
  }
  return 'flattenedFields' in field && typeof value === 'object'
    ? referencesIn(field.flattenedFields, value, path)
    : [];
}

function idOf(value: unknown): string {
  return String(value !== null && typeof value === 'object' && 'id' in value ? value.id : value);
}

/** A value that is kept by language, each of it; any other, itself. */
function inEveryLocale(value: unknown): unknown[] {
  return isByLocale(value) ? Object.values(value) : [value];
}
