import type { LogEntry } from '../log/append.ts';
import { append, settle } from '../log/append.ts';
import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { isShown, rowsOfItem, rowsOfItemId } from '../log/read-log.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { itemPath } from '../publication/addresses.ts';
import { channelsOf } from '../publication/channels.ts';
import type { ItemContent } from '../publication/content.ts';
import { decideChange } from '../publication/decide-change.ts';
import { presentItem } from '../publication/present-item.ts';
import type { ContentType, Instant, Locale, Release } from '../publication/release.ts';
import { LOCALES } from '../publication/release.ts';
import { textId } from '../publication/text-id.ts';
import { isVisible, visibleFrom } from '../publication/visibility.ts';
import type { Desk } from './desk.ts';
import { loadItem } from './load-item.ts';
import { requestRerelease } from './rerelease-requests.ts';

/**
 * Brings the log in line with an item as it stands now: each language it was written in is published, revised, touched or
 * withdrawn, in the transaction `req` carries; where the item is gone, all of them are withdrawn. Repeating it changes nothing.
 * Returns how many texts changed.
 */
export async function releaseItem(
  desk: Desk,
  db: LogDatabase,
  type: ContentType,
  itemId: string,
  req: InTransaction,
): Promise<number> {
  return desk.items.run(`${type}/${itemId}`, async () => {
    const loaded = await loadItem(db, type, itemId, desk.origin, req);
    if (loaded === null) return withdrawTexts(desk, db, await rowsOfItemId(db, type, itemId, req), req);
    const { item, shows } = loaded;
    const now = desk.now();
    const rows = await rowsOfItem(db, item.uid, req);
    let changed = 0;
    for (const locale of LOCALES) {
      const last = rows.find((row) => row.locale === locale) ?? null;
      const entry = entryFor(desk, item, locale, rows, now);
      // Asked with the old date of revision first: only a decision that it is one moves the date.
      const seen = decideChange(last?.snapshot ?? null, entry.release, item.isMinorChange);
      const change = seen ?? (last !== null && changesChannels(last, entry) ? 'touched' : null);
      if (change === null) {
        if (last !== null) await settle(db, last, shows, now, req);
        continue;
      }
      await append(db, { ...entry, change, release: dated(entry.release, change, last, now), shows }, last, now, req);
      changed += 1;
    }
    if (changed > 0 && (await isShown(db, `${type}/${itemId}`, req)))
      await requestRerelease(db, `${type}/${itemId}`, now, req);
    return changed;
  });
}

/** The item is gone: what the world still sees of it is withdrawn. */
async function withdrawTexts(desk: Desk, db: LogDatabase, rows: ReleaseRow[], req: InTransaction): Promise<number> {
  const now = desk.now();
  const published = rows.filter((row) => row.snapshot !== null);
  for (const row of published) {
    const { key, uid, locale, type, itemId, number, kind, url, publishedAt } = row;
    const facts = { key, uid, locale, type, itemId, number, kind, url, publishedAt };
    await append(db, { ...facts, change: 'withdrawn', release: null, channels: [], shows: [] }, row, now, req);
    if (await isShown(db, `${type}/${itemId}`, req)) await requestRerelease(db, `${type}/${itemId}`, now, req);
  }
  return published.length;
}

function entryFor(
  desk: Desk,
  item: ItemContent,
  locale: Locale,
  rows: ReleaseRow[],
  now: Instant,
): Omit<LogEntry, 'change' | 'shows'> {
  const last = rows.find((row) => row.locale === locale) ?? null;
  const publishedAt = last?.publishedAt ?? firstPublication(item, rows, now);
  const updatedAt = last?.snapshot?.updatedAt ?? publishedAt;
  const release = isVisible(item, now)
    ? presentItem(item, locale, { origin: desk.origin, publishedAt, updatedAt })
    : null;
  const { uid, type, itemId, number, kind } = item;
  const url = desk.origin + itemPath(locale, type, number);
  return {
    key: textId(uid, locale),
    uid,
    locale,
    type,
    itemId,
    number,
    kind,
    url,
    release,
    channels: channelsOf(item),
    publishedAt,
  };
}

/** A text may move without looking any different: its regions are channels, and nothing else. */
function changesChannels(last: ReleaseRow, { release, channels }: Pick<LogEntry, 'release' | 'channels'>): boolean {
  if (release === null) return false;
  return channels.length !== last.channels.length || channels.some((channel) => !last.channels.includes(channel));
}

/** A text is dated as its item is; a translation that follows later, by the day it came, or its readers would never see it. */
function firstPublication(item: ItemContent, rows: ReleaseRow[], now: Instant): Instant {
  return rows.length > 0 ? now : (visibleFrom(item) ?? now);
}

function dated(release: Release | null, change: string, last: ReleaseRow | null, now: Instant): Release | null {
  if (release === null) return null;
  const isNews = change === 'revised' || (change === 'published' && last !== null);
  return isNews ? { ...release, updatedAt: now } : release;
}
