import type { Release } from './release.ts';

/**
 * What happened to a text. `touched`: it looks different, but says nothing new. `embargoed`: trusted partners alone see it, as it
 * now is.
 */
export type Change = 'published' | 'revised' | 'touched' | 'withdrawn' | 'embargoed';

/**
 * Decides what a save means, against what the log shows now. Asked twice it answers null, so repeating is always safe.
 *
 * @param lastReleased what the world was last shown; null if never, or if it was withdrawn
 * @param nowVisible what it should see now; null for a draft, an embargo, a deleted or an unwritten text
 * @param isMinor the editor called the change minor: it reaches everyone, but `updatedAt` does not move
 */
export function decideChange(
  lastReleased: Release | null,
  nowVisible: Release | null,
  isMinor: boolean,
): Exclude<Change, 'embargoed'> | null {
  if (nowVisible === null) return lastReleased === null ? null : 'withdrawn';
  if (lastReleased === null) return 'published';
  if (fingerprint(lastReleased) === fingerprint(nowVisible)) return null;
  if (isMinor || substance(lastReleased) === substance(nowVisible)) return 'touched';
  return 'revised';
}

/** Everything the world sees, apart from the time of the last revision, which the decision itself sets. */
function fingerprint(release: Release): string {
  return stableJson({ ...release, updatedAt: '' });
}

/**
 * What a reader would call the text itself: words, facts and files, but no labels, addresses or pictures. Nor how much of it there is,
 * which is told by the words and the files.
 */
function substance(release: Release): string {
  const { kind, title, summary, html, authors, correction, disclaimer, event, guide, theme } = release;
  const files = release.documents.map((file) => file.sha256);
  return stableJson({
    kind,
    title,
    summary,
    words: wordsOf(html),
    authors,
    correction,
    disclaimer,
    event,
    guide,
    theme,
    files,
  });
}

/** The body without the attributes of its elements: a moved picture or a new address of a file is no revision. */
function wordsOf(html: string): string {
  return html.replace(/<(\/?[a-z0-9]+)[^>]*>/g, '<$1>');
}

/** JSON with sorted keys, so that equality does not depend on who wrote the object. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
