import type { Payload, TypedUser } from 'payload';
import { isBegun } from '../../../collections/texts/is-written.ts';
import { type ReleaseRow, readReleaseRow } from '../../log/release-row.ts';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../../publication/release.ts';

const ROWS = 6;

/** A text somebody is still working on: an item in one language. */
export interface DraftLine {
  type: ContentType;
  id: string | number;
  locale: Locale;
  title: string;
  updatedAt: string;
}

/** The drafts touched last, of all types and in each language; what the person may not read is not among them. */
export async function latestDrafts(payload: Payload, user: TypedUser): Promise<DraftLine[]> {
  const kinds = CONTENT_TYPES.flatMap((type) => LOCALES.map((locale) => ({ type, locale })));
  const found = await Promise.all(
    kinds.map(async ({ type, locale }) => {
      const { docs } = await payload.find({
        collection: type,
        draft: true,
        depth: 0,
        fallbackLocale: false,
        limit: ROWS,
        locale,
        overrideAccess: false,
        pagination: false,
        sort: '-updatedAt',
        user,
        // Nothing is written in the other language of most items, and what is not written is no draft.
        where: {
          and: [{ _status: { equals: 'draft' } }, { or: [{ title: { exists: true } }, { body: { exists: true } }] }],
        },
      });
      return docs
        .filter((doc) => isBegun({ title: doc['title'], summary: doc['summary'], body: doc['body'] }))
        .map(({ id, title, listTitle, updatedAt }) => ({
          type,
          id,
          locale,
          title: title ?? listTitle ?? `№ ${id}`,
          updatedAt,
        }));
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
    sort: '-seq',
    where: { seq: { greater_than: 0 } },
  });
  return docs.map(readReleaseRow);
}
