import { wasPublic } from '../log/reading/view.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import type { LogEntry } from '../log/writing/log-entry.ts';
import { itemPath } from '../publication/addresses.ts';
import { channelsOf } from '../publication/channels.ts';
import type { ItemContent } from '../publication/content.ts';
import { decideChange } from '../publication/decide-change.ts';
import { decideWithEmbargo } from '../publication/decide-embargo.ts';
import { presentItem } from '../publication/present-item.ts';
import type { Instant, Locale, Release } from '../publication/release.ts';
import { textId } from '../publication/text-id.ts';
import { embargoUntil, isVisible, visibleFrom } from '../publication/visibility.ts';

/** An item as it stands now, and what the log says of it in all its languages. */
export interface Standing {
  item: ItemContent;
  shows: string[];
  rows: readonly ReleaseRow[];
}

/** What is to be written of an item's text in a language, given what the log says of it; null where the log says so already. */
export function nextEntry(
  { item, shows, rows }: Standing,
  locale: Locale,
  origin: string,
  now: Instant,
): LogEntry | null {
  const { uid, type, itemId, number, kind } = item;
  const last = rows.find((row) => row.locale === locale) ?? null;
  const isHeld = rows.some((row) => row.embargo !== null);
  const until = embargoUntil(item, now, isHeld);
  const publishedAt = last !== null && wasPublic(last) ? last.publishedAt : firstPublication(item, last, rows, now);
  const seen =
    isVisible(item, now) || until !== null ? present(item, last, { locale, origin, publishedAt, now }) : null;
  const next = {
    release: until === null ? seen : null,
    embargo: until === null || seen === null ? null : { until, release: seen },
  };
  const channels = channelsOf(item);
  const before = { release: last?.snapshot ?? null, embargo: last?.embargo ?? null };
  const decided = decideWithEmbargo(before, next, item.isMinorChange);
  const change = decided ?? (last !== null && seen !== null && changesChannels(last, channels) ? 'touched' : null);
  if (change === null) return null;
  const facts = { key: textId(uid, locale), uid, locale, type, itemId, number, kind, publishedAt, channels, shows };
  const url = origin + itemPath(locale, type, number);
  return { ...facts, url, change: next.embargo === null ? change : 'embargoed', ...next };
}

interface Dates {
  locale: Locale;
  origin: string;
  publishedAt: Instant;
  now: Instant;
}

/**
 * The text as whoever may see it now sees it. Its date of revision stays until something new is said to readers who knew it: then
 * it is now, and never before its publication.
 */
function present(item: ItemContent, last: ReleaseRow | null, dates: Dates): Release | null {
  const { locale, origin, publishedAt, now } = dates;
  const known = last?.snapshot ?? last?.embargo?.release ?? null;
  const isKnown = wasPublic(last);
  const updatedAt = (isKnown ? known?.updatedAt : undefined) ?? publishedAt;
  const release = presentItem(item, locale, { origin, publishedAt, updatedAt });
  if (release === null || !isKnown) return release;
  const isSeenByAll = isVisible(item, now);
  // Asked with the old date of revision first: only a decision that it is one moves the date.
  const change = decideChange(isSeenByAll ? (last?.snapshot ?? null) : known, release, item.isMinorChange);
  return change === 'published' || change === 'revised' ? { ...release, updatedAt: now } : release;
}

/** A text may move without looking any different: its regions are channels, and nothing else. */
function changesChannels({ channels, embargo }: ReleaseRow, next: readonly string[]): boolean {
  const standing = embargo?.channels ?? channels;
  return next.length !== standing.length || next.some((channel) => !standing.includes(channel));
}

/**
 * A text is dated as its item is; a translation that follows later, by the day it came, or its readers would never see it. Under
 * embargo it bears the minute at which that ends, and keeps it when the minute has come.
 */
function firstPublication(
  item: ItemContent,
  last: ReleaseRow | null,
  rows: readonly ReleaseRow[],
  now: Instant,
): Instant {
  const from = visibleFrom(item) ?? now;
  const isTranslation = rows.some((row) => wasPublic(row));
  if (!isTranslation || from > now) return from;
  return last?.embargo?.until === from ? from : now;
}
