import type { Payload, TypedUser } from 'payload';
import { type ReleaseRow, readReleaseRow } from '../../log/release-row.ts';
import { CONTENT_TYPES, type ContentType } from '../../publication/release.ts';

const ROWS = 6;

/** A text somebody is still working on. */
export interface DraftLine {
  type: ContentType;
  id: string | number;
  title: string;
  updatedAt: string;
}

/** The drafts touched last, of all types; what the person may not read is not among them. */
export async function latestDrafts(payload: Payload, user: TypedUser): Promise<DraftLine[]> {
  const found = await Promise.all(
    CONTENT_TYPES.map(async (type) => {
      const { docs } = await payload.find({
        collection: type,
        draft: true,
        depth: 0,
        limit: ROWS,
        pagination: false,
        overrideAccess: false,
        sort: '-updatedAt',
        user,
        where: { _status: { equals: 'draft' } },
      });
      return docs.map(({ id, listTitle, updatedAt }) => ({ type, id, title: listTitle ?? `№ ${id}`, updatedAt }));
    }),
  );
  return found
    .flat()
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, ROWS);
}

/** What reached the world, or trusted partners alone, last, newest first. For the desk's eyes: texts under embargo are among them. */
export async function latestReleases(payload: Payload): Promise<ReleaseRow[]> {
  const { docs } = await payload.db.find({
    collection: 'releases',
    limit: ROWS,
    pagination: false,
    select: { searchText: false },
    sort: '-seq',
    where: { seq: { greater_than: 0 } },
  });
  return docs.map(readReleaseRow);
}
