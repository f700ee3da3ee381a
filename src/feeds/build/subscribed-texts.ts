import type { LogDatabase } from '../../log/log-database.ts';
import { type LocalChannel, textsWithin } from '../../log/reading/archive-weeks.ts';
import { latestTexts } from '../../log/reading/channel-texts.ts';
import type { ReadTexts } from '../../log/reading/texts-by-key.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import type { IsoWeek } from '../../publication/dates/iso-week.ts';

export const FEED_ENTRIES = 30;
/** More than this never fit into a feed, even in summary form. */
const MAX_ENTRIES = 400;

/**
 * What the subscription document of a channel holds: its latest texts, and all of the running week where those are more. Whatever
 * is older stands in an archive document, so the two together leave nothing out (RFC 5005, 4).
 */
export async function subscribedTexts(
  db: LogDatabase,
  of: LocalChannel,
  week: IsoWeek,
  read?: ReadTexts,
): Promise<ReleaseRow[]> {
  const { rows: newest, positions } = await latestTexts(db, { ...of, limit: FEED_ENTRIES }, read);
  const oldest = positions.at(FEED_ENTRIES - 1);
  const isFull = oldest !== undefined && oldest.at >= week.from;
  return isFull ? textsWithin(db, of, { from: week.from, limit: MAX_ENTRIES }, read) : newest;
}
