import type { LogDatabase } from '../log/log-database.ts';
import { LOCALES, type Locale } from '../publication/release.ts';
import type { Selection } from '../publication/selection.ts';
import type { TextFilter } from '../publication/text-filter.ts';
import { loadRows } from '../releasing/load-related.ts';
import { ids, type StoredRow, strings } from '../stored-rows/row-fields.ts';
import { type ChannelNames, hasNames, readChannelNames, underAllNames } from './channel-names.ts';
import { movedChannel } from './moved-channel.ts';

/** Names of related rows, as channels; found once a row for as long as it lives. */
type NameOf = (related: 'tags' | 'sources', id: string) => Promise<string | null>;

/**
 * Reads what editors chose in fields: `tags`, `allTags`, `notTags`, `sources`, `kinds`, `regions`, `languages`; what is missing asks for
 * nothing in particular. Tags and sources are asked for under all names they have or had: what left one before it was renamed is
 * remembered under the former alone. The reader remembers names: make a new one for every reading.
 */
export function selectionReader(db: LogDatabase): (row: StoredRow) => Promise<Selection> {
  const nameOf = rememberNames(db);
  let names: Promise<ChannelNames> | null = null;
  return async (row) => {
    const chosen = strings(row['languages']).filter((name): name is Locale => LOCALES.some((known) => known === name));
    const selection = { locales: chosen.length === 0 ? LOCALES : chosen, filter: await filterOf(row, nameOf) };
    if (!hasNames(selection)) return selection;
    names ??= readChannelNames(db);
    return underAllNames(selection, await names);
  };
}

/** The same for what has no language of its own. */
export async function readFilter(db: LogDatabase, row: StoredRow): Promise<TextFilter> {
  return filterOf(row, rememberNames(db));
}

async function filterOf(row: StoredRow, nameOf: NameOf): Promise<TextFilter> {
  const named = async (related: 'tags' | 'sources', field: string) => channels(nameOf, related, ids(row[field]));
  const allTags = await Promise.all(ids(row['allTags']).map((id) => channels(nameOf, 'tags', [id])));
  const sets = [
    { asked: ids(row['tags']), set: await named('tags', 'tags') },
    ...allTags.map((set) => ({ asked: ['one'], set })),
    { asked: ids(row['sources']), set: await named('sources', 'sources') },
    { asked: strings(row['kinds']), set: strings(row['kinds']) },
    { asked: strings(row['regions']), set: strings(row['regions']).map((code) => `region/${code}`) },
  ];
  // A set whose tags are all gone asks for what no text has, rather than for everything.
  const anyOf = sets.filter(({ asked }) => asked.length > 0).map(({ set }) => set);
  return { anyOf: anyOf.length === 0 ? [['all']] : anyOf, noneOf: await named('tags', 'notTags') };
}

async function channels(nameOf: NameOf, related: 'tags' | 'sources', wanted: readonly string[]) {
  const found = await Promise.all(wanted.map((id) => nameOf(related, id)));
  return [...new Set(found.flatMap((channel) => channel ?? []))].sort();
}

function rememberNames(db: LogDatabase): NameOf {
  const known = new Map<string, Promise<string | null>>();
  return (related, id) => {
    const key = `${related}/${id}`;
    const name = known.get(key) ?? channelOf(db, related, id);
    known.set(key, name);
    return name;
  };
}

async function channelOf(db: LogDatabase, related: 'tags' | 'sources', id: string): Promise<string | null> {
  const [row] = await loadRows(db, related, [id], {});
  if (row === undefined) return null;
  const channel = `${related === 'tags' ? 'tag' : 'source'}/${row['slug']}`;
  // What was merged into another goes on under the other's name.
  return (await movedChannel(db, channel)) ?? channel;
}
