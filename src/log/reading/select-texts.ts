import { localChannel } from '../../publication/channels.ts';
import type { Instant } from '../../publication/release.ts';
import type { Selection } from '../../publication/selection.ts';
import { matches } from '../../publication/text-filter.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { LOG_COLLECTIONS, type LogDatabase } from '../log-database.ts';
import { countIn, embargoedPlace, type PlacePosition } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { type Examined, examineNarrowest, MAX_EXAMINED } from './examine-narrowest.ts';
import { textsByKey } from './texts-by-key.ts';
import { type Audience, type VisibleView, viewFor } from './view.ts';

/** Which texts are read, for whom, and from where on; newest first by date of publication unless told. */
export interface SelectedTexts {
  selection: Selection;
  audience: Audience;
  /** Published at or after, and before. */
  from?: Instant | undefined;
  until?: Instant | undefined;
  /** Where the part before ended, in the order asked for. */
  below?: PlacePosition | undefined;
  isAscending?: boolean | undefined;
  /** Only texts whose present state came out at or after it. */
  releasedSince?: Instant | undefined;
  /** How many texts a page looks at before it sends its reader on: the bound on the work of one request. */
  maxExamined?: number;
}

/** A text as an audience sees it. */
export interface SeenText {
  row: ReleaseRow;
  view: VisibleView;
}

/** A page of a list. `next`: where to go on; null at its end. A page may be short, or empty, before the end: what was looked at counts. */
export interface TextPage {
  texts: SeenText[];
  next: PlacePosition | null;
}

/**
 * One page of the texts selected. Reads placements, and only the rows it gives. What arrives meanwhile shifts nothing, since the next
 * page begins below a position, not after a count.
 */
export async function pageOfTexts(db: LogDatabase, query: SelectedTexts, limit: number): Promise<TextPage> {
  const { maxExamined = MAX_EXAMINED } = query;
  const found: PlacePosition[] = [];
  let examined = 0;
  for await (const batch of positionsSelected(db, query, limit + 1)) {
    for (const { position, isSelected } of batch) {
      if (isSelected && found.length === limit)
        return { texts: await seenTexts(db, query, found), next: found.at(-1) ?? null };
      if (isSelected) found.push(position);
    }
    examined += batch.length;
    if (examined < maxExamined) continue;
    const last = found.length === limit ? found.at(-1) : batch.at(-1)?.position;
    return { texts: await seenTexts(db, query, found), next: last ?? null };
  }
  return { texts: await seenTexts(db, query, found), next: null };
}

/**
 * All texts selected, in batches: what it holds at once does not depend on how many there are. One batch is read while the one before is
 * written.
 */
export async function* allTexts(db: LogDatabase, query: SelectedTexts): AsyncGenerator<SeenText[]> {
  let ahead: Promise<SeenText[]> | null = null;
  for await (const batch of positionsSelected(db, query)) {
    const selected = batch.filter(({ isSelected }) => isSelected).map(({ position }) => position);
    const before: Promise<SeenText[]> | null = ahead;
    ahead = seenTexts(db, query, selected);
    // It is awaited at the next turn; should the reader leave before, nobody asks for it any more.
    ahead.catch(() => undefined);
    if (before !== null) yield await before;
    // Others run between batches.
    await new Promise(setImmediate);
  }
  if (ahead !== null) yield await ahead;
}

/**
 * How many texts are selected, where an index knows: of one channel, of any time. Null where texts would have to be looked at.
 */
export async function countSelected(db: LogDatabase, query: SelectedTexts): Promise<number | null> {
  const { selection, audience, from, until, releasedSince } = query;
  const { anyOf, noneOf } = selection.filter;
  const [set = [], ...more] = anyOf;
  const isOne = set.length === 1 && more.length === 0 && noneOf.length === 0;
  if (!isOne || from !== undefined || until !== undefined || releasedSince !== undefined) return null;
  const places = selection.locales.flatMap((locale) => set.map((channel) => localChannel(locale, channel)));
  const seen = audience === 'trusted' ? [...places, ...places.map(embargoedPlace)] : places;
  const counts = await Promise.all(seen.map((place) => countIn(db, place)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Rows as they are now: a text that has moved or gone since its position was read is passed over. */
export async function seenTexts(
  db: LogDatabase,
  { selection, audience }: Pick<SelectedTexts, 'selection' | 'audience'>,
  positions: readonly PlacePosition[],
): Promise<SeenText[]> {
  const rows = await textsByKey(
    db,
    positions.map(({ text }) => text),
  );
  return rows.flatMap((row) => {
    const view = viewFor(row, audience);
    if (view.kind !== 'published' && view.kind !== 'embargoed') return [];
    return matches(selection.filter, view.channels) ? [{ row, view }] : [];
  });
}

/** Which texts are looked at, in order and in batches, and which of them are selected: places alone are read. */
export async function* positionsSelected(
  db: LogDatabase,
  query: SelectedTexts,
  firstBatch = Number.POSITIVE_INFINITY,
): AsyncGenerator<Examined[]> {
  const { releasedSince } = query;
  for await (const batch of positionsIn(db, query, firstBatch)) {
    if (releasedSince === undefined) yield batch;
    else yield await onlyReleasedSince(db, batch, releasedSince);
  }
}

/** Of the texts selected, those whose state came out since; nothing of them is read but that. */
async function onlyReleasedSince(db: LogDatabase, batch: readonly Examined[], since: Instant): Promise<Examined[]> {
  const keys = batch.filter(({ isSelected }) => isSelected).map(({ position }) => position.text);
  if (keys.length === 0) return [...batch];
  const rows = await findRows(db, {
    collection: LOG_COLLECTIONS.releases,
    where: { and: [{ key: { in: keys } }, { releasedAt: { greater_than_equal: since } }] },
    select: { key: true },
  });
  const fresh = new Set(rows.map((row) => String(row['key'])));
  return batch.map((one) => ({ ...one, isSelected: one.isSelected && fresh.has(one.position.text) }));
}

function positionsIn(
  db: LogDatabase,
  { selection, audience, from, until, below, isAscending }: SelectedTexts,
  firstBatch: number,
): AsyncGenerator<Examined[]> {
  const { locales, filter } = selection;
  const placesNamed = (channels: readonly string[]) => {
    const places = locales.flatMap((locale) => channels.map((channel) => localChannel(locale, channel)));
    // Where texts under embargo stand, trusted partners alone look.
    return audience === 'trusted' ? [...places, ...places.map(embargoedPlace)] : places;
  };
  return examineNarrowest(db, { filter, placesNamed, stretch: { from, until, below, isAscending }, firstBatch });
}
