import { placesOf } from '../../../log/placements/merge-places.ts';
import { textsByKey } from '../../../log/reading/texts-by-key.ts';
import { textsShowing } from '../../../log/reading/texts-showing.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import { type ShelvedGuide, shelve } from '../../../pages/guides/shelved-guide.ts';
import { localChannel } from '../../../publication/channels.ts';
import type { Locale, Release } from '../../../publication/release.ts';
import type { PublicContext } from '../public-context.ts';

/** News that point to a guide stand in the same place as the editions it replaces: so many are looked at, by the index alone. */
const LOOKED_AT = 200;
/** An edition of an edition of an edition: more is a mistake, or a circle. */
const MOST_EDITIONS = 6;

/**
 * Guides of a list as they stand on a shelf, each with the editions that it replaces folded under it.
 *
 * @param isWhole nothing is left out of the list: then a replaced guide is found under the present one, wherever that stands; else only
 *   if that stands beside it
 */
export async function shelfOfGuides(
  context: PublicContext,
  locale: Locale,
  rows: readonly ReleaseRow[],
  isWhole: boolean,
): Promise<ShelvedGuide[]> {
  const shown = new Set(rows.map(({ url }) => url));
  const isFolded = ({ snapshot }: ReleaseRow) => {
    const newer = snapshot?.guide?.replacedBy ?? null;
    return newer !== null && (isWhole || shown.has(newer.url));
  };
  const present = rows.filter((row) => !isFolded(row));
  // A page of old editions alone is a page of them.
  const standing = present.length === 0 ? rows : present;
  const earlier = await earlierEditions(context, locale, standing);
  return standing.flatMap(({ snapshot }) =>
    snapshot === null ? [] : [shelve(snapshot, editionsUnder(snapshot, earlier))],
  );
}

/** Editions by the address of the guide that replaces them. */
type Editions = ReadonlyMap<string, readonly Release[]>;

async function earlierEditions({ db }: PublicContext, locale: Locale, rows: readonly ReleaseRow[]): Promise<Editions> {
  const found = new Map<string, Release[]>();
  let newer = rows;
  for (let step = 0; step < MOST_EDITIONS && newer.length > 0; step += 1) {
    const positions = await Promise.all(newer.map(({ itemId }) => textsShowing(db, `guides/${itemId}`, LOOKED_AT)));
    const guides = localChannel(locale, 'guides');
    const places = await placesOf(db, positions.flat(), [guides]);
    const keys = [...places].flatMap(([key, standsIn]) => (standsIn.includes(guides) ? [key] : []));
    const older = await textsByKey(db, keys);
    newer = older.filter(({ snapshot }) => {
      const replacedBy = snapshot?.guide?.replacedBy ?? null;
      if (snapshot === null || replacedBy === null) return false;
      const known = found.get(replacedBy.url) ?? [];
      if (known.some(({ id }) => id === snapshot.id)) return false;
      found.set(replacedBy.url, [...known, snapshot]);
      return true;
    });
  }
  return found;
}

/** All that led to an edition, the latest first; a circle ends where it begins. */
function editionsUnder(release: Release, editions: Editions): Release[] {
  const under = new Map<string, Release>();
  const follow = (url: string) => {
    for (const older of editions.get(url) ?? []) {
      if (older.id === release.id || under.has(older.id)) continue;
      under.set(older.id, older);
      follow(older.url);
    }
  };
  follow(release.url);
  return [...under.values()].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}
