import { wasPublic } from '../log/reading/view.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import type { LogEntry } from '../log/writing/log-entry.ts';
import { itemPath } from '../publication/addresses.ts';
import { channelsOf } from '../publication/channels.ts';
import type { ItemContent, Localised } from '../publication/content.ts';
import { decideChange } from '../publication/decide-change.ts';
import { decideWithEmbargo } from '../publication/decide-embargo.ts';
import { presentItem } from '../publication/present-item.ts';
import type { Instant, Locale, Release } from '../publication/release.ts';
import { textId } from '../publication/text-id.ts';
import { embargoUntil, isVisible, visibleFrom } from '../publication/visibility.ts';

/** An item as it stands now, and what the log says of it in all its languages. */
export interface Standing {
  /** The item as each of its texts is scheduled. */
  texts: Record<Locale, ItemContent>;
  /** Why its texts were withdrawn, where their editors said so. */
  notices: Localised<string>;
  shows: string[];
  rows: readonly ReleaseRow[];
}

/** What is to be written of an item's text in a language, given what the log says of it; null where the log says so already. */
export function nextEntry(
  { texts, notices, shows, rows }: Standing,
  locale: Locale,
  origin: string,
  now: Instant,
): LogEntry | null {
  const item = amongSeen(texts, locale, rows, now);
  const { uid, type, itemId, number, kind } = item;
  const last = rows.find((row) => row.locale === locale) ?? null;
  const until = embargoUntil(item, now, (last?.embargo ?? null) !== null);
  const publishedAt = last !== null && wasPublic(last) ? last.publishedAt : (visibleFrom(item) ?? now);
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
  const facts = {
    key: textId(uid, locale),
    uid,
    locale,
    type,
    itemId,
    number,
    kind,
    publishedAt,
    channels,
    shows,
    notice: notices[locale] ?? null,
  };
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
 * The item as its text in `locale` may be presented: beside those of its translations that the same readers see. A text that is
 * still a draft, planned, or withdrawn in another language is not told of.
 */
function amongSeen(
  texts: Record<Locale, ItemContent>,
  locale: Locale,
  rows: readonly ReleaseRow[],
  now: Instant,
): ItemContent {
  const isHeldIn = (other: Locale) =>
    embargoUntil(
      texts[other],
      now,
      rows.some((row) => row.locale === other && row.embargo !== null),
    ) !== null;
  const isSeenBeside = (other: Locale) =>
    other === locale || isVisible(texts[other], now) || (isHeldIn(locale) && isHeldIn(other));
  const { title, ...item } = texts[locale];
  const seen = Object.entries(title).filter(([other]) => isSeenBeside(other as Locale));
  return { ...item, title: Object.fromEntries(seen) };
}
