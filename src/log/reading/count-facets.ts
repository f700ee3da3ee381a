import { localChannel } from '../../publication/channels.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { strings } from '../../stored-rows/row-fields.ts';
import { LOG_COLLECTIONS, type LogDatabase } from '../log-database.ts';
import { countChannels } from '../placements/count-places.ts';
import { pageIn, textsIn } from '../placements/placements.ts';
import { MAX_EXAMINED } from './examine-narrowest.ts';
import { positionsSelected, type SelectedTexts } from './select-texts.ts';

/** How many of the texts selected stand in each channel, and were published in each year (UTC). */
export interface Facets {
  channels: ReadonlyMap<string, number>;
  years: ReadonlyMap<number, number>;
  total: number;
  /** False where counting ended at its bound: there are more. */
  isAll: boolean;
}

/**
 * Counts what everyone sees. Of everything an index knows it, whatever the archive's length; of a selection the texts of its narrowest set
 * are looked at, the newest 3,000 of it.
 */
export async function countFacets(db: LogDatabase, query: Omit<SelectedTexts, 'audience'>): Promise<Facets> {
  const { filter } = query.selection;
  const isEverything = filter.noneOf.length === 0 && filter.anyOf.flat().join() === 'all';
  const isOfAllTime = query.from === undefined && query.until === undefined;
  return isEverything && isOfAllTime ? ofEverything(db, query) : ofSelection(db, query);
}

async function ofEverything(db: LogDatabase, { selection }: Omit<SelectedTexts, 'audience'>): Promise<Facets> {
  const counts = await countChannels(db);
  const channels = new Map<string, number>();
  const years = new Map<number, number>();
  for (const locale of selection.locales) {
    for (const [channel, count] of counts[locale]) add(channels, channel, count);
    const place = localChannel(locale, 'all');
    const [first] = await textsIn(db, { place, state: 'present', limit: 1, isAscending: true });
    const [last] = await textsIn(db, { place, state: 'present', limit: 1 });
    if (first === undefined || last === undefined) continue;
    for (let year = yearOf(first.at); year <= yearOf(last.at); year += 1) {
      const span = { from: `${year}-01-01T00:00:00.000Z`, until: `${year + 1}-01-01T00:00:00.000Z` };
      const { total } = await pageIn(db, { place, page: 1, limit: 1, ...span });
      if (total > 0) add(years, year, total);
    }
  }
  return { channels, years, total: channels.get('all') ?? 0, isAll: true };
}

async function ofSelection(db: LogDatabase, query: Omit<SelectedTexts, 'audience'>): Promise<Facets> {
  const channels = new Map<string, number>();
  const years = new Map<number, number>();
  let total = 0;
  let examined = 0;
  for await (const batch of positionsSelected(db, { ...query, audience: 'everyone' })) {
    const selected = batch.filter(({ isSelected }) => isSelected).map(({ position }) => position);
    const at = new Map(selected.map((position) => [position.text, position.at]));
    const rows =
      selected.length === 0
        ? []
        : await findRows(db, {
            collection: LOG_COLLECTIONS.releases,
            where: { key: { in: [...at.keys()] } },
            select: { key: true, channels: true },
          });
    for (const row of rows) {
      // What has left all channels since its place was read is not counted.
      const held = strings(row['channels']);
      if (held.length === 0) continue;
      total += 1;
      for (const channel of held) add(channels, channel, 1);
      add(years, yearOf(at.get(String(row['key'])) ?? ''), 1);
    }
    examined += batch.length;
    if (examined >= MAX_EXAMINED) return { channels, years, total, isAll: false };
    // The embedded database answers synchronously: others must breathe.
    await new Promise(setImmediate);
  }
  return { channels, years, total, isAll: true };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function yearOf(at: string): number {
  return Number(at.slice(0, 4));
}
