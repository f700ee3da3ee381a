import type { LogDatabase } from '../log/log-database.ts';
import type { Selection } from '../publication/selection.ts';
import type { Mergeable } from '../releasing/merged-rows.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { ids, type StoredRow, strings } from '../stored-rows/row-fields.ts';
import { endOfMerges } from './end-of-merges.ts';

/**
 * Every tag and source by every name it has or had (`tag/hrant`), with all names of what it became: its own, its former
 * ones, and those of whatever was merged into it. The present name comes first.
 */
export type ChannelNames = ReadonlyMap<string, readonly string[]>;

const COLLECTIONS = { tags: 'tag', sources: 'source' } as const satisfies Record<Mergeable, string>;

/**
 * Reads the names of all tags and sources: two queries, however many there are. A tag that is internal today may have been public:
 * what left it then is still to be heard of, under every name. It has no texts, and so tells nothing else.
 */
export async function readChannelNames(db: LogDatabase): Promise<ChannelNames> {
  const names = new Map<string, readonly string[]>();
  for (const [collection, prefix] of Object.entries(COLLECTIONS)) {
    const docs = await findRows(db, { collection });
    for (const family of familiesOf(docs)) {
      const channels = family.map((slug) => `${prefix}/${slug}`);
      for (const channel of channels) names.set(channel, channels);
    }
  }
  return names;
}

/** Whether a selection names a tag or a source: only these change their names. */
export function hasNames({ filter }: Selection): boolean {
  return [...filter.anyOf.flat(), ...filter.noneOf].some(isName);
}

/**
 * The same selection by all names that what it asks for has or had. The former ones count as well: texts that are yet to be released
 * under the new name still stand under the old one, and texts that left before a renaming are remembered under the old one alone.
 */
export function underAllNames({ locales, filter }: Selection, names: ChannelNames): Selection {
  const all = (channels: readonly string[]) => [
    ...new Set(channels.flatMap((channel) => names.get(channel) ?? channel)),
  ];
  return { locales, filter: { anyOf: filter.anyOf.map(all), noneOf: all(filter.noneOf) } };
}

/** Whether a channel is that of a tag or a source. */
function isName(channel: string): boolean {
  return channel.startsWith('tag/') || channel.startsWith('source/');
}

/** The slugs of each row that stands for itself, with those of all rows that lead to it. */
function familiesOf(rows: readonly StoredRow[]): string[][] {
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  const families = new Map<string, string[]>();
  // Those that stand for themselves first, so that the present name heads the list.
  for (const row of rows.toSorted((a, b) => ids(a['mergedInto']).length - ids(b['mergedInto']).length)) {
    const last = endOfMerges(row, byId);
    // An internal tag that was merged into a public one leads nobody there.
    const id = String((row['internal'] === true && last['internal'] !== true ? row : last)['id']);
    families.set(id, [...(families.get(id) ?? []), String(row['slug']), ...strings(row['pastSlugs']).reverse()]);
  }
  return [...families.values()].map((slugs) => [...new Set(slugs)]);
}
