import type { Locale } from '../../publication/release.ts';
import type { TextFilter } from '../../publication/text-filter.ts';

/** What a text is, as the index has it beside its words: `/lang/uk`, `/all`, `/tag/osvita`. No word has a slash. */
export function mark(channel: string): string {
  return `/${channel}`;
}

export function languageMark(locale: Locale): string {
  return `/lang/${locale}`;
}

/** Among which texts is searched. */
export interface SearchScope {
  locales: readonly Locale[];
  filter: TextFilter;
}

/**
 * A query in the language of FTS5 (sqlite.org/fts5.html 3): each group's one, every phrase, and of the scope. Null where nothing can
 * match, because a group is empty.
 */
export function matchExpression(
  groups: readonly (readonly string[])[],
  phrases: readonly (readonly string[])[],
  { locales, filter }: SearchScope,
): string | null {
  const sets = [...groups, locales.map(languageMark), ...filter.anyOf.map((set) => set.map(mark))];
  if (sets.some((set) => set.length === 0)) return null;
  const wanted = [...sets.map(anyOf), ...phrases.map((phrase) => `"${phrase.join(' ')}"`)].join(' AND ');
  const unwanted = filter.noneOf.map(mark);
  return unwanted.length === 0 ? wanted : `(${wanted}) NOT ${anyOf(unwanted)}`;
}

/** Words are letters and digits, and marks are ours: nothing in them ends a string. */
function anyOf(tokens: readonly string[]): string {
  return `(${tokens.map((token) => `"${token}"`).join(' OR ')})`;
}
