import type { LogDatabase } from '../log/log-database.ts';
import type { Locale } from '../publication/release.ts';
import type { TextFilter } from '../publication/text-filter.ts';
import { findRow, findRows } from '../stored-rows/find-rows.ts';
import { localisedText, type StoredRow } from '../stored-rows/row-fields.ts';
import { nameIn } from './channel-directory.ts';
import { readFilter } from './stored-selection.ts';

/** A combination that editors have named. */
export interface SavedFeed {
  slug: string;
  title: string;
  /** Empty where there is none in this language. */
  description: string;
  filter: TextFilter;
}

const collection = 'saved-feeds';

/** The saved feed behind `/feeds/{locale}/saved/{slug}`; null where there is none. */
export async function findSavedFeed(db: LogDatabase, slug: string, locale: Locale): Promise<SavedFeed | null> {
  const row = await findRow(db, { collection, where: { slug: { equals: slug } } });
  return row === null ? null : readSavedFeed(db, row, locale);
}

/** All of them, in the order of their names. */
export async function listSavedFeeds(db: LogDatabase, locale: Locale): Promise<SavedFeed[]> {
  const docs = await findRows(db, {
    collection,
    sort: 'listTitle',
  });
  return Promise.all(docs.map((row) => readSavedFeed(db, row, locale)));
}

async function readSavedFeed(db: LogDatabase, row: StoredRow, locale: Locale): Promise<SavedFeed> {
  const slug = String(row['slug']);
  return {
    slug,
    title: nameIn(localisedText(row['name']), locale, slug),
    description: localisedText(row['description'])[locale] ?? '',
    filter: await readFilter(db, row),
  };
}
