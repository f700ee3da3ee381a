import type { LogDatabase } from '../log/log-database.ts';
import { textsFromOldest } from '../log/reading/channel-texts.ts';
import { PAGES_PLACE } from '../publication/channels.ts';
import type { Locale } from '../publication/release.ts';

/** More than this at the foot of a page nobody reads. */
const MOST = 12;

/** The plain pages that are public in a language, the oldest first. */
export async function listPlainPages(db: LogDatabase, locale: Locale): Promise<{ title: string; url: string }[]> {
  const rows = await textsFromOldest(db, { locale, channel: PAGES_PLACE }, { page: 1, perPage: MOST });
  return rows.flatMap(({ snapshot }) => (snapshot === null ? [] : [{ title: snapshot.title, url: snapshot.url }]));
}
