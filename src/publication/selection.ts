import type { Locale } from './release.ts';
import { matches, type TextFilter } from './text-filter.ts';

/** Which texts a follower asks for: in some of the languages, by their channels. */
export interface Selection {
  locales: readonly Locale[];
  filter: TextFilter;
}

/** Where a text stands in the eyes of a selection: asked for now, asked for once, or never. */
export type SelectionStanding = 'present' | 'past' | 'never';

/**
 * Where a text stands that is in `channels` and was in `pastChannels`. Known are the channels it was ever in, not which of them at
 * once, so `past` may be said of a text nobody was told of: a follower who does not know it passes it over.
 */
export function standingIn(
  { locales, filter }: Selection,
  text: { locale: Locale; channels: readonly string[]; pastChannels: readonly string[] },
): SelectionStanding {
  if (!locales.includes(text.locale)) return 'never';
  if (matches(filter, text.channels)) return 'present';
  // An exclusion says nothing of the past: a text that gained an excluded tag has left, and its followers must hear.
  const ever = { anyOf: filter.anyOf, noneOf: [] };
  return matches(ever, [...text.channels, ...text.pastChannels]) ? 'past' : 'never';
}
