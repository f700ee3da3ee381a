import type { BaseDatabaseAdapter, CollectionSlug, PayloadRequest, SelectType, Where } from 'payload';
import type { Instant } from '../publication/release.ts';
import { instant, record, type StoredRow } from './row-fields.ts';

/** What of a database reads rows, through Payload's adapter: no hooks, no access rules, rows as they are stored. */
export type RowDatabase = Pick<BaseDatabaseAdapter, 'find' | 'findOne'>;

/** Which rows of a collection, and what of them. */
export interface RowQuery {
  collection: CollectionSlug;
  /** The language in which conditions on what is kept by language are meant; the default one unless told. */
  locale?: string;
  /** All of them unless told. */
  where?: Where;
  sort?: string | string[];
  /** As many as there are unless told. */
  limit?: number;
  /** The fields that are read; all of them unless told. */
  select?: SelectType;
  /** Carries the transaction to read in. */
  req?: Partial<PayloadRequest> | undefined;
}

/** Rows of a collection, each as `parse` reads it; as they are stored where nothing reads them. */
export function findRows(db: Pick<RowDatabase, 'find'>, query: RowQuery): Promise<StoredRow[]>;
export function findRows<T>(db: Pick<RowDatabase, 'find'>, query: RowQuery, parse: (row: StoredRow) => T): Promise<T[]>;
export async function findRows(
  db: Pick<RowDatabase, 'find'>,
  { limit = 0, req, ...query }: RowQuery,
  parse?: (row: StoredRow) => unknown,
): Promise<unknown[]> {
  const inTransaction = req === undefined ? {} : { req };
  const { docs } = await db.find<StoredRow>({ ...query, limit, pagination: false, ...inTransaction });
  return parse === undefined ? docs : docs.map((row) => parse(row));
}

/** One row of a collection, as it is stored; null where there is none. */
export async function findRow(
  db: Pick<RowDatabase, 'findOne'>,
  { req, ...query }: Omit<RowQuery, 'limit' | 'sort'>,
): Promise<StoredRow | null> {
  const inTransaction = req === undefined ? {} : { req };
  return db.findOne<StoredRow & { id: number | string }>({ ...query, ...inTransaction });
}

/** The row of this id, as it is stored; null where there is none. */
export async function findRowById(
  db: Pick<RowDatabase, 'findOne'>,
  collection: CollectionSlug,
  id: number | string,
  req?: Partial<PayloadRequest>,
): Promise<StoredRow | null> {
  return findRow(db, { collection, where: { id: { equals: id } }, req });
}

/** What a row of a collection with versions said when it was saved last, drafts included; null where it has no version. */
export async function findLatestVersion(
  db: Pick<BaseDatabaseAdapter, 'findVersions'>,
  collection: CollectionSlug,
  id: number | string,
  req?: Partial<PayloadRequest>,
): Promise<StoredRow | null> {
  const { docs } = await db.findVersions<StoredRow>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    ...(req === undefined ? {} : { req }),
  });
  const [found] = docs;
  return found === undefined ? null : record(found.version);
}

/** A version as Payload keeps it: what a row was when it was saved, in all languages. */
export interface KeptVersion {
  id: string;
  at: Instant;
  /** Kept beside a publication, of what goes on waiting in other languages. */
  isSnapshot: boolean;
  state: StoredRow;
}

/** The versions that are kept of a row, oldest first, at most `limit`. */
export async function findVersionsOf(
  db: Pick<BaseDatabaseAdapter, 'findVersions' | 'defaultIDType'>,
  collection: CollectionSlug,
  id: string,
  limit: number,
): Promise<KeptVersion[]> {
  const { docs } = await db.findVersions<StoredRow>({
    collection,
    where: { parent: { equals: db.defaultIDType === 'number' ? Number(id) : id } },
    sort: ['createdAt', 'id'],
    limit,
    pagination: false,
  });
  return docs.map((kept) => ({
    id: String(kept.id),
    at: instant(kept.createdAt) ?? '',
    isSnapshot: record(kept)['snapshot'] === true,
    state: record(kept.version),
  }));
}
