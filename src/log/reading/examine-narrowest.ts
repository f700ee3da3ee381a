import type { TextFilter } from '../../publication/text-filter.ts';
import { matches } from '../../publication/text-filter.ts';
import type { LogDatabase } from '../log-database.ts';
import { placesOf, type Stretch, textsInAny } from '../placements/merge-places.ts';
import { countIn, embargoedPlace, type PlacePosition } from '../placements/placements.ts';

/** How many texts of the narrowest set are looked at before what was found is all there is: the bound on the work of one request. */
export const MAX_EXAMINED = 3000;
const BATCH = 200;
const EMBARGOED = embargoedPlace('');

/** A filter over places, and which part of their order is looked at. */
export interface Examination {
  filter: TextFilter;
  /** The places in which texts of some channels stand. */
  placesNamed: (channels: readonly string[]) => string[];
  stretch?: Stretch;
  /** How many are looked at together at first; afterwards 200. */
  firstBatch: number;
  /** No batch reaches beyond so many texts in all; without limit unless told. */
  maxExamined?: number;
}

/** A text that was looked at, and whether the filter selects it. */
export interface Examined {
  position: PlacePosition;
  isSelected: boolean;
}

/**
 * The texts of the set that holds the fewest, newest first and merged by date, in batches; each batch is checked against the other sets
 * at once. Reads placements alone: what it costs depends on how far back the wanted texts lie in that set, never on the archive.
 */
export async function* examineNarrowest(db: LogDatabase, examination: Examination): AsyncGenerator<Examined[]> {
  const { filter, placesNamed, stretch, firstBatch, maxExamined = Number.POSITIVE_INFINITY } = examination;
  const narrowest = await narrowestSet(db, filter, placesNamed);
  const rest: TextFilter = { ...filter, anyOf: filter.anyOf.filter((set) => set !== narrowest) };
  const others = placesNamed([...new Set([...rest.anyOf.flat(), ...rest.noneOf])]);
  const examine = async (batch: readonly PlacePosition[]) => {
    const places = await placesOf(db, batch, others);
    return batch.map((position) => ({
      position,
      isSelected: matches(rest, (places.get(position.text) ?? []).map(channelIn)),
    }));
  };
  let batch: PlacePosition[] = [];
  let examined = 0;
  let size = Math.min(firstBatch, BATCH);
  for await (const position of textsInAny(db, placesNamed(narrowest), stretch)) {
    batch.push(position);
    if (batch.length < Math.min(size, maxExamined - examined)) continue;
    yield await examine(batch);
    examined += batch.length;
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
async function narrowestSet(
  db: LogDatabase,
  { anyOf }: TextFilter,
  placesNamed: Examination['placesNamed'],
): Promise<readonly string[]> {
  const [first = [], ...more] = anyOf;
  if (more.length === 0) return first;
  let narrowest = { set: first, count: Number.POSITIVE_INFINITY };
  for (const set of anyOf) {
    const counts = await Promise.all(placesNamed(set).map((place) => countIn(db, place)));
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count < narrowest.count) narrowest = { set, count };
  }
  return narrowest.set;
}
