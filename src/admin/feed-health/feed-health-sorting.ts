import type { AnswerCounts, FeedHealth } from '../../http/admin/feed-health/report.ts';

/** What the table can be put in order by. */
export const COLUMNS = ['feed', 'items', 'size', 'lastChange', 'validity', 'answers', 'readers'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  by: Column;
  isDescending: boolean;
}

/** Numbers and dates begin with the largest, names with the first; the same column again turns the order round. */
export function nextSorting(sorting: Sorting | null, by: Column): Sorting {
  return { by, isDescending: sorting?.by === by ? !sorting.isDescending : by !== 'feed' };
}

/** Feeds in that order; without one, as the directory has them. Equal ones keep their places. */
export function sortFeeds(feeds: readonly FeedHealth[], sorting: Sorting | null): FeedHealth[] {
  if (sorting === null) return [...feeds];
  const key = KEYS[sorting.by];
  const sign = sorting.isDescending ? -1 : 1;
  return [...feeds].sort((a, b) => sign * compare(key(a), key(b)));
}

const KEYS: Record<Column, (feed: FeedHealth) => string | number> = {
  feed: (feed) => feed.title,
  items: (feed) => feed.texts,
  size: largestBytes,
  lastChange: (feed) => feed.lastChange ?? '',
  validity: countFindings,
  answers: (feed) => shareOf304(feed.today) ?? -1,
  readers: (feed) => feed.today.full + feed.today.notModified,
};

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'uk');
}

/** Of the largest of its formats: the one that will be cut first. */
export function largestBytes({ formats }: FeedHealth): number {
  return Math.max(0, ...formats.map(({ bytes }) => bytes));
}

export function countFindings({ formats }: FeedHealth): number {
  return formats.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** From 0 to 1; null where nobody asked. */
export function shareOf304({ full, notModified }: AnswerCounts): number | null {
  const all = full + notModified;
  return all === 0 ? null : notModified / all;
}
