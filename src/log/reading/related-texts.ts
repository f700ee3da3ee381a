import { localChannel } from '../../publication/channels.ts';
import type { Locale } from '../../publication/release.ts';
import type { LogDatabase } from '../log-database.ts';
import { type PlacePosition, textsIn } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { type ReadTexts, textsByKey } from './texts-by-key.ts';

/** Of each channel so many are looked at, the latest: what a text has in common with older ones is history. */
const LOOKED_AT = 24;
/** A text has a few topics that it is about; of a long list the first are those. */
const MOST_CHANNELS = 8;

/** What a text has in common with others: its channels, such as `tag/osvita`, in its own language. */
export interface RelatedQuery {
  locale: Locale;
  channels: readonly string[];
  /** Key of the text itself, which is left out. */
  except: string;
  limit: number;
}

/**
 * Texts of the same language that share the most of some channels, of equals the newest first. Reads a stretch of the index for each channel,
 * whatever the archive's length.
 */
export async function relatedTexts(
  db: LogDatabase,
  { locale, channels, except, limit }: RelatedQuery,
  read: ReadTexts = (keys) => textsByKey(db, keys),
): Promise<ReleaseRow[]> {
  const stretches = channels
    .slice(0, MOST_CHANNELS)
    .map((channel) => textsIn(db, { place: localChannel(locale, channel), state: 'present', limit: LOOKED_AT }));
  const keys = byWhatIsShared((await Promise.all(stretches)).flat().filter(({ text }) => text !== except));
  const rows = await read(keys.slice(0, limit));
  return rows.filter(({ snapshot }) => snapshot !== null);
}

function byWhatIsShared(positions: readonly PlacePosition[]): string[] {
  const found = new Map<string, PlacePosition & { shared: number }>();
  for (const position of positions)
    found.set(position.text, { ...position, shared: (found.get(position.text)?.shared ?? 0) + 1 });
  return [...found.values()]
    .sort((a, b) => b.shared - a.shared || order(b.at, a.at) || order(b.text, a.text))
    .map(({ text }) => text);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
