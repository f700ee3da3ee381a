import { localChannel } from '../../publication/channels.ts';
import { LOCALES } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import type { LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';

/**
 * Names of the channels that begin with `prefix` (`author/`) and ever held a text in any language, in the order of their names. One
 * look at an index for each: what it costs is the number of channels, not of texts.
 */
export async function channelsUnder(db: LogDatabase, prefix: string): Promise<string[]> {
  const channels = new Set<string>();
  for (const locale of LOCALES) {
    const start = localChannel(locale, prefix);
    for (let after = start; ; ) {
      const next = await firstPlaceAfter(db, after, `${start}~`);
      if (next === null) break;
      channels.add(next.slice(localChannel(locale, '').length));
      after = next;
    }
  }
  return [...channels].sort();
}

/** `~` follows every character that a channel's name may have. */
async function firstPlaceAfter(db: LogDatabase, after: string, before: string): Promise<string | null> {
  const docs = await findRows(db, {
    collection: LOG_COLLECTIONS.placements,
    where: { and: [{ place: { greater_than: after } }, { place: { less_than: before } }] },
    sort: 'place',
    limit: 1,
    select: { place: true },
  });
  const [first] = docs;
  return first === undefined ? null : String(first['place']);
}
