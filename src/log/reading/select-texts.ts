import { localChannel } from '../../publication/channels.ts';
import type { Instant } from '../../publication/release.ts';
import type { Selection } from '../../publication/selection.ts';
import { matches, type TextFilter } from '../../publication/text-filter.ts';
import type { LogDatabase } from '../log-database.ts';
import { placesOf, textsInAny } from '../placements/merge-places.ts';
import { countIn, embargoedPlace, type PlacePosition } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { textsByKey } from './texts-by-key.ts';
import { type Audience, type VisibleView, viewFor } from './view.ts';

/** Which texts are read, for whom, and from where on; newest first by date of publication. */
export interface SelectedTexts {
  selection: Selection;
  audience: Audience;
  /** Published at or after, and before. */
  from?: Instant | undefined;
  until?: Instant | undefined;
  below?: PlacePosition | undefined;
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

const MAX_EXAMINED = 3000;
const BATCH = 200;
const EMBARGOED = embargoedPlace('');

/**
 * One page of the texts selected. Reads placements, and only the rows it gives. What arrives meanwhile shifts nothing, since the next
 * page begins below a position, not after a count.
 */
export async function pageOfTexts(db: LogDatabase, query: SelectedTexts, limit: number): Promise<TextPage> {
  const { maxExamined = MAX_EXAMINED } = query;
  const found: PlacePosition[] = [];
  let examined = 0;
  for await (const batch of selectedPositions(db, query, limit + 1)) {
    for (const { position, isSelected } of batch) {
      if (isSelected && found.length === limit)
        return { texts: await see(db, query, found), next: found.at(-1) ?? null };
      if (isSelected) found.push(position);
    }
    examined += batch.length;
    if (examined < maxExamined) continue;
    const last = found.length === limit ? found.at(-1) : batch.at(-1)?.position;
    return { texts: await see(db, query, found), next: last ?? null };
  }
  return { texts: await see(db, query, found), next: null };
}

/** All texts selected, in batches: what it holds at once does not depend on how many there are. */
export async function* allTexts(db: LogDatabase, query: SelectedTexts): AsyncGenerator<SeenText[]> {
  for await (const batch of selectedPositions(db, query)) {
    const selected = batch.filter(({ isSelected }) => isSelected).map(({ position }) => position);
    yield await see(db, query, selected);
    // The embedded database answers synchronously: let others breathe between batches.
    await new Promise(setImmediate);
  }
}

/** Rows as they are now: a text that has moved or gone since its placement was read is passed over. */
async function see(
  db: LogDatabase,
  { selection, audience }: SelectedTexts,
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

async function* selectedPositions(
  db: LogDatabase,
  { selection, audience, from, until, below }: SelectedTexts,
  firstBatch = BATCH,
): AsyncGenerator<{ position: PlacePosition; isSelected: boolean }[]> {
  const { locales, filter } = selection;
  const placesNamed = (channels: readonly string[]) => {
    const places = locales.flatMap((locale) => channels.map((channel) => localChannel(locale, channel)));
    // Where texts under embargo stand, trusted partners alone look.
    return audience === 'trusted' ? [...places, ...places.map(embargoedPlace)] : places;
  };
  const driving = await smallestSet(db, filter, placesNamed);
  const rest: TextFilter = { ...filter, anyOf: filter.anyOf.filter((set) => set !== driving) };
  const others = placesNamed([...new Set([...rest.anyOf.flat(), ...rest.noneOf])]);
  const examine = async (batch: readonly PlacePosition[]) => {
    const places = await placesOf(db, batch, others);
    return batch.map((position) => ({
      position,
      isSelected: matches(rest, (places.get(position.text) ?? []).map(channelIn)),
    }));
  };
  let batch: PlacePosition[] = [];
  let size = Math.min(firstBatch, BATCH);
  for await (const position of textsInAny(db, placesNamed(driving), { from, until, below })) {
    batch.push(position);
    if (batch.length < size) continue;
    yield await examine(batch);
    batch = [];
    size = BATCH;
  }
  yield await examine(batch);
}

/** `tag/osvita` of `uk/tag/osvita` and of `embargoed/uk/tag/osvita`. */
function channelIn(place: string): string {
  const local = place.startsWith(EMBARGOED) ? place.slice(EMBARGOED.length) : place;
  return local.slice(local.indexOf('/') + 1);
}

/** The set that holds the fewest texts: the one to read, and to check against the others. */
async function smallestSet(
  db: LogDatabase,
  { anyOf }: TextFilter,
  placesNamed: (channels: readonly string[]) => string[],
): Promise<readonly string[]> {
  const [first = [], ...more] = anyOf;
  if (more.length === 0) return first;
  let smallest = { set: first, count: Number.POSITIVE_INFINITY };
  for (const set of anyOf) {
    const counts = await Promise.all(placesNamed(set).map((place) => countIn(db, place)));
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count < smallest.count) smallest = { set, count };
  }
  return smallest.set;
}
