import { localChannel } from '../../publication/channels.ts';
import type { Selection } from '../../publication/selection.ts';
import { matches } from '../../publication/text-filter.ts';
import type { LogDatabase } from '../log-database.ts';
import { textsInAny } from '../placements/merge-places.ts';
import { embargoedPlace } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { textsByKey } from './read-log.ts';
import { type VisibleView, viewFor } from './view.ts';

/** A desk holds a handful of texts back at a time; of more than this, trusted partners' lists have the last dated ones. */
const MAX_EMBARGOED = 500;

/** A text under embargo with the row it is from. */
export interface EmbargoedText {
  row: ReleaseRow;
  view: Extract<VisibleView, { kind: 'embargoed' }>;
}

/**
 * The texts of a selection that are under embargo, newest first by (`publishedAt`, `key`), at most `limit` (and 500). For trusted
 * partners alone: nothing of them may reach anybody else. One that was never public is dated by the minute at which its embargo
 * ends, and so comes before all that is.
 */
export async function embargoedTexts(
  db: LogDatabase,
  { locales, filter }: Selection,
  limit = MAX_EMBARGOED,
): Promise<EmbargoedText[]> {
  const keys: string[] = [];
  const places = locales.map((locale) => embargoedPlace(localChannel(locale, 'all')));
  for await (const { text } of textsInAny(db, places)) {
    keys.push(text);
    if (keys.length === MAX_EMBARGOED) break;
  }
  const texts = (await textsByKey(db, keys)).flatMap((row): EmbargoedText[] => {
    const view = viewFor(row, 'trusted');
    return view.kind === 'embargoed' && matches(filter, view.channels) ? [{ row, view }] : [];
  });
  return texts.slice(0, limit);
}
