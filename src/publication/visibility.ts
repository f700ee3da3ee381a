import type { ItemContent } from './content.ts';
import type { Instant } from './release.ts';

type Schedule = Pick<ItemContent, 'isPublished' | 'publishedAt' | 'embargoUntil'>;

/** The instant from which a published item may be seen: the later of its date and its embargo. Null for drafts. */
export function visibleFrom(item: Schedule): Instant | null {
  if (!item.isPublished || item.publishedAt === null) return null;
  const { publishedAt, embargoUntil } = item;
  return embargoUntil !== null && embargoUntil > publishedAt ? embargoUntil : publishedAt;
}

/** Whether the world may see the item at `now`. */
export function isVisible(item: Schedule, now: Instant): boolean {
  const from = visibleFrom(item);
  return from !== null && from <= now;
}

/**
 * Until when a published item is under embargo at `now`: until the world may see it. Null where it may, and for an item that merely
 * bears a later date: that one nobody sees. An embargo that ends before the item's date goes on until that date where partners have
 * the item (`isHeld`): they would otherwise be told that it was withdrawn, and then that it was published.
 */
export function embargoUntil(item: Schedule, now: Instant, isHeld: boolean): Instant | null {
  const from = visibleFrom(item);
  if (from === null || from <= now || item.embargoUntil === null) return null;
  return item.embargoUntil > now || isHeld ? from : null;
}
