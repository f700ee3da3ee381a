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
