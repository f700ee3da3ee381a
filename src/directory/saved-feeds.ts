import type { LogDatabase } from '../log/log-database.ts';
import type { Locale } from '../publication/release.ts';
import type { TextFilter } from '../publication/text-filter.ts';
import { loadRows } from '../releasing/load-related.ts';
import { ids, localisedText, type StoredRow, strings } from '../releasing/stored-row.ts';
import { nameIn } from './channel-directory.ts';
import { movedChannel } from './moved-channel.ts';

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
  const row = await db.findOne<StoredRow & { id: string }>({ collection, where: { slug: { equals: slug } } });
  return row === null ? null : readSavedFeed(db, row, locale);
}

/** All of them, in the order of their names. */
export async function listSavedFeeds(db: LogDatabase, locale: Locale): Promise<SavedFeed[]> {
  const { docs } = await db.find<StoredRow & { id: string }>({
    collection,
    sort: 'listTitle',
    limit: 0,
    pagination: false,
  });
  return Promise.all(docs.map((row) => readSavedFeed(db, row, locale)));
}

async function readSavedFeed(db: LogDatabase, row: StoredRow, locale: Locale): Promise<SavedFeed> {
  const slug = String(row['slug']);
  const sets = [
    await channelsOf(db, 'tags', row['tags']),
    await channelsOf(db, 'sources', row['sources']),
    strings(row['kinds']),
    strings(row['regions']).map((code) => `region/${code}`),
  ];
  // A set whose tags are all gone asks for what no text has, rather than for everything.
  const asked = [ids(row['tags']), ids(row['sources']), strings(row['kinds']), strings(row['regions'])];
  const anyOf = sets.filter((_, index) => asked[index]?.length !== 0);
  return {
    slug,
    title: nameIn(localisedText(row['name']), locale, slug),
    description: localisedText(row['description'])[locale] ?? '',
    filter: { anyOf: anyOf.length === 0 ? [['all']] : anyOf, noneOf: await channelsOf(db, 'tags', row['notTags']) },
  };
}

async function channelsOf(db: LogDatabase, related: 'tags' | 'sources', value: unknown): Promise<string[]> {
  const rows = await loadRows(db, related, ids(value), {});
  const named = rows.map((row) => `${related === 'tags' ? 'tag' : 'source'}/${row['slug']}`);
  // What was merged into another goes on under the other's name.
  const present = await Promise.all(named.map(async (channel) => (await movedChannel(db, channel)) ?? channel));
  return [...new Set(present)].sort();
}
