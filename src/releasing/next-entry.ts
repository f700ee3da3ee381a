import { wasPublic } from '../log/reading/view.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import type { LogEntry } from '../log/writing/log-entry.ts';
import { itemPath } from '../publication/addresses.ts';
import { channelsOf } from '../publication/channels.ts';
import type { ItemContent } from '../publication/content.ts';
import { decideWithEmbargo, type Shown } from '../publication/decide-embargo.ts';
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
  const known = last?.snapshot ?? last?.embargo?.release ?? null;
  // Its date of revision stays until something new is said to readers who knew it; never is it before its publication.
  const updatedAt = (wasPublic(last) ? known?.updatedAt : undefined) ?? publishedAt;
  const isSeen = isVisible(item, now) || until !== null;
  const release = isSeen ? presentItem(item, locale, { origin, publishedAt, updatedAt }) : null;
  const before = { release: last?.snapshot ?? null, embargo: last?.embargo ?? null };
  const decision = decideWithEmbargo(before, shownUntil(release, until), item.isMinorChange);
  const channels = channelsOf(item);
  const isMoved = last !== null && release !== null && changesChannels(last, channels);
  if (decision === null && !isMoved) return null;
  const isRevision = decision?.isNews === true && wasPublic(last);
  const next = shownUntil(release !== null && isRevision ? { ...release, updatedAt: now } : release, until);
  const change = next.embargo === null ? (decision?.change ?? 'touched') : 'embargoed';
  const facts = { key: textId(uid, locale), uid, locale, type, itemId, number, kind, publishedAt, channels, shows };
  return { ...facts, url: origin + itemPath(locale, type, number), change, ...next };
}

/** A text goes to everyone, or while there is an embargo to trusted partners alone. */
function shownUntil(release: Release | null, until: Instant | null): Shown {
  if (until === null) return { release, embargo: null };
  return { release: null, embargo: release === null ? null : { until, release } };
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
