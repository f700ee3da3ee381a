import { wasPublic } from '../log/reading/view.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import type { LogEntry } from '../log/writing/log-entry.ts';
import { textPath } from '../publication/addresses.ts';
import { channelsOf } from '../publication/channels.ts';
import type { ItemContent, Localised } from '../publication/content.ts';
import type { Change } from '../publication/decide-change.ts';
import { decideWithEmbargo, type Shown } from '../publication/decide-embargo.ts';
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
  /** It stands as an import brought it. */
  isHistory: boolean;
  shows: string[];
  rows: readonly ReleaseRow[];
}

/** What is to be written of an item's text in a language, given what the log says of it; null where the log says so already. */
export function nextEntry(
  { texts, notices, isHistory, shows, rows }: Standing,
  locale: Locale,
  origin: string,
  now: Instant,
): LogEntry | null {
  const item = amongSeen(texts, locale, rows, now);
  const { uid, type, itemId, number, kind } = item;
  const last = rows.find((row) => row.locale === locale) ?? null;
  const until = embargoUntil(item, now, (last?.embargo ?? null) !== null);
  const publishedAt = last !== null && wasPublic(last) ? last.publishedAt : (visibleFrom(item) ?? now);
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
  const notice = notices[locale] ?? null;
  const url = origin + textPath(locale, item);
  return { ...facts, notice, url, change, isHistory: staysHistory(last, isHistory, change), ...next };
}

/**
 * Whether nobody is told of a change by push. History begins with an import and ends with the first news of the text: whoever was told of it
 * once is told of all that follows. That it merely looks different – a tag was renamed – is no news of a text nobody was told of.
 */
function staysHistory(last: ReleaseRow | null, isImported: boolean, change: Change): boolean {
  if (last !== null && !last.isHistory) return false;
  switch (change) {
    case 'published':
    case 'revised':
      return isImported;
    case 'touched':
      return isImported || last !== null;
    case 'withdrawn':
    case 'embargoed':
      return false;
    default:
      return change satisfies never;
  }
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
 * The item as its text in `locale` may be presented: beside those of its translations that the same readers see. A text that is
 * still a draft, planned, or withdrawn in another language is not told of.
 */
export function amongSeen(
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
