import type { LogDatabase } from '../../log/log-database.ts';
import { latestTexts } from '../../log/reading/channel-texts.ts';
import { localChannel } from '../../publication/channels.ts';
import type { Locale } from '../../publication/release.ts';
import type { PathValues } from './curl-line.ts';

/** Values for the path parameters of commands, so that they work as they stand: the latest text's; none while there is no text. */
export async function pathValues(
  db: LogDatabase,
  locale: Locale,
): Promise<{ values: PathValues; dependsOn: readonly string[] }> {
  const { rows } = await latestTexts(db, { locale, channel: 'all', limit: 1 });
  const [latest] = rows;
  return { values: latest === undefined ? {} : { uid: latest.uid }, dependsOn: [localChannel(locale, 'all')] };
}
