import type { TextSchedule } from './content.ts';
import type { Instant } from './release.ts';

type Schedule = Omit<TextSchedule, 'isMinorChange'>;

/** The instant from which a published text may be seen: the later of its date and its embargo. Null for drafts. */
export function visibleFrom(item: Schedule): Instant | null {
  if (!item.isPublished || item.publishedAt === null) return null;
  const { publishedAt, embargoUntil } = item;
  return embargoUntil !== null && embargoUntil > publishedAt ? embargoUntil : publishedAt;
}

/** Whether the world may see the text at `now`. */
export function isVisible(item: Schedule, now: Instant): boolean {
  const from = visibleFrom(item);
  return from !== null && from <= now && !hasLeft(item, now);
}

/** Whether the minute has come at which its editor wanted it withdrawn. */
function hasLeft({ withdrawAt }: Schedule, now: Instant): boolean {
  return withdrawAt !== null && withdrawAt <= now;
}

/**
 * Until when a published text is under embargo at `now`: until the world may see it. Null where it may, and for a text that merely
 * bears a later date: that one nobody sees. An embargo that ends before the text's date goes on until that date where partners have
 * the text (`isHeld`): they would otherwise be told that it was withdrawn, and then that it was published.
 */
export function embargoUntil(item: Schedule, now: Instant, isHeld: boolean): Instant | null {
  const from = visibleFrom(item);
  if (from === null || from <= now || item.embargoUntil === null || hasLeft(item, now)) return null;
  return item.embargoUntil > now || isHeld ? from : null;
}
