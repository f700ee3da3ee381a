import type { LogDatabase } from '../log/log-database.ts';
import { latestTexts } from '../log/reading/channel-texts.ts';
import { THEMES_PLACE } from '../publication/channels.ts';
import type { Locale, Release } from '../publication/release.ts';

/** A directory of more would be a list nobody reads to its end. */
const MOST = 60;

/** The thematic pages that are public in a language, the latest first. */
export async function listThemes(db: LogDatabase, locale: Locale): Promise<Release[]> {
  const { rows } = await latestTexts(db, { locale, channel: THEMES_PLACE, limit: MOST });
  return rows.flatMap(({ snapshot }) => snapshot ?? []);
}
